import type { NumberKind, StoryNumber } from "./read-numbers.ts";
import type { StoryFeatures } from "./story-features.ts";

/** Issues, dates, times and strengths name one event: where both name one and none is shared, the news differs. */
const pins = ["issue", "part", "date", "clock", "measure"] as const;

interface NumberSignals {
  /** Which kind of pin differs, if any. */
  readonly pinned?: (typeof pins)[number];
  /** 0 … 1: how many numbers are shared, larger and broken ones counting more. */
  readonly agree: number;
  /** How many things are counted by both with another result, tolls left out: those grow. */
  readonly unitsDiffer: number;
}

/** What the numbers of two items say for and against one news; symmetric. */
export function compareNumbers(a: StoryFeatures, b: StoryFeatures): NumberSignals {
  const all = [...a.titleNumbers, ...a.bodyNumbers];
  const others = [...b.titleNumbers, ...b.bodyNumbers];
  const pinned = pins.find((kind) => differ(all, others, [kind]));
  return {
    ...(pinned !== undefined && { pinned }),
    agree:
      Math.min(
        2,
        sharedValues(all, others).reduce((sum, value) => sum + tellingOf(value), 0),
      ) / 2,
    unitsDiffer: unitsDiffer(all, others),
  };
}

/** Both have numbers of these kinds, and share none. */
function differ(a: readonly StoryNumber[], b: readonly StoryNumber[], kinds: readonly NumberKind[]): boolean {
  const mine = a.filter(({ kind }) => kinds.includes(kind));
  const theirs = b.filter(({ kind }) => kinds.includes(kind));
  if (mine.length === 0 || theirs.length === 0) return false;
  return !mine.some((number) => theirs.some(({ kind, value }) => kind === number.kind && value === number.value));
}

/** Counts, and issues of magazines, that both give, one of them in its title. Seven flats are no seven years. */
export function sharedNumbers(a: StoryFeatures, b: StoryFeatures): readonly number[] {
  return [...new Set([...sharedOf(isCountOrIssue, a, b), ...sharedYears(a, b)])];
}

/** Years of prison, or of age, that both give, one of them in its title; a hundred for life. */
export function sharedYears(a: StoryFeatures, b: StoryFeatures): readonly number[] {
  return sharedOf(({ kind }) => kind === "years", a, b);
}

function sharedOf(isOne: (number: StoryNumber) => boolean, a: StoryFeatures, b: StoryFeatures): readonly number[] {
  const [all, others] = [a, b].map(({ titleNumbers, bodyNumbers }) => [...titleNumbers, ...bodyNumbers].filter(isOne));
  const titles = [...a.titleNumbers, ...b.titleNumbers].filter(isOne).map(({ value }) => value);
  return sharedValues(all ?? [], others ?? []).filter((value) => titles.includes(value));
}

function isCountOrIssue(number: StoryNumber): boolean {
  return counts(number) || number.kind === "issue";
}

/** Whether the counts of either title are in the other report: “four jailed for 12 years” has one that “a preacher jailed for 12 years” has not. */
export function titleCountsMeet(a: StoryFeatures, b: StoryFeatures): boolean {
  return hasCountsOf(a, b) && hasCountsOf(b, a);
}

function hasCountsOf({ titleNumbers, bodyNumbers }: StoryFeatures, other: StoryFeatures): boolean {
  const values = [...titleNumbers, ...bodyNumbers].map(({ value }) => value);
  return other.titleNumbers
    .filter((number) => counts(number) || number.kind === "years")
    .every(({ value }) => values.includes(value));
}

function counts({ kind }: StoryNumber): boolean {
  return kind === "count" || kind === "dead" || kind === "injured";
}

function sharedValues(a: readonly StoryNumber[], b: readonly StoryNumber[]): readonly number[] {
  const theirs = new Set(b.map(({ value }) => value));
  return [...new Set(a.map(({ value }) => value))].filter((value) => theirs.has(value));
}

/** Two reports share a 3 by chance, a 3,763 hardly. */
function tellingOf(value: number): number {
  if (value >= 1000 && value % 1000 !== 0) return 1.5;
  if (value > 20 || !Number.isInteger(value)) return 1;
  return value > 4 ? 0.6 : 0.2;
}

function unitsDiffer(a: readonly StoryNumber[], b: readonly StoryNumber[]): number {
  const units = new Set(a.flatMap(({ kind, unit }) => (kind === "count" && unit !== 0 ? [unit] : [])));
  return [...units].filter((unit) => {
    const mine = a.filter((number) => number.unit === unit);
    const theirs = b.filter((number) => number.unit === unit);
    return theirs.length > 0 && !mine.some(({ value }) => b.some((other) => other.value === value));
  }).length;
}
