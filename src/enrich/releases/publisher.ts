import { gapBefore } from "../lexicon/sentence-ends.ts";
import { gapOf } from "../lexicon/sign.ts";
import { isOneClause, type Work } from "./clauses.ts";
import type { NamedPart, Sentence } from "./read-sentences.ts";
import { hasRole, type ReleaseSign } from "./release-sign.ts";
import { adjectiveLastLanguages, verbFirstLanguages, verbLastLanguages } from "./words/all-languages.ts";

type Part = Pick<Work, "from" | "to">;

/** The groups that put a work out, as far as its clause says: those that it names, but for what the work is about. */
export function publishersOf(work: Work, sentence: Sentence): readonly NamedPart[] {
  return namesIn(sentence).filter(
    (name) => isOneClause(sentence, name, work) && !isSubjectMatter(name, work, sentence),
  );
}

/** “booklet against the group”, “video shows fighters of the group”. */
function isSubjectMatter(name: Part, work: Work, { signs }: Sentence): boolean {
  return signs.some(
    (sign) =>
      (hasRole(sign, "topic") && isTopic(name, sign, 2)) ||
      (hasRole(sign, "tells", "topic") && sign.from > work.to && sign.to < name.from),
  );
}

/** The groups and outlets that a sentence names. */
export function namesIn({ names, from, to }: Sentence): readonly NamedPart[] {
  return (names?.() ?? []).filter((name) => name.from >= from && name.to < to);
}

/** Whether a state body, a newsroom or a scholar is who put a work out; who rules a country only where it opens the sentence, as its subject. */
export function isByOthers(work: Work, verb: ReleaseSign, sentence: Sentence): boolean {
  const begin = verb.from < work.from ? verb : work;
  return sentence.signs.some((sign) => {
    if (hasRole(sign, "rulers"))
      return (
        opens(sign, sentence) &&
        sign.to < begin.from &&
        isSubject(sign, begin, sentence) &&
        !namesIn(sentence).some((name) => name.from <= sign.from && name.to >= sign.to)
      );
    if (!hasRole(sign, "others") || isObject(sign, sentence)) return false;
    return isAgent(sign, verb, sentence) || (sign.to < begin.from && isSubject(sign, begin, sentence));
  });
}

/** “published by the ministry”, «издана министерством», «نشرت وزارة …», “vazirlik tomonidan”. */
function isAgent(sign: ReleaseSign, verb: ReleaseSign, sentence: Sentence): boolean {
  if (!isOneClause(sentence, sign, verb)) return false;
  const isMarked = sentence.signs.some(
    (by) => hasRole(by, "by") && gapOf(by, sign) <= 2 && isBySide(by, sign, sentence) && !isSaidBy(by, sentence),
  );
  if (isMarked) return gapOf(sign, verb) <= 8;
  const next = sign.from - verb.to - 1;
  return next >= 0 && next <= ((sign.languages & verbFirstLanguages) !== 0 ? 2 : 0) && !says(sign, verb, sentence);
}

/** “spotted by researchers”. */
function isSaidBy(by: Part, { signs }: Sentence): boolean {
  return signs.some((sign) => hasRole(sign, "says") && sign.to === by.from - 1);
}

/** What marks the agent stands before it; after it in Turkic languages and Hindi. */
function isBySide(by: ReleaseSign, sign: ReleaseSign, { signs }: Sentence): boolean {
  if (by.to < sign.from)
    return !signs.some((other) => hasRole(other, "by") && other.from > by.to && other.to < sign.from);
  return by.from === sign.to + 1;
}

/** How far a subject may stand before what it puts out, in words; where verbs come last, language and topic stand between. */
const [reach, lastReach] = [5, 9];

function isSubject(sign: ReleaseSign, begin: Part, sentence: Sentence): boolean {
  const isLast = (sign.languages & verbLastLanguages) !== 0;
  if (gapOf(sign, begin) > (isLast ? lastReach : reach) || !isOneClause(sentence, sign, begin)) return false;
  return (
    !says(sign, begin, sentence) &&
    !(sentence.names?.() ?? []).some((name) => actsBetween(name, sign, begin, sentence, isLast))
  );
}

