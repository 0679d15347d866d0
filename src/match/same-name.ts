import { latinKey } from "../text/latin-key.ts";

/** Whether two names are one, whatever their case, their signs and which of Latin and Cyrillic they are spelled in. */
export function sameName(one: string, other: string): boolean {
  const key = keyOf(one);
  return key !== "" && key === keyOf(other);
}

function keyOf(name: string): string {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== "");
  return words.map(latinKey).join(" ");
}
