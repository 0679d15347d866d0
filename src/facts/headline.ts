import type { Entity } from "../domain/entity.ts";

/** `Sanaullah Ghafari (Shahab al-Muhajir)`: the name it is shown by, with the first other one that is not a mere spelling. */
export function headline({ id, names }: Entity): string {
  const [first, ...others] = names;
  const other = others.find(({ kind, inferred }) => (kind === "alias" || kind === "official") && !inferred);
  if (first === undefined) return id;
  return other === undefined ? first.text : `${first.text} (${other.text})`;
}
