import type { WordStream } from "../../text/word-stream.ts";

/** How the letters of a field are used: only small letters, or only capitals, say nothing of names. */
export type FieldCase = "mixed" | "shouted" | "small";

/** Remembers the last text: a field is asked about once for each of its names. */
export function fieldCase(text: string): FieldCase {
  if (text === lastText) return lastCase;
  lastText = text;
  lastCase = readCase(text);
  return lastCase;
}

/** A field is asked about once for each of its names. */
let lastText = "";
let lastCase: FieldCase = "mixed";

function readCase(text: string): FieldCase {
  const start = text.slice(0, enough);
  const capitals = start.match(/\p{Lu}/gu)?.length ?? 0;
  const small = start.match(/\p{Ll}/gu)?.length ?? 0;
  if (capitals === 0 && small > 0) return "small";
  return capitals >= fewestShouted && small * 4 < capitals ? "shouted" : "mixed";
}

/** The case of a text shows in its beginning. */
const enough = 300;
const fewestShouted = 12;

/** Whether units [from, to) begin, or with `all` are, in capitals; a script that has none counts as if. */
export function hasCapital(stream: WordStream, from: number, to: number, all = false): boolean {
  const { start, end } = stream.original(from, all ? to : from + 1);
  const text = stream.textOf(stream.fieldOf(from)).slice(start, end);
  return all ? text === text.toUpperCase() : text !== text.toLowerCase() || text === text.toUpperCase();
}
