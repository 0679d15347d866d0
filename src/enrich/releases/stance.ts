import { unitText } from "../../text/unit-text.ts";
import { gapOf } from "../lexicon/sign.ts";
import { turkicNegation } from "../lexicon/turkic-endings.ts";
import { endsClause, isOneClause, type Work } from "./clauses.ts";
import { isByOthers } from "./publisher.ts";
import { dominantLanguages, type Sentence } from "./read-sentences.ts";
import { hasRole, type ReleaseMeaning, type ReleaseSign } from "./release-sign.ts";
import { turkicLanguages, verbLastLanguages } from "./words/all-languages.ts";

/** What a sentence tells of a work: it was put out; something else was done with it, or it was not put out, or by others; nothing. */
export type Stance =
  | { readonly kind: "issued"; readonly sign: ReleaseSign }
  | { readonly kind: "against" }
  | { readonly kind: "none" };

/** How far from its work a verb of issuing may be, in words: the verb of a Turkic sentence comes last. */
const verbReach = 14;
const against: Stance = { kind: "against" };

type Role = ReleaseMeaning["role"];

/** Reads the deed that governs a work: the last one where verbs come last, the one before it elsewhere. */
export function stanceOf(work: Work, sentence: Sentence, roles: readonly Role[]): Stance {
  const own = inOneLanguage(work, sentence);
  const near = own.signs.filter((sign) => gapOf(sign, work) >= 0);
  if (near.some((sign) => isPending(sign, work, sentence))) return against;
  const verbs = near.filter((sign) => hasRole(sign, ...roles));
  const deeds = near.filter((sign) => hasRole(sign, "against", "banned", "denied"));
  const judged = isVerbLast(own.language) ? judgeLast : judgeFirst;
  return judged({
    work: { ...work, languages: own.language },
    verbs,
    deeds,
    sentence: { ...sentence, signs: own.signs },
  });
}

/** What stands near a work; of a noun that is a word in many languages, only in the one that its sentence is in. */
function inOneLanguage(work: Work, sentence: Sentence) {
  const language = dominantLanguages(work.languages, sentence);
  return {
    language,
    signs: sentence.signs.filter((sign) => (sign.languages & language) !== 0 && gapOf(sign, work) <= verbReach),
  };
}

/** Of several, all: “al” is a verb in Turkish, and a part of many names. */
function isVerbLast(language: number): boolean {
  return (language & ~verbLastLanguages) === 0;
}

interface Judged {
  readonly work: Work;
  readonly verbs: readonly ReleaseSign[];
  /** What is done with works, or to those who have them, but putting them out; also denials. */
  readonly deeds: readonly ReleaseSign[];
  readonly sentence: Sentence;
}

function judgeLast({ work, verbs, deeds, sentence }: Judged): Stance {
  const after = [...verbs, ...deeds].filter(({ from }) => from > work.to).sort((one, other) => one.from - other.from);
  const [begin] = after;
  const last = after.findLast((sign) => begin !== undefined && isOneClause(sentence, begin, sign));
  const before = deeds.filter(({ to }) => to < work.from);
  if (last === undefined) {
    if (deeds.length > 0 || hasNegatedVerb(work, sentence)) return against;
    return judgeVerbs(work, nearest(verbs, work), sentence);
  }
  const isDenied = after.some((sign) => hasRole(sign, "denied") && isOneClause(sentence, sign, last));
  if (isDenied || deeds.includes(last) || before.some((deed) => isThatBetween(deed, work, sentence))) return against;
  return judgeVerbs(work, [last], sentence);
}

function judgeFirst({ work, verbs, deeds, sentence }: Judged): Stance {
  const active = nearest(verbs, work).find((verb) => verb.to < work.from && !hasRole(verb, "issuing", "fresh"));
  if (active !== undefined && isOneClause(sentence, active, work)) {
    const isGoverned = deeds.some(
      (deed) =>
        (isBetween(deed, active, work) && !hasRole(deed, "banned")) ||
        (deed.to < active.from && governs(deed, active, sentence)),
    );
    return isGoverned ? against : judgeVerbs(work, [active], sentence);
  }
  const near = nearest(verbs, work);
  const isNominal = near[0] !== undefined && hasRole(near[0], "issuing");
  const isDone = (deed: ReleaseSign) =>
    deed.from > work.to
      ? !isTold(deed, work, sentence)
      : !isAside(deed, sentence) &&
        (isNominal || isOneClause(sentence, deed, work) || isThatBetween(deed, work, sentence));
  return deeds.some(isDone) ? against : judgeVerbs(work, near, sentence);
}

