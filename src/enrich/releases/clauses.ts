import { gapBefore } from "../lexicon/sentence-ends.ts";
import type { Sign } from "../lexicon/sign.ts";
import type { Sentence } from "./read-sentences.ts";

/** A work, or the name of the language that stands for one. */
export type Work = Pick<Sign<unknown>, "from" | "to" | "languages">;

/** Whether no mark that parts clauses stands between two parts of a sentence. */
export function isOneClause(
  { stream }: Sentence,
  one: Pick<Work, "from" | "to">,
  other: Pick<Work, "from" | "to">,
): boolean {
  const [from, to] = one.from < other.from ? [one.to, other.from] : [other.to, one.from];
  for (let word = from + 1; word <= to; word += 1) if (clauseMark.test(gapBefore(stream, word))) return false;
  return true;
}

/** Whether a word is the last of its clause. */
export function endsClause(word: number, { stream, to }: Sentence): boolean {
  return word + 1 >= to || clauseMark.test(gapBefore(stream, word + 1));
}

const clauseMark = /[,،:;؛—–.!?]/;
