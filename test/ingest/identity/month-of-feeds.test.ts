import { describe, expect, it } from "vitest";
import { aMonthOf } from "./a-month-of-feeds.ts";
import { fewestOf, kinds } from "./every-kind.ts";

/** Each kind with other windows, rates, gaps, edits and turns. */
const feedsOfEach = 3;

describe("a month of feeds", () => {
  for (const [index, [name, kind]] of Object.entries(kinds).entries()) {
    it(`loses and doubles nothing where a feed ${name}`, () => {
      const feeds = Array.from({ length: feedsOfEach }, (_, number) => 100 * index + number + 1);
      const wrong = feeds.flatMap((seed) => {
        const { shown, lost, doubled } = aMonthOf(kind, seed, fewestOf[name]);
        return shown >= 20 && lost.length + doubled.length === 0 ? [] : [{ seed, shown, lost, doubled }];
      });

      expect(wrong).toEqual([]);
    });
  }

  it("has 300 of them", () => {
    expect(Object.keys(kinds).length * feedsOfEach).toBe(300);
  });
});
