import { describe, expect, it } from "vitest";
import type { Event } from "../../src/domain/event.ts";
import { createMatchIndex } from "../../src/match/match-index.ts";
import { aWatch, followedBy } from "./a-match.ts";
import { anEvent, fewPlaces } from "./an-event.ts";

describe("what happened in an item is asked", () => {
  it.each(["kunduz event:attack", "event:attack kunduz", "kunduz AND (place:kunduz OR toll:3) AND bazaar"])(
    "of none that lacks the words of %s",
    (query) => {
      const asked = itemsAsked({ query }, ["Bread is cheap", "A fair in Herat", "Kunduz bazaar: blast"]);

      expect(asked).toEqual(["Kunduz bazaar: blast"]);
    },
  );

  it("of none whose words are behind a regular expression that does not hold", () => {
    expect(itemsAsked({ query: "kunduz event:attack re:/bl.st/" }, ["Kunduz: bread", "Kunduz: blast"])).toEqual([
      "Kunduz: blast",
    ]);
  });

  it("of no item where no watch asks for it, and of what matched only where its severity hangs on it", () => {
    const titles = ["Kunduz: blast", "Herat: blast"];

    expect(itemsAsked({ query: "blast" }, titles)).toEqual([]);
    expect(itemsAsked({ query: "kunduz", severityBy: { analysis: "low" } }, titles)).toEqual(["Kunduz: blast"]);
  });

  it("of every item while a watch names nothing else, and of none once it is removed", () => {
    const index = createMatchIndex({ names: [], places: fewPlaces });
    index.set("g1", aWatch("event:attack place:kunduz"));
    index.set("g1", aWatch("blast", { id: "w2" }));
    const titles = ["Bread is cheap", "Kunduz: blast"];
    expect(askedOf(index, titles)).toEqual(titles);

    index.remove("g1", "w1");

    expect(askedOf(index, titles)).toEqual([]);
  });
});

function itemsAsked(watch: Partial<ReturnType<typeof aWatch>> & { query: string }, titles: readonly string[]) {
  const index = createMatchIndex({ names: [], places: fewPlaces });
  const outcome = index.set("g1", aWatch(watch.query, watch));
  if (outcome.kind === "mistake") throw new Error(outcome.wrong.code);
  return askedOf(index, titles);
}

function askedOf(index: ReturnType<typeof createMatchIndex>, titles: readonly string[]): readonly string[] {
  const asked = new Set<string>();
  for (const title of titles) {
    const known = {
      get event(): Event {
        asked.add(title);
        return anEvent();
      },
    };
    index.match({ title, text: "" }, followedBy("g1"), known);
  }
  return [...asked];
}
