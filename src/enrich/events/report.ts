import type { Span } from "../../domain/event.ts";
import type { WordStream } from "../../text/word-stream.ts";
import type { ActorFinder, FoundActor } from "../actors/actor-finder.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { endsSentence } from "../lexicon/sentence-ends.ts";
import { asidesOf, otherEventsOf, type SentenceWords } from "./asides-of.ts";
import type { EventLexicon } from "./event-lexicon.ts";
import { type EventMeaning, type EventSign, has } from "./event-sign.ts";
import { isWritten } from "./is-written.ts";
import type { FoundPlace, PlaceFinder } from "./place-finder.ts";
import { readBefore } from "./read-before.ts";
import { readDigits } from "./read-digits.ts";
import { withoutIdle } from "./without-idle.ts";

/** What is known of the world besides the words of languages. */
export interface EventWorld {
  readonly places: PlaceFinder;
  readonly actors: ActorFinder;
}

/** The beginning of an item, sentence by sentence. */
export interface Report {
  readonly stream: WordStream;
  readonly lexicon: EventLexicon;
  /** Those of the title first. */
  readonly sentences: readonly ReportSentence[];
}

export interface ReportSentence extends SentenceWords {
  /** What it tells of this event, in order. */
  readonly signs: readonly EventSign[];
  /** What it tells of another one: “a day after a blast killed 15”. */
  readonly aside: readonly EventSign[];
  /** Words [from, to) that name another event from which this one is set apart. */
  readonly elsewhere: readonly (readonly [number, number])[];
}

/** In words: what happened stands in the title and the first sentences, what follows is of other days. */
const longestTitle = 60;
const longestText = 90;

/** Reads the beginning of an item; `undefined` where no word tells of a deed, which is so of nearly every item. */
export function readReport(
  stream: WordStream,
  lexicon: EventLexicon,
  world: EventWorld,
  published?: string,
): Report | undefined {
  const bodyFrom = firstOfText(stream);
  const ends = [Math.min(bodyFrom, longestTitle), Math.min(stream.count, bodyFrom + longestText)] as const;
  const actors = world.actors.find(stream, ends[1]);
  if (
    actors.length === 0 &&
    !tellsDeed(lexicon.deeds, stream, 0, ends[0]) &&
    !tellsDeed(lexicon.deeds, stream, bodyFrom, ends[1])
  )
    return undefined;
  const names = namesIn(world.places.find(stream, ends[1]), actors);
  const year = published === undefined ? undefined : Number(published.slice(0, 4));
  const title = sentencesOf(stream, 0, ends[0]);
  const body = sentencesOf(stream, bodyFrom, ends[1]);
  const read =
    (isTitle: boolean) =>
    ([from, to]: readonly [number, number]) =>
      readSentence(stream, lexicon, { isTitle, from, to }, names, year);
  const sentences = [...title.map(read(true)), ...body.map(read(false))];
  return { stream, lexicon, sentences: sentences.some(hasToll) ? sentences : sentences.map(withBefore(stream, year)) };
}

function firstOfText(stream: WordStream): number {
  let word = 0;
  while (word < stream.count && stream.fieldOf(stream.from[word] ?? 0) === 0) word += 1;
  return word;
}

function tellsDeed(words: Lexicon<EventMeaning>, stream: WordStream, from: number, to: number): boolean {
  const found: EventSign[] = [];
  for (let word = from; word < to; word += 1) {
    words.read(stream, word, found);
    if (found.length > 0) return true;
  }
  return false;
}

function namesIn(places: readonly FoundPlace[], actors: readonly FoundActor[]): readonly EventSign[] {
  const signOf = (meaning: Extract<EventMeaning, { role: "place" | "actor" }>): EventSign => {
    return { from: meaning.found.from, to: meaning.found.to, languages: 1, meaning };
  };
  return [
    ...places.map((found) => signOf({ role: "place", found })),
    ...actors.map((found) => signOf({ role: "actor", found })),
  ];
}

function sentencesOf(stream: WordStream, from: number, to: number): readonly (readonly [number, number])[] {
  const sentences: [number, number][] = [];
  let begin = from;
  for (let word = from + 1; word <= to; word += 1) {
    if (word < to && !endsSentence(stream, word)) continue;
    if (word > begin) sentences.push([begin, word]);
    begin = word;
  }
  return sentences;
}

