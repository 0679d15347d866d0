import { gapBefore } from "../lexicon/sentence-ends.ts";
import { gapOf, shareLanguage } from "../lexicon/sign.ts";
import type { NamedNoun } from "./assign-languages.ts";
import { findCount } from "./find-count.ts";
import type { Sentence } from "./read-sentences.ts";
import { hasRole, type Noun, type ReleaseSign } from "./release-sign.ts";

/** Whether a sentence announces the thing that a noun names, rather than reporting on it. */
export function isReleased(noun: NamedNoun, sentence: Sentence): boolean {
  const { group } = noun;
  if (group === undefined && !needsNoLanguage(noun, sentence)) return false;
  if (noun.kind === "statement" && has(sentence, noun, "claim")) return false;
  const issuing = findReleaseVerb(noun, sentence, group !== undefined);
  switch (issuing.kind) {
    case "denied":
      return false;
    case "none":
      return noun.numbered === "magazine" || (group?.sure === true && gapOf(group, noun) <= beside);
    case "issued":
      if (isByArrested(issuing.sign, noun, sentence)) return false;
      return noun.kind !== "outlet" || group?.sure === true || hasRole(issuing.sign, "launched", "fresh");
  }
}

/** How far from its noun a verb of issuing may be, in words: the verb of a Turkic sentence comes last. */
const verbReach = 14;

type ReleaseVerb =
  | { readonly kind: "issued"; readonly sign: ReleaseSign }
  | { readonly kind: "denied" }
  | { readonly kind: "none" };

/** The nearest word that says that the thing was put out; “denied” where all such words are negated or a state body's. */
function findReleaseVerb(noun: Noun, sentence: Sentence, named: boolean): ReleaseVerb {
  const roles = named ? namedRoles : plainRoles;
  const near = sentence.signs
    .filter((sign) => hasRole(sign, ...roles) && shareLanguage(sign, noun))
    .filter((sign) => gapOf(sign, noun) >= 0 && gapOf(sign, noun) <= verbReach)
    .sort((one, other) => gapOf(one, noun) - gapOf(other, noun));
  if (near.length === 0) return { kind: "none" };
  const sign = near.find((each) => !isDenied(each, sentence) && !isOfficial(each, noun, sentence));
  return sign === undefined ? { kind: "denied" } : { kind: "issued", sign };
}

const plainRoles = ["issued", "spread", "announced"] as const;
/** Where a language is named beside the noun, opening a thing, translating it and its being new count too. */
const namedRoles = [...plainRoles, "launched", "translated", "fresh"] as const;

/** “did not publish”, «нашр накард». */
export function isDenied(issuing: ReleaseSign, { signs }: Sentence): boolean {
  return signs.some((sign) => hasRole(sign, "not") && shareLanguage(sign, issuing) && gapOf(sign, issuing) < 2);
}

/** A ministry that publishes a video, whichever of verb and noun comes first; a rival only where it opens the sentence, as its subject. */
function isOfficial(issuing: ReleaseSign, noun: Noun, { stream, signs }: Sentence): boolean {
  const begin = issuing.from < noun.from ? issuing : noun;
  return signs.some(
    (sign) =>
      (hasRole(sign, "officials") || (hasRole(sign, "rivals") && opens(sign, stream))) &&
      shareLanguage(sign, issuing) &&
      sign.to < begin.from &&
      gapOf(sign, begin) <= 5 &&
      isOneClause(stream, sign.to + 1, begin.from),
  );
}

function opens(sign: ReleaseSign, stream: Sentence["stream"]): boolean {
  return sign.from === 0 || /[^\s]/.test(gapBefore(stream, sign.from));
}

function isOneClause(stream: Sentence["stream"], from: number, to: number): boolean {
  for (let word = from; word <= to; word += 1) if (/[,:;—–]/.test(gapBefore(stream, word))) return false;
  return true;
}

/** How near, in words, a language makes a noun a release without a word of issuing: “two books in Uzbek”. */
const beside = 5;

/** Where no language is named: channels and transfers of money are in all news, and a magazine that publishes is an author. */
function needsNoLanguage(noun: NamedNoun, sentence: Sentence): boolean {
  if (isOnTopic(noun, sentence)) return false;
  switch (noun.kind) {
    case "outlet":
    case "translation":
      return false;
    case "magazine":
    case "material":
      return noun.numbered !== undefined || isNew(noun, sentence) || (findCount(noun, sentence)?.value ?? 1) > 1;
    case "video":
    case "audio":
      return !sentence.signs.some((sign) => hasRole(sign, "event") && shareLanguage(sign, noun) && isNear(sign, noun));
    default:
      return true;
  }
}

/** A book about a thing, in a sentence that opens with either: there is no room for who issued it, so it is somebody's study. */
function isOnTopic(noun: Noun, { stream, signs }: Sentence): boolean {
  return signs.some(
    (sign) =>
      hasRole(sign, "topic") &&
      shareLanguage(sign, noun) &&
      gapOf(sign, noun) <= 1 &&
      wordsBefore(stream, Math.min(sign.from, noun.from)) <= 2,
  );
}

/** How many words of its clause go before a word; three stand for all more. */
function wordsBefore(stream: Sentence["stream"], word: number): number {
  for (let before = 0; before < 3; before += 1) if (/[.:!?]/.test(gapBefore(stream, word - before))) return before;
  return 3;
}

function isNew(noun: Noun, { signs }: Sentence): boolean {
  return signs.some((sign) => hasRole(sign, "fresh") && shareLanguage(sign, noun) && gapOf(sign, noun) <= 2);
}

/** “video of the attack”, «hujum videosi». */
function isNear(event: ReleaseSign, noun: Noun): boolean {
  return gapOf(event, noun) <= (event.from > noun.to ? 2 : 1);
}

/** “arrested for spreading videos in Uzbek”: who passes a thing on is not its maker; where no language is named, nor is who publishes it. */
function isByArrested(issuing: ReleaseSign, noun: NamedNoun, sentence: Sentence): boolean {
  return (noun.group === undefined || hasRole(issuing, "spread")) && has(sentence, noun, "arrest");
}

function has({ signs }: Sentence, noun: Noun, role: "arrest" | "claim"): boolean {
  return signs.some((sign) => hasRole(sign, role) && shareLanguage(sign, noun));
}
