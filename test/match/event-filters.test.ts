import { describe, expect, it } from "vitest";
import { compileQuery } from "../../src/match/compile-query.ts";
import { explainQuery } from "../../src/match/explain-query.ts";
import { facetsOf, listedValues, listingValues } from "../../src/match/item-facets.ts";
import { createMatchIndex } from "../../src/match/match-index.ts";
import { facets } from "../../src/match/query.ts";
import { QueryStore } from "../../src/match/query-store.ts";
import { aWatch, followedBy, hitsOf } from "./a-match.ts";
import { anEvent, dead, fewPlaces } from "./an-event.ts";

const world = { names: [], places: fewPlaces };
const event = anEvent({ stance: "claimed", dead: dead(12) });

describe("a query", () => {
  it.each([
    ["event:attack", true],
    ["event:arrest,attack", true],
    ["event:arrest", false],
    ["event:attack NOT event:analysis", true],
    ["kunduz NOT event:attack", false],
    ["stance:claimed", true],
    ["stance:attributed,unclaimed", false],
    ["place:kunduz", true],
    ["place:Кундуз", true],
    ["place:afghanistan", true],
    ["place:south-asia", true],
    ['place:"north of kunduz"', false],
    ["place:tajikistan", false],
    ["place:tajikistan OR toll:10", true],
    ["toll:12", true],
    ["toll:13", false],
    ["toll:۱۰", true],
    ["event:attack place:afghanistan stance:claimed toll:8 kunduz", true],
    ["event:attack kabul", false],
  ])("asks what happened: %s → %s", (query, held) => {
    expect(hitsOf(query, "Kunduz", { world, enriched: { event } }) !== undefined).toBe(held);
  });

  it.each([
    ["kunduz NOT release:against", false],
    ["release:against", true],
    ["release:any", false],
    ["release:book,against kunduz", true],
  ])("asks what was done against works: %s → %s", (query, held) => {
    expect(hitsOf(query, "Kunduz", { world, enriched: { againstWorks: true } }) !== undefined).toBe(held);
    expect(hitsOf(query, "Kunduz", { world, enriched: {} }) !== undefined).toBe(query.includes("NOT"));
  });

  it("reads what was done against works only where the rest of a query holds", () => {
    let reads = 0;
    const enriched = {
      get againstWorks() {
        reads += 1;
        return true;
      },
    };

    for (const query of ["nowhere NOT release:against", "release:any", "release:against nowhere"])
      hitsOf(query, "Kunduz", { world, enriched });
    expect(reads).toBe(0);

    hitsOf("release:against kunduz", "Kunduz", { world, enriched });
    expect(reads).toBe(1);
  });

  it.each([
    ["event:attacks", { code: "unknown-value", facet: "event", nearest: "attack" }, "event:attack", 6],
    ["kabul event:attack,arest", { code: "unknown-value", nearest: "arrest" }, "kabul event:attack,arrest", 19],
    ["event:xyz", { code: "unknown-value", value: "xyz", nearest: undefined }, undefined, 6],
    ["stance:claim", { code: "unknown-value", facet: "stance", nearest: "claimed" }, "stance:claimed", 7],
    ['place:"tajikstan"', { code: "unknown-place", nearest: "tajikistan" }, "place:tajikistan", 7],
    ["place:atlantis", { code: "unknown-place", name: "atlantis", nearest: undefined }, undefined, 6],
    ["toll:ten", { code: "not-a-toll", value: "ten" }, "toll:10", 5],
    ["toll:>=20", { code: "not-a-toll" }, "toll:20", 5],
  ])("names what is possible for %s", (query, wrong, suggestion, at) => {
    const compiled = compileQuery(query, world);

    expect(compiled).toMatchObject({ kind: "mistake", wrong, at });
    expect(compiled.kind === "mistake" ? compiled.suggestion : "").toBe(suggestion);
  });

  it("is refused where it only says what must not have happened", () => {
    expect(compileQuery("NOT event:analysis", world)).toMatchObject({ wrong: { code: "matches-everything" } });
  });
});