function readSentence(
  stream: WordStream,
  lexicon: EventLexicon,
  place: SentenceWords,
  names: readonly EventSign[],
  year: number | undefined,
): ReportSentence {
  const { from, to } = place;
  const found: EventSign[] = names.filter((name) => name.from >= from && name.from < to);
  for (let word = from; word < to; word += 1) lexicon.all.read(stream, word, found);
  for (let word = from; word < to; word += 1) {
    readDigits(stream, word, lexicon, found);
    readBefore(stream, word, lexicon, found);
  }
  const meant = withoutHidden(found.filter(isAsWritten(stream))).filter((sign) => sign.to < to);
  const signs = withoutIdle(meant, lexicon.table);
  return parted(stream, signs, place, year);
}

/** What a sentence tells of this event, and of others. */
function parted(
  stream: WordStream,
  signs: readonly EventSign[],
  { isTitle, from, to }: SentenceWords,
  year: number | undefined,
): ReportSentence {
  const asides = asidesOf(stream, signs, { isTitle, from, to }, year);
  const isAside = (sign: EventSign) => asides.some(([begin, end]) => sign.from >= begin && sign.from < end);
  const inOrder = signs.toSorted((one, other) => one.from - other.from || other.to - one.to);
  return {
    isTitle,
    from,
    to,
    signs: inOrder.filter((sign) => !isAside(sign)),
    aside: inOrder.filter(isAside),
    elsewhere: otherEventsOf(stream, signs, { isTitle, from, to }),
  };
}

/** Where nothing else has a toll, what a verb tells of before is this event: “the attack … had killed seven”. */
function withBefore(stream: WordStream, year: number | undefined): (sentence: ReportSentence) => ReportSentence {
  return (sentence) => {
    const all = [...sentence.signs, ...sentence.aside].filter((sign) => !has(sign, "before"));
    return all.length === sentence.signs.length + sentence.aside.length
      ? sentence
      : parted(stream, all, sentence, year);
  };
}

function isAsWritten(stream: WordStream): (sign: EventSign) => boolean {
  return ({ from, meaning: { written } }) => written === undefined || isWritten(stream, from, written);
}

/** A longer phrase hides what lies within it; then `nothing` goes. */
function withoutHidden(signs: readonly EventSign[]): readonly EventSign[] {
  const phrases = signs.filter((sign) => sign.to > sign.from && !has(sign, "number", "another"));
  return signs
    .filter((sign) => !has(sign, "nothing") && !phrases.some((phrase) => isWithin(sign, phrase)))
    .sort(
      (one, other) =>
        one.from - other.from ||
        other.to - one.to ||
        Number(one.plural === undefined) - Number(other.plural === undefined),
    )
    .filter((sign, index, sorted) => !isTwice(sign, index, sorted));
}

/** Two stems of one list read the same word. */
function isTwice({ from, to, meaning }: EventSign, index: number, sorted: readonly EventSign[]): boolean {
  for (let at = index - 1; at >= 0 && sorted[at]?.from === from; at -= 1)
    if (sorted[at]?.meaning === meaning && sorted[at]?.to === to) return true;
  return false;
}

function isWithin(sign: EventSign, phrase: EventSign): boolean {
  // “killed in” Kunduz.
  if (has(sign, "in") && sign.to === phrase.to && has(phrase, "dead", "kills", "injured", "detained")) return false;
  return phrase.from <= sign.from && phrase.to >= sign.to && phrase.to - phrase.from > sign.to - sign.from;
}

/** Where words stand in the item. */
export function spanOf({ stream }: Report, { from, to }: { readonly from: number; readonly to: number }): Span {
  const start = stream.from[from] ?? 0;
  return { field: stream.fieldOf(start) === 0 ? "title" : "text", ...stream.original(start, stream.to[to] ?? 0) };
}

/** Whether it says how many died or were hurt. */
export function hasToll({ signs }: ReportSentence): boolean {
  return (
    signs.some((sign) => has(sign, "dead", "kills", "injured", "injures")) && signs.some((sign) => has(sign, "number"))
  );
}
