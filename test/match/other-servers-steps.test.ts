import { expect, it } from "vitest";
import { createMatchIndex } from "../../src/match/match-index.ts";
import { countSteps } from "../count-steps.ts";
import { aWatch, followedBy } from "./a-match.ts";

const item = {
  title: "Fire at the bazaar of Kunduz, traders say",
  text: "Smoke stood above the northern gate and a road stayed closed. ".repeat(20),
};

/** Steps that the item of one server's own source takes, beside a server with that many watches. */
async function stepsBeside(
  watches: number,
  words = (n: number) => `place${n} OR (kunduz${n} AND smoke${n})`,
): Promise<number> {
  const index = createMatchIndex({ names: [] });
  index.set("small", aWatch("kunduz AND fire"));
  for (let n = 0; n < watches; n += 1) index.set("large", aWatch(words(n), { id: `w${n}` }));
  index.match(item, followedBy("small"));
  let found = 0;
  const steps = await countSteps(() => {
    found = index.match(item, followedBy("small")).length;
  });
  expect(found).toBe(1);
  return steps;
}

it("costs a server's item as many steps beside a server with 2,000 watches of other words as beside one with 20", async () => {
  const few = await stepsBeside(20);

  expect((await stepsBeside(2_000)) / few).toBeLessThan(1.05);
});

it("costs little more beside 2,000 watches of its own words", async () => {
  const words = (n: number) => `smoke AND northern AND (road OR gate OR place${n})`;
  const few = await stepsBeside(20, words);

  expect((await stepsBeside(2_000, words)) / few).toBeLessThan(6);
});
