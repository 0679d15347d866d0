import type { Watch } from "../domain/watch.ts";
import { regexWorkOf } from "../match/regex-work.ts";

/** What the regular expressions of watches cost together, in steps for each letter of an item; a paused one costs nothing. */
export function regexWork(watches: readonly Pick<Watch, "query" | "paused">[]): number {
  return watches.reduce((sum, { query, paused }) => sum + (paused === true ? 0 : regexWorkOf(query)), 0);
}

/** Of a server's watches those that go beyond what it may have, in the order of its list: they look at nothing. */
export function beyondWork<W extends Pick<Watch, "query" | "paused">>(
  watches: readonly W[],
  most: number,
): readonly W[] {
  let sum = 0;
  return watches.filter((watch) => {
    const work = regexWork([watch]);
    if (work === 0 || sum + work <= most) {
      sum += work;
      return false;
    }
    return true;
  });
}
