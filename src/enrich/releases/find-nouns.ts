import type { ReleaseKind } from "../../domain/release.ts";
import { glues } from "../../text/word-stream.ts";
import { gapBefore } from "../lexicon/sentence-ends.ts";
import { gapOf, shareLanguage } from "../lexicon/sign.ts";
import { isYear, totalOf } from "./find-count.ts";
import { dominantLanguages, type Sentence } from "./read-sentences.ts";
import { hasRole, type Noun, type ReleaseSign } from "./release-sign.ts";
import { adjectiveLastLanguages, verbLastLanguages } from "./words/all-languages.ts";

/** The nouns of a sentence that name what may be released; a compound (“audio statement”, “translation of a magazine”) is one. */
export function findNouns(sentence: Sentence): readonly Noun[] {
  const nouns: Noun[] = [];
  for (const sign of sentence.signs) {
    if (sign.meaning.role !== "kind" || isHalf(sign, sentence)) continue;
    const noun = { ...sign, kind: sign.meaning.kind };
    const last = nouns.at(-1);
    if (last === undefined || gapOf(last, noun) > 6) nouns.push(noun);
    else if (last.from === noun.from && last.to === noun.to) nouns[nouns.length - 1] = ofLanguage(last, noun, sentence);
    else if (isCompound(last, noun, sentence)) nouns[nouns.length - 1] = compound(last, noun);
    else if (isTranslationOf(last, noun, sentence)) nouns[nouns.length - 1] = { ...noun, of: last };
    else if (isOf(last, noun, sentence)) nouns[nouns.length - 1] = { ...last, kind: headOf(last, noun), of: noun };
    else nouns.push(noun);
  }
  return withIssues(withoutIssuers(nouns, sentence), sentence);
}

/** Longer than any ending that a hyphen parts from its word, in letters. */
const longestEnding = 4;

/** A “video-game” is no video, and what is as short as an article is one: «Ан-Наба». */
function isHalf({ from, to }: ReleaseSign, { stream, signs }: Sentence): boolean {
  const next = to + 1;
  if (!isHyphened(stream, next)) return false;
  if (from === to && (stream.to[to] ?? 0) - (stream.from[to] ?? 0) <= 2) return true;
  const isShort = (stream.to[next] ?? 0) - (stream.from[next] ?? 0) <= longestEnding;
  return !isShort && !signs.some((sign) => sign.from === next && hasRole(sign, "kind"));
}

/** Two nouns side by side; the same word under two meanings is one too. A “Telegram channel” is where the other is found. */
function isCompound(last: Noun, next: Noun, { stream }: Sentence): boolean {
  if (gapOf(last, next) > 0 || (next.kind === "outlet" && next.from > last.to && next.to > next.from)) return false;
  return next.from <= last.to || /^[\s-]*$/.test(gapBefore(stream, next.from));
}

/** Of two meanings of one word that in the language of the sentence: «رساله» is a book in Pashto, a magazine in Urdu. */
function ofLanguage(one: Noun, other: Noun, sentence: Sentence): Noun {
  const language = dominantLanguages(one.languages | other.languages, sentence);
  const [isOne, isOther] = [one, other].map(({ languages }) => (languages & language) !== 0);
  if (isOne && isOther) return compound(one, other);
  return isOther ? other : one;
}

/** The medium says more than the genre: an audio statement is audio. Else the noun that came last is the head. */
function compound(first: Noun, second: Noun): Noun {
  if (first.kind === "translation") return first;
  const medium = [first, second].find(({ kind }) => media.has(kind));
  return { ...second, kind: medium?.kind ?? headOf(second, first), from: first.from };
}

/** Material of a kind is that kind, an edition of a magazine a magazine. */
function headOf(head: Noun, other: Noun): ReleaseKind {
  return head.kind === "material" && other.kind !== "outlet" ? other.kind : head.kind;
}

const media: ReadonlySet<ReleaseKind> = new Set(["audio", "video", "nasheed", "translation"]);

/** “A translation of the monthly magazine”, “an edition of its book”. */
function isOf(last: Noun, next: Noun, { stream, signs }: Sentence): boolean {
  if (last.kind !== "translation" && last.kind !== "material") return false;
  for (let word = last.to + 1; word <= next.from; word += 1) if (/[^\s-]/.test(gapBefore(stream, word))) return false;
  return !between(signs, last, next).some(
    (sign) => hasRole(sign, "and", "number", "issued", "issuing", "spread") && !isYear(sign),
  );
}

