import type { WordStream } from "../../text/word-stream.ts";

/** How the letters of a field are used: small letters alone or capitals alone say nothing of names. */
export type FieldCase = "mixed" | "shouted" | "small";

export function fieldCase(text: string): FieldCase {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  if (capitals === 0 && small > 0) return "small";
  return capitals >= fewestShouted && small * 4 < capitals ? "shouted" : "mixed";
}

const fewestShouted = 12;

/** Whether units [from, to) begin, or with `all` stand, in capitals; a script that has none counts as if. */
export function hasCapital(stream: WordStream, from: number, to: number, all = false): boolean {
  const { start, end } = stream.original(from, all ? to : from + 1);
  const text = stream.textOf(stream.fieldOf(from)).slice(start, end);
  return all ? text === text.toUpperCase() : text !== text.toLowerCase() || text === text.toUpperCase();
}