it.each(["event:attack", "stance:none", "place:kunduz", "toll:0"])(
  "asks in vain of an item without an event: %s",
  (query) => {
    expect(hitsOf(query, "Kunduz", { world, enriched: {} })).toBeUndefined();
  },
);

describe("an explanation", () => {
  const explain = (query: string, title: string, known = event) => {
    const compiled = compileQuery(query, world);
    if (compiled.kind === "mistake") throw new Error(compiled.wrong.code);
    return explainQuery(compiled, { title, text: "" }, { enriched: { event: known } });
  };

  it("shows the words that a satisfied filter was read from", () => {
    const { parts } = explain("event:attack place:afghanistan toll:10", "Kunduz mosque");

    expect(parts.map(({ hits }) => hits.map(({ text, term }) => `${text} = ${term}`))).toEqual([
      ["Kunduz = attack"],
      ["Kunduz = Kunduz"],
      ["K = 12 dead"],
    ]);
  });

  it.each([
    ["event:arrest", ["attack"]],
    ["place:tajikistan", ["Kunduz"]],
    ["toll:100", ["12"]],
    ["stance:denied", ["claimed"]],
  ])("says what an item has instead of %s", (query, has) => {
    expect(explain(query, "Kunduz").because).toMatchObject({ code: "other-facet", has });
  });
});

it("a match is as urgent as its watch says of such an event", () => {
  const index = createMatchIndex(world);
  index.set("g1", aWatch("kunduz", { severity: "medium", severityBy: { attack: "critical", analysis: "low" } }));
  const severityOf = (known: typeof event | undefined) =>
    index.match({ title: "Kunduz", text: "" }, followedBy("g1"), { event: known })[0]?.watches[0]?.severity;

  expect(severityOf(event)).toBe("critical");
  expect(severityOf(anEvent({ kind: "analysis" }))).toBe("low");
  expect(severityOf(anEvent({ kind: "arrest" }))).toBe("medium");
  expect(severityOf(undefined)).toBe("medium");
});

describe("the index", () => {
  it("looks at a watch only where its words, its place, its kind or its toll may hold", () => {
    const store = new QueryStore<never>();
    const queries = [
      "event:attack kabul",
      "event:attack place:tajikistan",
      "event:arrest",
      "toll:40",
      "stance:claimed",
    ];
    for (const query of queries) {
      const compiled = compileQuery(query, world);
      if (compiled.kind === "compiled") store.take(compiled);
    }

    const known = facetsOf({ language: "en" }, { event }, { id: "wire", tags: [] });
    const announced = facets.flatMap((facet) =>
      listedValues(facet, known).flatMap((value) => {
        const list = store.listedUnder(facet, value);
        return list !== undefined && "text" in list ? [list.text] : [];
      }),
    );

    expect(announced).toEqual(["stance:claimed"]);
    expect(store.always).toBeUndefined();
  });

  it.each([0, 1, 7, 8, 9, 15, 16, 100, 99_999])(
    "lists a toll of %i where every item with as many dead looks",
    (toll) => {
      for (const count of [toll, toll + 1, toll * 3]) {
        const known = facetsOf({ language: "en" }, { event: anEvent({ dead: dead(count) }) }, { id: "", tags: [] });
        expect(listedValues("toll", known)).toEqual(expect.arrayContaining([...listingValues("toll", [String(toll)])]));
      }
    },
  );

  it("forgets a removed watch that had only filters", () => {
    const index = createMatchIndex(world);
    for (const query of ["toll:10", "place:south-asia", "event:attack stance:claimed"])
      index.set("g1", aWatch(query, { id: query }));
    const found = () =>
      index.match({ title: "x", text: "" }, followedBy("g1"), { event })[0]?.watches.map(({ name }) => name);
    expect(found()).toHaveLength(3);

    index.remove("g1", "place:south-asia");

    expect(found()?.toSorted()).toEqual(["event:attack stance:claimed", "toll:10"]);
  });
});