/** “police say the group published”; where verbs come last, what is said comes before. */
function says(sign: Part, begin: Part, { signs }: Sentence): boolean {
  return signs.some(
    (other) =>
      hasRole(other, "says") &&
      ((other.from > sign.to && other.to < begin.from) ||
        (other.from > begin.to && (other.languages & verbLastLanguages) !== 0)),
  );
}

/** A group that is named after a body of the state, and not as what the work is about, is itself who acts. */
function actsBetween(name: Part, sign: Part, begin: Part, { signs }: Sentence, isLast: boolean): boolean {
  if (isLast || name.from <= sign.to || name.to >= begin.from) return false;
  return !signs.some((other) => hasRole(other, "topic") && isTopic(name, other, 1));
}

/** “against the government”, «ҳукуматга қарши»; with a word between, as in «вазирлик экстремизм ҳақида», it may be the subject. */
function isObject(sign: ReleaseSign, { signs }: Sentence): boolean {
  return signs.some((topic) => hasRole(topic, "topic") && isTopic(sign, topic, topic.from > sign.to ? 0 : 1));
}

/** Whether a part is what “about” is said of: it follows that word, or goes before it in Turkic languages, Pashto, Urdu and Hindi. */
function isTopic(part: Part, topic: ReleaseSign, reach: number): boolean {
  const isBefore = (topic.languages & verbLastLanguages & ~adjectiveLastLanguages) !== 0;
  const gap = isBefore ? topic.from - part.to - 1 : part.from - topic.to - 1;
  return gap >= 0 && gap <= reach;
}

/** “book “The group and its media””: a part of a title beside the work; where it is all of it, it is the name of an outlet. */
function isInTitle(name: Part, work: Work, { stream }: Sentence): boolean {
  let [from, to] = [name.from, name.to + 1];
  while (from > name.from - longestTitle && !/["“”«„]/.test(gapBefore(stream, from))) from -= 1;
  while (to < name.to + longestTitle && !/["“”»]/.test(gapBefore(stream, to))) to += 1;
  const isQuoted = /["“”«„]/.test(gapBefore(stream, from)) && /["“”»]/.test(gapBefore(stream, to));
  return isQuoted && to - from > name.to + 1 - name.from && gapOf({ from, to: to - 1 }, work) <= 2;
}

/** In words, to either side of a name in it. */
const longestTitle = 8;

/** “about the group”, “about the propaganda of the group”; not “about war by the group”. */
function isWrittenAbout(name: Part, topic: ReleaseSign, { signs }: Sentence): boolean {
  // Arabic says “about” and “by” with one word; where “about” comes last, who opens the sentence is near it too.
  const reach = topic.from > name.to || (topic.languages & verbFirstLanguages) !== 0 ? 2 : 4;
  return (
    isTopic(name, topic, reach) && !signs.some((by) => hasRole(by, "by") && by.from > topic.to && by.to < name.from)
  );
}

function opens(sign: ReleaseSign, { stream }: Sentence): boolean {
  return sign.from === 0 || /[^\s]/.test(gapBefore(stream, sign.from));
}

/** How far what a work is about may stand from it: “book in Uzbek about the group”. */
const topicReach = 6;

/**
 * A work about a group, not of it: every group that is named stands right beside “about”. Where names are not known, or none is in the
 * sentence: a sentence that opens with the work or with “about” has no room for who put it out.
 */
export function isAbout(work: Work, sentence: Sentence): boolean {
  const names = namesIn(sentence);
  if (names.length > 0 && names.every((name) => isInTitle(name, work, sentence))) return true;
  const topics = sentence.signs.filter(
    (sign) => hasRole(sign, "topic") && (sign.languages & work.languages) !== 0 && gapOf(sign, work) <= topicReach,
  );
  if (topics.length === 0) return false;
  if (names.length > 0) return names.every((name) => topics.some((topic) => isWrittenAbout(name, topic, sentence)));
  return topics.some((topic) => gapOf(topic, work) <= 1 && wordsBefore(Math.min(topic.from, work.from), sentence) <= 2);
}

/** How many words of its clause go before a word; three stand for all more. */
function wordsBefore(word: number, { stream }: Sentence): number {
  for (let before = 0; before < 3; before += 1) if (/[.:!?]/.test(gapBefore(stream, word - before))) return before;
  return 3;
}
