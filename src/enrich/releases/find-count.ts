import type { ReleaseCount } from "../../domain/release.ts";
import { glues } from "../../text/word-stream.ts";
import { gapBefore } from "../lexicon/sentence-ends.ts";
import { gapOf, shareLanguage } from "../lexicon/sign.ts";
import { dominantLanguages, type Sentence } from "./read-sentences.ts";
import { hasRole, type Noun, type ReleaseSign } from "./release-sign.ts";
import { singularLanguages } from "./words/all-languages.ts";

/** How many words may be between a number and its noun: “two new religious books”. */
const reach = 5;

/** How many of a thing a sentence says, with its bound; a noun that is plainly singular says one. */
export function findCount(noun: Noun, sentence: Sentence): ReleaseCount | undefined {
  const numbers = sentence.signs.filter((sign) => isCounting(sign, noun, sentence));
  const last = numbers.at(-1);
  if (last !== undefined) return { value: totalOf(last, numbers.at(-2)), bound: boundOf(last, noun, sentence) };
  const saysOne =
    noun.plural === false &&
    (dominantLanguages(noun.languages, sentence) & singularLanguages) !== 0 &&
    !uncounted.has(noun.kind);
  return saysOne ? { value: 1, bound: "exact" } : undefined;
}

const uncounted: ReadonlySet<string> = new Set(["material", "outlet"]);

function isCounting(sign: ReleaseSign, noun: Noun, { stream, signs }: Sentence): boolean {
  if (sign.meaning.role !== "number" || sign.meaning.value < 1 || isYear(sign)) return false;
  if (gapOf(sign, noun) < 0) return sign.to >= noun.from && sign.to <= noun.to;
  if (sign.to >= noun.from || gapOf(sign, noun) > reach || !shareLanguage(sign, noun)) return false;
  if (stream.glue[sign.to + 1] === glues.hyphen) return false;
  if (isMeasuredBy(signs, sign.to + 1, "measure") || isOfIssue(sign, noun, signs)) return false;
  for (let word = sign.to + 1; word <= noun.from; word += 1) if (/[^\s-]/.test(gapBefore(stream, word))) return false;
  return !signs.some(
    (other) =>
      hasRole(other, "kind", "issued", "issuing", "spread", "into", "link") &&
      other.from > sign.to &&
      other.to < noun.from,
  );
}

/** A number that counts nothing. */
export function isYear({ meaning }: ReleaseSign): boolean {
  return meaning.role === "number" && meaning.value >= 1900 && meaning.value < 2100;
}

/** “fifty-third issue of the magazine”: whatever number that is, it counts no magazines; an article before it does. */
function isOfIssue(sign: ReleaseSign, noun: Noun, signs: readonly ReleaseSign[]): boolean {
  if (numberOf(sign) === 1) return false;
  return signs.some((other) => hasRole(other, "issueNumber") && other.from > sign.to && other.from <= noun.from);
}

function isMeasuredBy(signs: readonly ReleaseSign[], word: number, role: "measure"): boolean {
  return signs.some((sign) => sign.from === word && hasRole(sign, role));
}

/** “yigirma besh” is 25; the article of “a dozen” gives way to the number. */
export function totalOf(last: ReleaseSign, before: ReleaseSign | undefined): number {
  const value = numberOf(last);
  if (before === undefined || gapOf(before, last) > 0) return value;
  const tens = numberOf(before);
  return tens >= 10 && tens % 10 === 0 && value < 10 ? tens + value : value;
}

function numberOf({ meaning }: ReleaseSign): number {
  return meaning.role === "number" && "value" in meaning ? meaning.value : 0;
}

function boundOf(number: ReleaseSign, noun: Noun, { signs }: Sentence): ReleaseCount["bound"] {
  const near = signs.filter((sign) => shareLanguage(sign, noun) && gapOf(sign, number) <= 1 && sign.to < noun.from);
  if (near.some((sign) => hasRole(sign, "atLeast"))) return "at-least";
  if (near.some((sign) => hasRole(sign, "moreThan"))) return "more-than";
  return near.some((sign) => hasRole(sign, "about")) ? "about" : "exact";
}
