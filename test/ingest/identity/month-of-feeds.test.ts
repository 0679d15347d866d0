import { describe, expect, it } from "vitest";
import { aMonthOf } from "./a-month-of-feeds.ts";
import { addressKinds } from "./address-kinds.ts";
import { feedKinds, fewestShown } from "./feed-kinds.ts";
import { fewestOfPublishers, publisherKinds } from "./publisher-kinds.ts";

/** Each kind with other windows, rates, gaps, edits and turns. */
const feedsOfEach = 4;
const kinds = { ...feedKinds, ...publisherKinds, ...addressKinds };
const fewest = { ...fewestShown, ...fewestOfPublishers };

describe("a month of feeds", () => {
  for (const [index, [name, kind]] of Object.entries(kinds).entries()) {
    it(`loses and doubles nothing where a feed ${name}`, () => {
      const feeds = Array.from({ length: feedsOfEach }, (_, number) => 100 * index + number + 1);
      const wrong = feeds.flatMap((seed) => {
        const { shown, lost, doubled } = aMonthOf(kind, seed, fewest[name]);
        return shown >= 20 && lost.length + doubled.length === 0 ? [] : [{ seed, shown, lost, doubled }];
      });

      expect(wrong).toEqual([]);
    });
  }

  it("has 280 of them", () => {
    expect(Object.keys(kinds).length * feedsOfEach).toBe(280);
  });
});
