import { expect, it } from "vitest";
import { NameFinder } from "../../src/app/name-finder.ts";
import { Entity } from "../../src/domain/entity.ts";
import { indexFacts } from "../../src/facts/build-fact-base.ts";
import { identifyFeed } from "../../src/ingest/identity/identify-feed.ts";
import { tickingClock, turnsDuring } from "../turns-during.ts";
import { rawItem, start } from "../world.ts";

const many = 400;
const entities = Array.from({ length: many }, (_, number) =>
  Entity.parse({
    id: `outlet-${number}`,
    kind: "outlet",
    names: [{ text: `Wire Number${number}`, language: "en", kind: "official" }],
  }),
);

it("makes its list of names in turns when it is first asked, once for all who ask meanwhile", async () => {
  const names = new NameFinder(indexFacts(entities, []), tickingClock());
  const titles = ["Wire Number7 quotes Wire Number3", "Nobody is named"];
  const items = identifyFeed(
    "s1",
    titles.map((title) => rawItem({ title })),
    start,
  );
  const findAll = () => Promise.all(items.map((item) => names.find(item)));

  const first = await turnsDuring(findAll);
  const again = await turnsDuring(findAll);

  expect(first.result.map((named) => named.map(({ id }) => id))).toEqual([["outlet-7", "outlet-3"], []]);
  expect(first.turns).toBeGreaterThan(many / 10);
  expect(first.turns).toBeLessThan(many / 4);
  expect(again.turns).toBeLessThan(3);
  expect(again.result).toEqual(first.result);
});
