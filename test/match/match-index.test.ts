import { describe, expect, it } from "vitest";
import { createMatchIndex } from "../../src/match/match-index.ts";
import { aGroup, aWatch, followedBy, hitsOf } from "./a-match.ts";

describe("a query", () => {
  it.each([
    ["a word, whatever its case and marks", "isid", "IŞİD Horasan", ["IŞİD"]],
    ["a word with an English possessive", "isis", "ISIS's claim", ["ISIS"]],
    ["a word with a Turkish suffix after an apostrophe", "deaş", "DEAŞ'la bağlantılı", ["DEAŞ"]],
    ["a hyphened word in any of its spellings", "ISIS-K", "ISIS–K, ISIS K, ISISK", ["ISIS–K", "ISIS K", "ISISK"]],
    ["a phrase", '"islamic state"', "The Islamic\u00a0State said", ["Islamic\u00a0State"]],
    ["a phrase in a hashtag", '"islamic state"', "see #IslamicStateNews", ["IslamicState"]],
    ["a prefix", "khoras*", "Khorasani and Khorasan", ["Khorasani", "Khorasan"]],
    ["an exact spelling", "=ISKP", "iskp or ISKP", ["ISKP"]],
    ["a regular expression", "re:/b[o0]+k/", "a B00k", ["B00k"]],
    ["words near each other", "kabul NEAR/2 blast", "Kabul was hit: blast. Kabul saw a blast", ["blast", "Kabul"]],
    ["either of two", "kabul OR herat", "Herat", ["Herat"]],
    ["both of two", "kabul herat", "Herat and Kabul", ["Herat", "Kabul"]],
    ["one without another", "kabul -taliban", "Kabul", ["Kabul"]],
    ["letters of another script in a word", "khorasan", "Khоrаsan", ["Khоrаsan"]],
    ["a word broken up by a hyphen", "داعش", "د-اعش", ["د-اعش"]],
    ["a word spelled out", "ISIS-K", "I S I S - K says", ["I S I S - K"]],
  ])("finds %s", (_, query, title, hits) => {
    expect(hitsOf(query, title)).toEqual(hits);
  });

  it.each([
    ["a part of a word", "isis", "crisis, Isiss"],
    ["a phrase across punctuation that is another order", '"state islamic"', "Islamic State"],
    ["one of two", "kabul herat", "Herat"],
    ["what must not occur", "kabul -taliban", "Kabul: Taliban"],
    ["a word in other case than exact", "=ISKP", "iskp"],
    ["words too far apart", "kabul NEAR/2 blast", "Kabul one two three blast"],
    ["the wrong field", "text:kabul", "Kabul"],
    ["a short abbreviation in prose", "IS-K", "what is k-pop? this is K2"],
  ])("does not find %s", (_, query, title) => {
    expect(hitsOf(query, title)).toBeUndefined();
  });

  it("never finds a phrase across title and text", () => {
    expect(hitsOf('"islamic state"', { title: "About the Islamic", text: "State of things" })).toBeUndefined();
  });

  it("gives each hit's place in its own field, in UTF-16 units", () => {
    const index = createMatchIndex({ names: [aGroup("Хорасан")] });
    index.set("g1", aWatch("@group"));

    const item = { title: "🔴 «Хораса́ну»", text: "о Хорасане" };
    const [match] = index.match(item, followedBy("g1"));

    expect(match?.watches[0]?.hits).toEqual([
      { field: "title", start: 4, end: 13, text: "Хораса́ну", term: "The Group" },
      { field: "text", start: 2, end: 10, text: "Хорасане", term: "The Group" },
    ]);
  });

  it("asks for what is known of the item", () => {
    const world = { names: [], languageSets: { "central-asian": ["uz", "tg"] } };
    const releases = [{ kind: "book", languages: ["tg-Cyrl"] }];

    expect(hitsOf("kabul lang:uz", { title: "Kabul", language: "uz-Latn" })).toEqual(["Kabul"]);
    expect(
      hitsOf("kabul lang:ru", { title: "Kabul", language: "ru" }, { enriched: { language: "tg" } }),
    ).toBeUndefined();
    expect(
      hitsOf("kabul in:central-asian", { title: "Kabul", language: "en" }, { world, enriched: { releases } }),
    ).toEqual(["Kabul"]);
    expect(hitsOf("release:any", "Kabul", { enriched: { releases } })).toEqual([]);
    expect(hitsOf("release:audio", "Kabul", { enriched: { releases } })).toBeUndefined();
    expect(hitsOf("release:any", "Kabul")).toBeUndefined();
  });
});

