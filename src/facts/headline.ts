import type { Entity } from "../domain/entity.ts";

/** `Sanaullah Ghafari (Shahab al-Muhajir)`: the name it is shown by, with the first other one in the same language that is not a mere spelling. */
export function headline({ id, names }: Entity): string {
  const [first, ...others] = names;
  if (first === undefined) return id;
  const other = others.find(
    ({ kind, language, inferred }) =>
      (kind === "alias" || kind === "official") && language === first.language && inferred === undefined,
  );
  return other === undefined ? first.text : `${first.text} (${other.text})`;
}
