import { latinKey } from "../text/latin-key.ts";
import { segment } from "../text/segment.ts";
import { soundOf } from "./sound-of.ts";
import type { Endings } from "./word-key.ts";
import { actionsOf } from "./words/action-words.ts";
import { abbreviatedDetail, detailOf } from "./words/detail-words.ts";
import {
  isDeathWord,
  isInjuryWord,
  isIssueWord,
  isLifeWord,
  isMinuteWord,
  isPageWord,
  isPartWord,
  isYearWord,
  numberOfWord,
  ordinalOf,
  scaleOfWord,
} from "./words/number-words.ts";
import { placeOf } from "./words/place-names.ts";
import { monthOf, partOfDay, weekdayOf } from "./words/time-words.ts";

/** What a word means when news is compared, whatever its text. */
export interface WordFacts {
  /** Bits of `action-words.ts`. */
  readonly actions: number;
  /** One bit, Sunday the lowest; 0 for none. */
  readonly weekday: number;
  readonly month: number | undefined;
  /** One bit of `time-words.ts`. */
  readonly partOfDay: number;
  /** Number of `place-names.ts`; 0 for none. */
  readonly place: number;
  readonly numeral: number | undefined;
  readonly scale: number | undefined;
  readonly counts: "issue" | "part" | "pages" | "minutes" | "years" | "life" | "dead" | "injured" | undefined;
  readonly ordinal: number | undefined;
  /** Number of `detail-words.ts`; 0 for none. */
  readonly detail: number;
  readonly sound: string;
}

export interface NewsWord {
  readonly folded: string;
  /** As it is written in the text, with its capitals. */
  readonly original: string;
  /** `latinKey` of it. */
  readonly latin: string;
  readonly facts: WordFacts;
  /** Where it stands in the text. */
  readonly start: number;
  /** The text between it and the next word. */
  readonly gap: string;
}

/** The first `most` words of a text, each with what it means. */
export function newsWords(text: string, endings: Endings, most: number): readonly NewsWord[] {
  const words = segment(text);
  return words.slice(0, most).map(({ folded, start, end }, at) => {
    const original = text.slice(start, end);
    const latin = latinKey(original);
    return {
      folded,
      original,
      latin,
      facts: asWritten(original, latin, factsOf(latin, endings)),
      start,
      gap: text.slice(end, words[at + 1]?.start ?? end + 1),
    };
  });
}

/** Monday in Tajik is written like the capital, but small; “US” is in capitals. */
function asWritten(original: string, latin: string, facts: WordFacts): WordFacts {
  const abbreviated = facts.detail === 0 ? abbreviatedDetail(original) : 0;
  if (abbreviated !== 0) return { ...facts, detail: abbreviated };
  if (!latin.startsWith("dushanbe")) return facts;
  return /^\p{Lu}/u.test(original) ? { ...facts, weekday: 0 } : { ...facts, place: 0 };
}

const known: Readonly<Record<Endings, Map<string, WordFacts>>> = { few: new Map(), chained: new Map() };
const mostKnown = 1 << 14;

/** Words repeat: each is looked up in the tables once. */
function factsOf(latin: string, endings: Endings): WordFacts {
  const words = known[endings];
  const before = words.get(latin);
  if (before !== undefined) return before;
  const facts = lookUp(latin, endings);
  if (words.size >= mostKnown) words.clear();
  words.set(latin, facts);
  return facts;
}

function lookUp(latin: string, endings: Endings): WordFacts {
  const weekday = weekdayOf(latin, endings);
  return {
    actions: actionsOf(latin),
    weekday: weekday === undefined ? 0 : 1 << weekday,
    month: monthOf(latin, endings),
    partOfDay: partOfDay(latin),
    place: placeOf(latin),
    numeral: numberOfWord(latin, endings),
    scale: scaleOfWord(latin),
    counts: countedBy(latin, endings),
    ordinal: ordinalOf(latin),
    detail: detailOf(latin),
    sound: soundOf(latin),
  };
}

function countedBy(latin: string, endings: Endings): WordFacts["counts"] {
  if (isIssueWord(latin, endings)) return "issue";
  if (isPartWord(latin, endings)) return "part";
  if (isPageWord(latin, endings)) return "pages";
  if (isMinuteWord(latin, endings)) return "minutes";
  if (isYearWord(latin, endings)) return "years";
  if (isLifeWord(latin)) return "life";
  if (isDeathWord(latin)) return "dead";
  return isInjuryWord(latin) ? "injured" : undefined;
}

/** All bits that the words of a text carry. */
export function bitsOf(words: readonly NewsWord[], bits: "actions" | "weekday" | "partOfDay"): number {
  return words.reduce((all, { facts }) => all | facts[bits], 0);
}