describe("the index", () => {
  it("answers each guild with its own watches, and none that does not follow the source", () => {
    const index = createMatchIndex({ names: [] });
    index.set("g1", aWatch("kabul", { id: "a", name: "First", channelId: "c1" }));
    index.set("g2", aWatch("kabul", { id: "a", name: "Second" }));
    index.set("g3", aWatch("kabul"));

    const matches = index.match({ title: "Kabul", text: "" }, followedBy("g1", "g2"));

    expect(matches.map(({ guildId, watches }) => [guildId, watches.map(({ name }) => name)])).toEqual([
      ["g1", ["First"]],
      ["g2", ["Second"]],
    ]);
    expect(matches[0]?.watches[0]).toMatchObject({ watchId: "a", query: "kabul", severity: "high", channelId: "c1" });
  });

  it("asks source and tag by each guild's own names for them", () => {
    const index = createMatchIndex({ names: [] });
    index.set("g1", aWatch("kabul tag:news"));
    index.set("g2", aWatch("kabul tag:news"));
    index.set("g2", aWatch("source:own", { id: "w2", name: "by source" }));
    const follows = [
      { guildId: "g1", face: { id: "wire" }, tags: ["News"] },
      { guildId: "g2", face: { id: "own" }, tags: [] },
    ];

    const matches = index.match({ title: "Kabul", text: "" }, { follows });

    expect(matches.map(({ guildId, watches }) => [guildId, watches.map(({ name }) => name)])).toEqual([
      ["g1", ["kabul tag:news"]],
      ["g2", ["by source"]],
    ]);
  });

  it("forgets a watch that is removed, paused or changed, and no other", () => {
    const index = createMatchIndex({ names: [aGroup("ISKP")] });
    for (const id of ["removed", "paused", "changed", "kept"])
      index.set("g1", aWatch("@group OR iskp", { id, name: id }));

    index.remove("g1", "removed");
    index.set("g1", aWatch("@group OR iskp", { id: "paused", name: "paused", paused: true }));
    index.set("g1", aWatch("kabul", { id: "changed", name: "changed" }));

    const names = (title: string) =>
      index.match({ title, text: "" }, followedBy("g1")).flatMap(({ watches }) => watches.map(({ name }) => name));
    expect(names("ISKP")).toEqual(["kept"]);
    expect(names("Kabul")).toEqual(["changed"]);
    index.remove("g1", "kept");
    expect(names("ISKP")).toEqual([]);
  });

  it("keeps the watch as it was when its new query is mistaken", () => {
    const index = createMatchIndex({ names: [] });
    index.set("g1", aWatch("kabul"));

    expect(index.set("g1", aWatch("NOT kabul")).kind).toBe("mistake");
    expect(index.match({ title: "Kabul", text: "" }, followedBy("g1"))).toHaveLength(1);
  });

  it.each(["NOT a", "a OR NOT b", "NOT (a b)", "re:/x*/", "title:NOT a"])(
    "refuses %s, which matches everything",
    (query) => {
      expect(createMatchIndex({ names: [] }).set("g1", aWatch(query)).kind).toBe("mistake");
    },
  );

  it("names the entity that was meant", () => {
    const outcome = createMatchIndex({ names: [{ ...aGroup("ISKP"), id: "isis-k" }] }).set("g1", aWatch("@isisk book"));

    expect(outcome).toMatchObject({ kind: "mistake", at: 0, suggestion: "@isis-k book" });
  });
});
