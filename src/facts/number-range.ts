import type { NumberValue } from "../domain/statement.ts";

/** How far “about” and “nearly” reach, as a share. */
const leeway = 0.1;

/** Whether no figure is both. */
export function areDisjoint(a: NumberValue, b: NumberValue): boolean {
  const [one, other] = [rangeOf(a), rangeOf(b)];
  return one.most < other.least || other.most < one.least;
}

function rangeOf({ number, to = number, bound }: NumberValue): { readonly least: number; readonly most: number } {
  const least = { about: number * (1 - leeway), nearly: number * (1 - leeway), "at-most": 0, "less-than": 0 };
  const most = {
    about: number * (1 + leeway),
    "at-least": Number.POSITIVE_INFINITY,
    "more-than": Number.POSITIVE_INFINITY,
    "less-than": number - 1,
  };
  const low: Readonly<Partial<Record<NumberValue["bound"], number>>> = { ...least, "more-than": number + 1 };
  const high: Readonly<Partial<Record<NumberValue["bound"], number>>> = most;
  return { least: low[bound] ?? number, most: high[bound] ?? to };
}
