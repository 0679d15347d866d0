import { describe, expect, it } from "vitest";
import type { RawItem } from "../../src/domain/item.ts";
import { identifyFeed } from "../../src/ingest/identify-feed.ts";
import { identifyItem } from "../../src/ingest/identify-item.ts";

const rawItem = (given: Partial<RawItem>): RawItem => ({ title: "", text: "", ...given });
const identify = (given: Partial<RawItem>) => identifyItem("source-1", rawItem(given), 1_000);
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
    const item = rawItem({ guid: "1" });

    expect(identifyItem("source-1", item, 0).id).not.toBe(identifyItem("source-2", item, 0).id);
  });

  it("never hashes an empty value", () => {
    expect(() => identify({ guid: " ", title: "\n" })).toThrow("cannot be told from another");
  });

  it("carries the entry over and nothing that is not an item's", () => {
    const withMarkup = { ...rawItem({ guid: "1", title: "T" }), summary: { html: "<p>", base: "" } };

    expect(Object.keys(identifyItem("source-1", withMarkup, 5))).toEqual([
      "guid",
      "title",
      "text",
      "basis",
      "id",
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

  it("leaves out an entry that says nothing, and keeps the rest", () => {
    expect(identifyAll({}, { title: "T" })).toHaveLength(1);
  });
});