/** Whether a deed is what the sentence tells, rather than the verb of issuing after it: “seized what the group published”. */
function governs(deed: ReleaseSign, active: ReleaseSign, sentence: Sentence): boolean {
  if (hasRole(deed, "denied") || isThatBetween(deed, active, sentence)) return true;
  return !hasRole(deed, "banned") && !isAside(deed, sentence) && isOneClause(sentence, deed, active);
}

/** “days after a raid”. */
function isAside(deed: ReleaseSign, sentence: Sentence): boolean {
  return sentence.signs.some(
    (sign) => hasRole(sign, "after") && sign.to < deed.from && isOneClause(sentence, sign, deed),
  );
}

/** “will publish a book”, “a book is expected next month”. */
function isPending(sign: ReleaseSign, work: Work, sentence: Sentence): boolean {
  return hasRole(sign, "later") && isOneClause(sentence, sign, work) && !isTold(sign, work, sentence);
}

/** “statement in Tajik mocks the trial”: what a work speaks of is not done with it. */
function isTold(deed: ReleaseSign, work: Work, { signs }: Sentence): boolean {
  return signs.some((sign) => hasRole(sign, "tells", "topic") && isBetween(sign, work, deed));
}

function nearest(signs: readonly ReleaseSign[], work: Work): readonly ReleaseSign[] {
  return [...signs].sort((one, other) => gapOf(one, work) - gapOf(other, work));
}

/** The first verb that is neither negated nor somebody else's. */
function judgeVerbs(work: Work, verbs: readonly ReleaseSign[], sentence: Sentence): Stance {
  if (verbs.length === 0) return isNegated(work, undefined, sentence) ? against : { kind: "none" };
  const sign = verbs.find((verb) => !isNegated(work, verb, sentence) && !isByOthers(work, verb, sentence));
  return sign === undefined ? against : { kind: "issued", sign };
}

/** “did not publish”, “no book was published”, «нашр накард», «чыгарган эмес», “kein Video”. */
function isNegated(work: Work, verb: ReleaseSign | undefined, sentence: Sentence): boolean {
  const closely = (sign: ReleaseSign, part: Pick<Work, "from" | "to">) =>
    sign.to < part.from && part.from - sign.to <= 3;
  const isNot = (sign: ReleaseSign) =>
    closely(sign, work) ||
    (verb !== undefined && closely(sign, verb)) ||
    (sign.from > Math.max(work.to, verb?.to ?? 0) && (isVerbLast(work.languages) || endsClause(sign.to, sentence)));
  return (
    sentence.signs.some(
      (sign) => hasRole(sign, "not") && !isLabel(sign, sentence) && isNot(sign) && isOneClause(sentence, sign, work),
    ) ||
    (verb !== undefined && isNegatedWord(verb.to, work, sentence)) ||
    (verb !== undefined && isNegatedWord(verb.to + 1, work, sentence))
  );
}

/** “No. 12” negates nothing. */
function isLabel({ to }: ReleaseSign, { signs }: Sentence): boolean {
  return signs.some((sign) => hasRole(sign, "number") && sign.from === to + 1);
}

/** Where verbs come last, any negated one after a work is about it: «китоб чиқармади». */
function hasNegatedVerb(work: Work, sentence: Sentence): boolean {
  for (let word = work.to + 1; word < Math.min(sentence.to, work.to + verbReach); word += 1)
    if (isNegatedWord(word, work, sentence)) return true;
  return false;
}

/** The verbs of Turkic languages are negated within: “chiqar-ma-di”. */
function isNegatedWord(word: number, { languages }: Work, { stream, to }: Sentence): boolean {
  if ((languages & turkicLanguages) === 0 || word >= to) return false;
  return turkicNegation.test(unitText(stream.buffer.units, stream.from[word] ?? 0, stream.to[word] ?? 0));
}

function isBetween(sign: ReleaseSign, one: Pick<Work, "to">, other: Pick<Work, "from">): boolean {
  return sign.from > one.to && sign.to < other.from;
}

/** “police arrest a man who published …”; a participle is its own verb: «задержан издававший …». */
function isThatBetween(one: Pick<Work, "to">, other: Pick<Work, "from">, { signs }: Sentence): boolean {
  return signs.some((sign) => hasRole(sign, "that") && sign.from > one.to && sign.to <= other.from);
}
