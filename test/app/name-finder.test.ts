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
  const names = new NameFinder(indexFacts(new Map(entities.map((one) => [one.id, one])), []), tickingClock());
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
  expect(first.turns).toBeLessThan(many / 2);
  expect(again.turns).toBeLessThan(3);
  expect(again.result).toEqual(first.result);
});

it("reads one entity of many names in turns, too", async () => {
  const names = Array.from({ length: many }, (_, number) => ({
    text: `Group Number${number}`,
    language: "en",
    kind: "alias" as const,
  }));
  const group = Entity.parse({ id: "a-group", kind: "group", names });
  const finder = new NameFinder(indexFacts(new Map([[group.id, group]]), []), tickingClock());
  const [item] = identifyFeed("s1", [rawItem({ title: "Group Number7 is named" })], start);
  if (item === undefined) throw new Error("there is no item");

  const { turns, result } = await turnsDuring(() => finder.find(item));

  expect(result.map(({ id }) => id)).toEqual(["a-group"]);
  expect(turns).toBeGreaterThan(many / 10);
});
