import type { WordStream } from "../../text/word-stream.ts";
import { type FindNames, type NamedPart, sentenceAround } from "./read-sentences.ts";
import { stanceOf } from "./stance.ts";
import { everyLanguage } from "./words/all-languages.ts";

/**
 * Whether a text tells what was done against the works of a group that it names, or denies them: seized, banned, closed, found on
 * somebody. A name stands for the works, so that “copies of Xuroson Ovozi” need no noun of their own.
 */
export function tellsAgainst(stream: WordStream, find: FindNames): boolean {
  return isAgainst(stream, find(stream));
}

/** The same of a title alone: what the text then says of such works is how they were, and announces none. */
export function titleTellsAgainst(stream: WordStream, find: FindNames): boolean {
  const names = find(stream).filter(({ from }) => stream.fieldOf(stream.from[from] ?? 0) === 0);
  return isAgainst(stream, names);
}

function isAgainst(stream: WordStream, names: readonly NamedPart[]): boolean {
  return names.some(({ from, to }) => {
    const sentence = sentenceAround(from, stream, names);
    return stanceOf({ from, to, languages: everyLanguage }, sentence, roles).kind === "against";
  });
}

const roles = ["issued", "issuing", "spread", "announced", "launched", "translated", "fresh"] as const;
