import type { KnownItem } from "../../domain/known-item.ts";
import type { Likeness } from "./compare-evidence.ts";
import type { Pair } from "./seen-pair.ts";

/** Those where no other entry is as like the known item, nor another known item as like the entry. */
export function surePairs(pairs: readonly Pair[]): readonly Pair[] {
  const best = new Map<number | KnownItem, { weight: number; times: number }>();
  for (const { entry, known, likeness } of pairs) {
    const weight = weightOf(likeness);
    for (const side of [entry, known]) {
      const found = best.get(side);
      if (found === undefined || weight > found.weight) best.set(side, { weight, times: 1 });
      else if (weight === found.weight) found.times += 1;
    }
  }
  return pairs.filter(({ entry, known, likeness }) =>
    [entry, known].every((side) => best.get(side)?.weight === weightOf(likeness) && best.get(side)?.times === 1),
  );
}

/** How much agrees, whatever it is worth. */
export function weightOf({ guid, link, words, date }: Likeness): number {
  const ofWords = { same: 3, text: 2, title: 2, body: 1, alike: 1, other: 0 }[words];
  const ofLink = { same: 3, moved: 2, fragment: 2, other: 0, none: 0 }[link];
  return (guid === "same" ? 4 : 0) + ofLink + ofWords + (date === "same" || date === "coarse" ? 2 : 0);
}

/** So many items that are all dated later by the same hours were not written anew: a clock was changed. */
const fewestShifted = 3;
const quarterHour = 900;

/** By how many seconds the reading dates all of its items later than they were; 0 where they have no such number in common. */
export function shiftOf(pairs: readonly Pair[]): number {
  const [first = 0, ...others] = pairs.filter(({ likeness }) => likeness.words === "same").map(({ shift }) => shift);
  const isShift = first % quarterHour === 0 && others.length + 1 >= fewestShifted;
  return isShift && others.every((shift) => shift === first) ? first : 0;
}
