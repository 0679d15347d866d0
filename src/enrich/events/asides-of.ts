import type { WordStream } from "../../text/word-stream.ts";
import { gapBefore } from "../lexicon/sentence-ends.ts";
import { type EventSign, has } from "./event-sign.ts";

/** Words [from, to) of an item. */
export interface SentenceWords {
  readonly isTitle: boolean;
  readonly from: number;
  readonly to: number;
}

/** A title that opens with “five years after” is about what it names. */
const opening = 3;

/** The stretches of a sentence that tell of another event. */
export function asidesOf(
  stream: WordStream,
  signs: readonly EventSign[],
  { isTitle, from, to }: SentenceWords,
  year: number | undefined,
): readonly (readonly [number, number])[] {
  if (!isTitle && signs.some((sign) => has(sign, "habit", "unrelated"))) return [[from, to]];
  return signs.flatMap((sign): readonly (readonly [number, number])[] => {
    if (!isTitle && isPastYear(sign, year))
      return [[clauseBegin(stream, sign.from, from), clauseEnd(stream, sign.to, to)]];
    if (has(sign, "otherEventAfter") && isTitle && sign.from - from < opening) return [];
    if (has(sign, "otherEventAfter")) return [[sign.from, clauseEnd(stream, sign.to, to)]];
    if (has(sign, "otherEventBefore")) return [[clauseBegin(stream, sign.from, from), sign.to + 1]];
    if (!has(sign, "background", "before")) return [];
    return [[clauseBegin(stream, sign.from, from), clauseEnd(stream, sign.to, to)]];
  });
}

/** The stretches of a text's sentence that name an event from which this one is set apart: “a day after the one in Tank”. */
export function otherEventsOf(
  stream: WordStream,
  signs: readonly EventSign[],
  { isTitle, from, to }: SentenceWords,
): readonly (readonly [number, number])[] {
  if (isTitle) return [];
  return signs.flatMap((sign): readonly (readonly [number, number])[] => {
    if (has(sign, "unrelated")) return [[from, to]];
    // A phrase, “a day after”: “since” alone tells of a time, not of a like event.
    if (has(sign, "otherEventAfter") && sign.to > sign.from) return [[sign.from, clauseEnd(stream, sign.to, to)]];
    return has(sign, "otherEventBefore") ? [[clauseBegin(stream, sign.from, from), sign.to + 1]] : [];
  });
}

/** “killed 40 people in 2018”, «آبان ۱۴۰۱»: a year before that of publication, of either calendar. */
function isPastYear({ meaning }: EventSign, year: number | undefined): boolean {
  if (meaning.role !== "number" || year === undefined) return false;
  const { value } = meaning;
  return (value >= 1970 && value < year) || (value >= 1370 && value < year - solarYears);
}

/** The solar year that begins in a spring is so many less; the one before it may be this winter. */
const solarYears = 622;

function clauseEnd(stream: WordStream, word: number, to: number): number {
  let end = word + 1;
  while (end < to && !isParted(stream, end - 1, end)) end += 1;
  return end;
}

function clauseBegin(stream: WordStream, word: number, from: number): number {
  let begin = word;
  while (begin > from && !isParted(stream, begin - 1, begin)) begin -= 1;
  return begin;
}

/** Whether a comma or the like parts two words. */
export function isParted(stream: WordStream, from: number, to: number): boolean {
  for (let word = from + 1; word <= to; word += 1) if (/[,;:،؛—–()]|\s-\s/.test(gapBefore(stream, word))) return true;
  return false;
}
