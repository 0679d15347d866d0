import type { ReleaseKind } from "../domain/release.ts";
import { gapBefore, type Sentence } from "./read-sentences.ts";
import { gapOf, hasRole, type Noun, type Sign, shareLanguage } from "./sign.ts";

/** The nouns of a sentence that name what may be released; a compound (“audio statement”, “translation of a magazine”) is one. */
export function findNouns(sentence: Sentence): readonly Noun[] {
  const nouns: Noun[] = [];
  for (const sign of sentence.signs) {
    if (sign.meaning.role !== "kind") continue;
    const noun = { ...sign, kind: sign.meaning.kind };
    const last = nouns.at(-1);
    if (last === undefined || gapOf(last, noun) > 3) nouns.push(noun);
    else if (isCompound(last, noun, sentence)) nouns[nouns.length - 1] = compound(last, noun);
    else if (last.kind !== "translation" || !isOf(last, noun, sentence)) nouns.push(noun);
  }
  return withIssues(nouns, sentence);
}

/** Two nouns side by side; the same word under two meanings is one too. */
function isCompound(last: Noun, next: Noun, { stream }: Sentence): boolean {
  if (gapOf(last, next) > 0) return false;
  return next.from <= last.to || /^[\s-]*$/.test(gapBefore(stream, next.from));
}

/** The medium says more than the genre: an audio statement is audio. Else the noun that came last is the head. */
function compound(first: Noun, second: Noun): Noun {
  const medium = [first, second].find(({ kind }) => media.has(kind));
  return { ...second, kind: (medium ?? vague(second, first)).kind, from: first.from };
}

function vague(head: Noun, other: Noun): Noun {
  return head.kind === "material" && other.kind !== "outlet" ? other : head;
}

const media: ReadonlySet<ReleaseKind> = new Set(["audio", "video", "nasheed", "translation"]);

/** A translation of a magazine is a translation. */
function isOf(last: Noun, next: Noun, { signs }: Sentence): boolean {
  return !between(signs, last, next).some((sign) => hasRole(sign, "and", "number"));
}

/** “Issue 47” belongs to the magazine near it, else speaks of one by itself. */
function withIssues(nouns: Noun[], { signs }: Sentence): readonly Noun[] {
  for (const sign of signs) {
    if (!hasRole(sign, "issueNumber")) continue;
    const number = signs.find((other) => other.meaning.role === "number" && gapOf(other, sign) <= 0);
    if (number === undefined || !("value" in number.meaning)) continue;
    const at = nouns.findIndex((noun) => isOfIssues(noun, sign) && gapOf(noun, sign) <= 8 && shareLanguage(noun, sign));
    const noun = nouns[at];
    const issue = number.meaning.value;
    if (noun === undefined) nouns.push({ ...joined(sign, number), kind: "magazine", issue, numbered: "unnamed" });
    else nouns[at] = { ...noun, kind: "magazine", issue, numbered: noun.kind === "magazine" ? "magazine" : "unnamed" };
  }
  return nouns.sort((one, other) => one.from - other.from);
}

/** A noun for a magazine anywhere near; “выпуск 12” is its own. */
function isOfIssues(noun: Noun, sign: Sign): boolean {
  return noun.kind === "magazine" || (noun.kind === "material" && gapOf(noun, sign) < 0);
}

function joined(one: Sign, other: Sign): Sign {
  return { ...one, from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) };
}

/** The signs that stand between two others. */
export function between(signs: readonly Sign[], one: Sign, other: Sign): readonly Sign[] {
  const [first, last] = one.from < other.from ? [one, other] : [other, one];
  return signs.filter((sign) => sign.from > first.to && sign.to < last.from);
}
