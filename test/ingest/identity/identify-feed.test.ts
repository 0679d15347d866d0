import { describe, expect, it } from "vitest";
import type { RawItem } from "../../../src/domain/item.ts";
import { identifyFeed } from "../../../src/ingest/identity/identify-feed.ts";
import { faceOf, identifyItem } from "../../../src/ingest/identity/identify-item.ts";

const rawItem = (given: Partial<RawItem>): RawItem => ({ title: "", text: "", ...given });
const identify = (given: Partial<RawItem>) => identifyItem("source-1", faceOf(rawItem(given)), 1_000);
const identifyAll = (...given: readonly Partial<RawItem>[]) => identifyFeed("source-1", given.map(rawItem), 1_000);

describe("identifyItem", () => {
  it("goes by guid, else link, else content", () => {
    const all = { guid: "g", link: "https://n.example/a", title: "T" };

    expect(identify(all).basis).toBe("guid");
    expect(identify({ ...all, guid: " " }).basis).toBe("link");
    expect(identify({ title: "T" }).basis).toBe("content");
  });

  it("knows an item again whose title, text and tracking parameters have changed", () => {
    const before = identify({ link: "https://n.example/a?utm_source=rss", title: "Old", text: "x" });
    const after = identify({ link: "https://n.example/a?utm_source=tg#top", title: "New", text: "y" });

    expect(after.id).toBe(before.id);
  });

  it("keeps items without guid and link apart by what they say", () => {
    expect(identify({ title: "One" }).id).not.toBe(identify({ title: "Two" }).id);
    expect(identify({ title: "One", text: "a" }).id).not.toBe(identify({ title: "One", text: "b" }).id);
  });

  it("keeps the same guid of two sources apart", () => {
    const item = rawItem({ guid: "n-1" });

    expect(identifyItem("source-1", faceOf(item), 0).id).not.toBe(identifyItem("source-2", faceOf(item), 0).id);
  });

  it("never hashes an empty value", () => {
    expect(() => identify({ guid: " ", title: "\n" })).toThrow("cannot be distinguished from another");
  });

  it("carries the entry over and nothing that is not an item's", () => {
    const withMarkup = { ...rawItem({ guid: "1", title: "T" }), summary: { html: "<p>", base: "" } };

    expect(Object.keys(identifyItem("source-1", faceOf(withMarkup), 5))).toEqual([
      "guid",
      "title",
      "text",
      "basis",
      "id",
      "keys",
      "sourceKey",
      "seenAt",
    ]);
  });
});

describe("identifyFeed", () => {
  it("falls back to the link where entries of one fetch share a guid", () => {
    const items = identifyAll(
      { guid: "1", link: "https://n.example/a" },
      { guid: "1", link: "https://n.example/b" },
      { guid: "2", link: "https://n.example/c" },
    );

    expect(items.map(({ basis }) => basis)).toEqual(["link", "link", "guid"]);
  });

  it("falls back to the title where entries share a guid and have no link", () => {
    const items = identifyAll({ guid: "1", title: "One" }, { guid: "1", title: "Two" });

    expect(items).toHaveLength(2);
  });

  it("keeps entries apart whose guids differ under one link", () => {
    const live = "https://n.example/live";

    expect(identifyAll({ guid: "1", link: live }, { guid: "2", link: live })).toHaveLength(2);
  });

  it("falls back to content where entries share guid and link, and loses none", () => {
    const front = { guid: "show-2", link: "https://n.example/" };

    const items = identifyAll(
      { ...front, title: "One" },
      { ...front, title: "Two" },
      { guid: "3", link: front.link, title: "Three" },
    );

    expect(items.map(({ basis }) => basis)).toEqual(["content", "content", "guid"]);
  });

  it("keeps entries without guid apart that all lead to the front page", () => {
    const link = "https://n.example/";

    expect(identifyAll({ link, title: "One" }, { link, title: "Two" })).toHaveLength(2);
  });

  it("keeps the fullest of entries that are the same", () => {
    const items = identifyAll(
      { guid: "1", title: "T" },
      { guid: "1", title: "T", text: "more" },
      { guid: "1", title: "T", text: "a" },
    );

    expect(items.map(({ text }) => text)).toEqual(["more"]);
  });

  it("keeps entries of a live page apart that only their anchors distinguish", () => {
    const goal = { title: "Live: the match", text: "Goal!" };
    const [first, second] = ["https://n.example/live#p1", "https://n.example/live#p2"];

    expect(identifyAll({ ...goal, link: first }, { ...goal, link: second })).toHaveLength(2);
    expect(identifyAll({ ...goal, link: first }, { ...goal, link: first, text: "Goal! A penalty." })).toHaveLength(1);
  });

  it("keeps entries of one title apart where their guid and their page are all others' too", () => {
    const entry = (title: string, text: string) => ({ guid: "0", link: "https://n.example/", title, text });
    const closed = [entry("Road closed", "The bridge."), entry("Road closed", "The pass."), entry("Rain", "All day.")];

    expect(identifyAll(...closed)).toHaveLength(3);
  });

  it("leaves out an entry that says nothing, and keeps the rest", () => {
    expect(identifyAll({}, { title: "T" })).toHaveLength(1);
  });

  it("is one item where an entry is written twice under two guids", () => {
    const entry = { link: "https://n.example/a", title: "T", text: "x" };

    expect(identifyAll({ guid: "1", ...entry }, { guid: "2", ...entry })).toHaveLength(1);
  });

  it("does not trust guids that only count the entries of a fetch", () => {
    const items = identifyAll(
      { guid: "1", link: "https://n.example/a" },
      { guid: "2", link: "https://n.example/b" },
      { guid: "3", link: "https://n.example/c" },
    );

    expect(items.map(({ basis }) => basis)).toEqual(["link", "link", "link"]);
  });
});

describe("an item's keys", () => {
  const day = (date: string) => `2026-03-${date}T08:00:00Z`;
  const table: readonly (readonly [string, boolean, Partial<RawItem>, Partial<RawItem>])[] = [
    [
      "the guid changed",
      true,
      { guid: "1", link: "https://n.example/a", title: "T" },
      { guid: "2", link: "https://n.example/a", title: "T" },
    ],
    ["the title was edited", true, { guid: "n-1", title: "T" }, { guid: "n-1", title: "T (updated)" }],
    [
      "a mirror's address and another guid",
      true,
      { guid: "1", link: "http://www.n.example/a/", title: "T" },
      { guid: "2", link: "https://n.example/a?utm_source=x&fbclid=1", title: "T" },
    ],
    [
      "guid and link changed, a long text did not",
      true,
      { guid: "1", link: "https://n.example/a", title: "T", text: "x".repeat(60) },
      { guid: "2", link: "https://n.example/b", title: "T", text: "x".repeat(60) },
    ],
    [
      "a heading recurs on another day",
      false,
      { guid: "1", link: "https://n.example/a", title: "Daily briefing", published: day("01") },
      { guid: "2", link: "https://n.example/b", title: "Daily briefing", published: day("02") },
    ],
    [
      "all is different",
      false,
      { guid: "1", link: "https://n.example/a", title: "A" },
      { guid: "2", link: "https://n.example/b", title: "B" },
    ],
  ];
  for (const [what, same, before, after] of table) {
    it(`${same ? "knows it again" : "keeps it apart"} when ${what}`, () => {
      const [older, newer] = [identifyAll(before)[0], identifyAll(after)[0]];

      expect(newer?.keys.some((key) => older?.keys.includes(key))).toBe(same);
    });
  }
});
