import { dayMs, hourMs } from "../lib/durations.ts";
import { compareNumbers } from "./compare-numbers.ts";
import type { StoryFeatures } from "./story-features.ts";
import type { StoryText } from "./story-text.ts";
import {
  containment,
  cosine,
  runsOf,
  sharedWeight,
  shareOf,
  total,
  union,
  type WeightedWords,
  wordsOf,
} from "./weighted-words.ts";

/** What speaks for or against one news, each 0 … 1 (counts of sides 0 … 2); the weights are in `story-weights.ts`. */
export type Signal = keyof ReturnType<typeof signalsOf>;
export type Signals = Readonly<Record<Signal, number>>;

/** A shorter text says too little to be compared. */
const fewestWords = 6;

/** All signals of two items; symmetric. */
export function signalsOf(a: StoryFeatures, b: StoryFeatures) {
  const from = sharedKicker(a, b);
  const comparable = hasOwnBody(a) && hasOwnBody(b);
  const titles = [wordsOf(a.title, from), wordsOf(b.title, from)] as const;
  const bodies = comparable ? ([wordsOf(a.body), wordsOf(b.body)] as const) : ([none, none] as const);
  const wholes = [union(titles[0], wordsOf(a.body)), union(titles[1], wordsOf(b.body))] as const;
  const titleCosine = cosine(...titles);
  const bodyCosine = cosine(...bodies);
  const bodyRuns = comparable ? containment(runsOf(a.body, 3), runsOf(b.body, 3)) : 0;
  const titleRuns = containment(runsOf(a.title, 2, from), runsOf(b.title, 2, from));
  const crosses = [shareOf(titles[0], wholes[1]), shareOf(titles[1], wholes[0])];
  const days = daysApart(a, b);
  const numbers = compareNumbers(a, b);
  return {
    titleCosine,
    titleRuns,
    bodyCosine,
    bodyRuns,
    bodyRunsSquared: bodyRuns * bodyRuns,
    longRuns: comparable ? containment(runsOf(a.body, 6), runsOf(b.body, 6)) : 0,
    noBody: Number(!comparable),
    wholeCosine: cosine(...wholes),
    titleShownLess: Math.min(...crosses),
    titleShownMore: Math.max(...crosses),
    better: Math.max(titleCosine, bodyCosine),
    namesMissing: namesMissing(a, b, wholes),
    numbersAgree: numbers.agree,
    placesMeet: Number(a.places.some((place) => b.places.includes(place))),
    placesDiffer: Number(
      a.places.length > 0 && b.places.length > 0 && !a.places.some((place) => b.places.includes(place)),
    ),
    placeAndNumbers: Number(a.places.some((place) => b.places.includes(place))) * numbers.agree,
    weekdaysMeet: Number((a.weekdays & b.weekdays) !== 0),
    weekdaysDiffer: Number(a.weekdays !== 0 && b.weekdays !== 0 && (a.weekdays & b.weekdays) === 0),
    apart: days,
    apartAndRetold: days * (1 - Math.max(bodyRuns, titleRuns)),
    overADay: Number(Math.abs((a.at ?? 0) - (b.at ?? 0)) > dayMs),
    actionsMeet: Number((a.titleActions & b.titleActions) !== 0),
    actionUnmet: Math.min(1, unmetActions(a, b) + unmetActions(b, a)),
    live: Number(a.form === "live") + Number(b.form === "live"),
    liveBoth: a.form === "live" && b.form === "live" ? 1 - titleCosine : 0,
    oneComments: Number((a.form === "comment") !== (b.form === "comment")),
  };
}

const none: WeightedWords = new Map();

/** A live page's text is that of the whole page, and stays while its lead changes. */
function hasOwnBody({ body, form }: StoryFeatures): boolean {
  return form !== "live" && new Set(body.keys).size >= fewestWords;
}

/** “Weather tracker: …” twice says that a series goes on, not what is new. */
function sharedKicker(a: StoryFeatures, b: StoryFeatures): number {
  if (a.kicker === 0 || a.kicker !== b.kicker) return 0;
  return a.title.keys.slice(0, a.kicker).every((key, at) => key === b.title.keys[at]) ? a.kicker : 0;
}

/** 0 at once, 1 after 72 hours. */
function daysApart(a: StoryFeatures, b: StoryFeatures): number {
  return Math.log2(1 + Math.abs((a.at ?? 0) - (b.at ?? 0)) / (6 * hourMs)) / Math.log2(13);
}

function unmetActions(a: StoryFeatures, b: StoryFeatures): number {
  return Number((a.titleActions & ~(b.titleActions | b.bodyActions)) !== 0);
}

function namesMissing(
  a: StoryFeatures,
  b: StoryFeatures,
  [wholeA, wholeB]: readonly [WeightedWords, WeightedWords],
): number {
  const titleA = namesOf(a.title);
  const titleB = namesOf(b.title);
  const missingA = total(titleA) - sharedWeight(titleA, wholeB);
  const missingB = total(titleB) - sharedWeight(titleB, wholeA);
  return Math.min(3, missingA + missingB) / 3;
}

function namesOf(text: StoryText): WeightedWords {
  return wordsOf(text, 0, (at) => text.names[at] === 1);
}
