import { glues, type WordStream } from "../text/word-stream.ts";
import type { Guard } from "./pattern.ts";
import type { Condition } from "./pattern-table.ts";

/** One word of the item on the way down the tree; several words when their pieces make one (د-اعش). */
export interface Step {
  readonly word: number;
  readonly span: number;
  /** Where the name ends in the last word. */
  readonly to: number;
}

/** Whether the original shows what a pattern asks for besides its letters. */
export function meetsCondition(
  { guard, exact, shows }: Condition,
  stream: WordStream,
  steps: readonly Step[],
): boolean {
  if (guard !== undefined && !passesGuard(guard, stream, steps)) return false;
  if (shows !== undefined && !shown[shows].test(original(stream, steps).normalize("NFC"))) return false;
  return exact === undefined || original(stream, steps) === exact;
}

/** A letter without capitals passes for one; an article that is written together with the name may be before it. */
const shown = { "short-u": /[ўӯ]/iu, capital: /^(?:\p{Ll}+['’])?[\p{Lu}\p{Lo}]/u } as const;

/** Runs of spaces count as one, as in the query. */
function original(stream: WordStream, steps: readonly Step[]): string {
  const from = stream.from[steps[0]?.word ?? 0] ?? 0;
  const { start, end } = stream.original(from, steps.at(-1)?.to ?? from + 1);
  return stream.textOf(stream.fieldOf(from)).slice(start, end).replaceAll(/\s+/g, " ");
}

function passesGuard({ capitals, hyphens }: Guard, stream: WordStream, steps: readonly Step[]): boolean {
  const hyphened = steps.slice(1).every((step, index) => isHyphened(stream, steps[index], step));
  if (hyphens && !hyphened) return false;
  if (!capitals.includes(true)) return true;
  if (steps.length > 1 && hyphened && !hyphens) return true;
  const shouted = isShouted(stream, steps[0]?.word ?? 0);
  return !shouted || hyphens ? steps.every((step, index) => !capitals[index] || isInCapitals(stream, step)) : false;
}

/** ISIS-K, ISIS–K, YD – H; not “is k”. */
function isHyphened(stream: WordStream, before: Step | undefined, step: Step): boolean {
  if (stream.glue[step.word] === glues.hyphen) return true;
  const from = before?.to ?? 0;
  return stream.buffer.units.subarray(from, stream.from[step.word] ?? from).some((unit) => unit === hyphen);
}

const hyphen = 0x2d;

/** Up to the end of the name in its word: what is attached to it may be small. */
function isInCapitals(stream: WordStream, { word, span, to }: Step): boolean {
  const from = stream.from[word] ?? 0;
  const text = stream.textOf(stream.fieldOf(from));
  const { start, end } = stream.original(from, span > 1 ? (stream.to[word + span - 1] ?? to) : to);
  const letters = Array.from(text.slice(start, end).replace(elided, "")).filter((char) => /\p{L}/u.test(char));
  return letters.slice(0, shortName).every((char) => char !== char.toLowerCase() || char === char.toUpperCase());
}

/** The article of l’EI-K is no part of its name. */
const elided = /^\p{L}{1,7}['’](?=\p{Lu})/u;

const shortName = 2;

/** In a headline all in capitals, capitals say nothing. */
function isShouted(stream: WordStream, word: number): boolean {
  const letters = stream.textOf(stream.fieldOf(stream.from[word] ?? 0)).replaceAll(/[^\p{Lu}\p{Ll}]/gu, "");
  const small = letters.replaceAll(/\p{Lu}/gu, "").length;
  return letters.length >= 12 && small * 4 < letters.length;
}
