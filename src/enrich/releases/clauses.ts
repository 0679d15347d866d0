import type { WordStream } from "../../text/word-stream.ts";
import { gapBefore } from "../lexicon/sentence-ends.ts";
import type { Sign } from "../lexicon/sign.ts";
import type { Sentence } from "./read-sentences.ts";

/** A work, or the name of the language that stands for one. */
export type Work = Pick<Sign<unknown>, "from" | "to" | "languages">;

/** Whether no mark that parts clauses stands between two parts of a sentence; a few words between commas are an aside: “is, perhaps, delayed”. */
export function isOneClause(
  { stream }: Sentence,
  one: Pick<Work, "from" | "to">,
  other: Pick<Work, "from" | "to">,
): boolean {
  const [from, to] = one.from < other.from ? [one.to, other.from] : [other.to, one.from];
  let word = from + 1;
  while (word <= to) {
    if (!clauseMark.test(gapBefore(stream, word))) word += 1;
    else {
      const after = endOfAside(word, stream);
      if (after === undefined || after > to) return false;
      word = after + 1;
    }
  }
  return true;
}

/** The word after an aside that begins with this one; `undefined` where none does. */
function endOfAside(word: number, stream: WordStream): number | undefined {
  if (!comma.test(gapBefore(stream, word))) return undefined;
  for (let next = word + 1; next <= word + longestAside; next += 1) {
    const gap = gapBefore(stream, next);
    if (clauseMark.test(gap)) return comma.test(gap) ? next : undefined;
  }
  return undefined;
}

/** In words. */
const longestAside = 3;
const comma = /^\s*[,،]\s*$/;

/** Whether a word is the last of its clause. */
export function endsClause(word: number, { stream, to }: Sentence): boolean {
  return word + 1 >= to || clauseMark.test(gapBefore(stream, word + 1));
}

const clauseMark = /[,،:;؛—–.!?]/;