/** «журналининг русча таржимаси чиқди»: the translation of the magazine came out, in languages that put it last. */
function isTranslationOf(last: Noun, next: Noun, { signs }: Sentence): boolean {
  if (next.kind !== "translation" || (next.languages & verbLastLanguages & ~adjectiveLastLanguages) === 0) return false;
  const isOut = signs.some((sign) => sign.from > next.to && hasRole(sign, "issued", "spread"));
  return (
    isOut && gapOf(last, next) <= 3 && between(signs, last, next).every((sign) => hasRole(sign, "language", "fresh"))
  );
}

/** An outlet beside another thing is who issued that, unless it is being opened. */
function withoutIssuers(nouns: readonly Noun[], { signs }: Sentence): Noun[] {
  if (nouns.every(({ kind }) => kind === "outlet")) return [...nouns];
  const isOpened = (noun: Noun) => signs.some((sign) => hasRole(sign, "launched") && gapOf(sign, noun) <= 4);
  return nouns.filter((noun) => noun.kind !== "outlet" || isOpened(noun));
}

/** “Issue 47” belongs to the magazine near it, else speaks of one on its own. */
function withIssues(nouns: Noun[], { stream, signs }: Sentence): readonly Noun[] {
  for (const sign of signs) {
    if (!hasRole(sign, "issueNumber")) continue;
    const number = signs.find(
      (other) => hasRole(other, "number", "ordinal") && gapOf(other, sign) <= (isOrdinal(stream, other) ? 1 : 0),
    );
    const at = nouns.findIndex((noun) => isOfIssues(noun, sign) && gapOf(noun, sign) <= 8 && shareLanguage(noun, sign));
    const noun = nouns[at];
    const issue = number && issueOf(number, sign, { stream, signs });
    if (issue === undefined && noun?.kind === "magazine" && isSpelled(sign, signs))
      nouns[at] = { ...noun, numbered: "magazine" };
    if (number === undefined || issue === undefined || isPlace(joined(sign, number), signs)) continue;
    if (noun === undefined) nouns.push({ ...joined(sign, number), kind: "magazine", issue, numbered: "unnamed" });
    else nouns[at] = { ...noun, kind: "magazine", issue, numbered: noun.kind === "magazine" ? "magazine" : "unnamed" };
  }
  return nouns.sort((one, other) => one.from - other.from);
}

/** «пятьдесят третий номер»: an issue, of whatever number. */
function isSpelled(sign: ReleaseSign, signs: readonly ReleaseSign[]): boolean {
  return signs.some(
    (other) =>
      other.meaning.role === "number" &&
      other.meaning.value % 10 === 0 &&
      other.to < sign.from &&
      sign.from - other.to <= 2,
  );
}

/** “Issue fifty-three”; `undefined` where what follows the tens is no number that is known. */
function issueOf(
  number: ReleaseSign,
  sign: ReleaseSign,
  { stream, signs }: Pick<Sentence, "stream" | "signs">,
): number | undefined {
  if (!("value" in number.meaning)) return undefined;
  const { value } = number.meaning;
  if (number.from < sign.from || !isHyphened(stream, number.to + 1) || isOrdinal(stream, number)) return value;
  const ones = signs.find((other) => hasRole(other, "number") && other.from === number.to + 1);
  return ones && totalOf(ones, number);
}

/** “stood in issue 22”: where something else is read. */
function isPlace({ from }: ReleaseSign, signs: readonly ReleaseSign[]): boolean {
  return signs.some((sign) => hasRole(sign, "into") && (sign.to === from - 1 || sign.to === from - 2));
}

/** «12-й номер»: the ending of an ordinal is glued to it. */
function isOrdinal(stream: Sentence["stream"], number: ReleaseSign): boolean {
  const next = number.to + 1;
  return isHyphened(stream, next) && (stream.to[next] ?? 0) - (stream.from[next] ?? 0) <= 4;
}

/** What lies behind the last word is of an earlier item. */
function isHyphened(stream: Sentence["stream"], word: number): boolean {
  return word < stream.count && stream.glue[word] === glues.hyphen;
}

/** A noun for a magazine anywhere near; “выпуск 12” is its own. */
function isOfIssues(noun: Noun, sign: ReleaseSign): boolean {
  return noun.kind === "magazine" || (noun.kind === "material" && gapOf(noun, sign) < 0);
}

function joined(one: ReleaseSign, other: ReleaseSign): ReleaseSign {
  return { ...one, from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) };
}

/** The signs between two others. */
export function between(signs: readonly ReleaseSign[], one: ReleaseSign, other: ReleaseSign): readonly ReleaseSign[] {
  const [first, last] = one.from < other.from ? [one, other] : [other, one];
  return signs.filter((sign) => sign.from > first.to && sign.to < last.from);
}
