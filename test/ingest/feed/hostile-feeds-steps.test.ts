import { describe, expect, it } from "vitest";
import { readFeed } from "../../../src/ingest/feed/read-feed.ts";
import { safeHtml } from "../../../src/ingest/markup/safe-html.ts";
import { countSteps } from "../../count-steps.ts";
import { rss } from "./write-feed.ts";

const described = (text: string) => rss(`<item><title>T</title><description>${text}</description></item>`);

/** Steps for each character. The readers of others take millions of times as many. */
const fewSteps = 50;

async function stepsFor(text: string): Promise<number> {
  return countSteps(() => readFeed(text, "https://news.example.kz/feed"));
}

describe("readFeed, when a feed means harm", () => {
  it.each([
    ["openings without end, escaped", described("a&lt;p".repeat(30_000))],
    ["openings without end, in CDATA", described(`<![CDATA[${"a<p".repeat(60_000)}]]>`)],
    ["openings that close before a line break", described(`<![CDATA[${"a<p>\n".repeat(40_000)}]]>`)],
    ["brackets in CDATA", described(`<![CDATA[${"<".repeat(100_000)}]]>`)],
    ["brackets, escaped", described("&lt;".repeat(100_000))],
    ["brackets", described("<".repeat(100_000))],
    ["parentheses for an author", rss(`<item><title>T</title><author>${"(".repeat(100_000)}</author></item>`)],
    ["addresses for an author", rss(`<item><title>T</title><author>${"a@".repeat(100_000)}</author></item>`)],
    ["elements 200,000 deep", described("<a>".repeat(200_000) + "</a>".repeat(200_000))],
    ["elements that never close", described("<a>".repeat(200_000))],
    ["closings of what never opened", described("<a>".repeat(50_000) + "</b>".repeat(50_000))],
    ["comments that never close", described("<!--".repeat(100_000))],
    ["CDATA sections that never close", described("<![CDATA[".repeat(100_000))],
    ["ampersands", described("&".repeat(300_000))],
    ["a number without end", described(`&#${"9".repeat(300_000)};`)],
    ["attributes without end", rss(`<item ${'a="1" '.repeat(100_000)}><title>T</title></item>`)],
    [
      "a bomb of entities",
      `<!DOCTYPE r [<!ENTITY a0 "x">${Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join("")}]>${described("&a30;")}`,
    ],
    ["spaces", described(" \n ".repeat(300_000))],
  ])("takes steps by its length and keeps the entry: %s", async (_, text) => {
    const reading = await readFeed(text, "https://news.example.kz/feed");

    expect(reading.kind === "feed" && reading.feed.items.length).toBe(1);
    expect((await stepsFor(text)) / text.length).toBeLessThan(fewSteps);
  });

  it.each([
    ["brackets alone", "<".repeat(100_000)],
    ["instructions", "<?xml ".repeat(100_000)],
    ["nested JSON", `{"items":${"[".repeat(200_000)}`],
  ])("takes steps by its length and says what it is not: %s", async (_, text) => {
    expect(await readFeed(text, "https://news.example.kz/feed")).toHaveProperty("kind", "unreadable");
    expect((await stepsFor(text)) / text.length).toBeLessThan(fewSteps);
  });

  it("pollutes nobody's prototype", async () => {
    await readFeed(
      rss(
        '<item><__proto__ polluted="yes"><polluted>yes</polluted></__proto__><title __proto__="polluted">T</title></item>',
      ),
      "https://x.example/",
    );

    expect("polluted" in {}).toBe(false);
  });
});

describe("safeHtml", () => {
  const base = "https://news.example.kz/a/";

  it.each([
    ["scripts", "a<script>alert(1)</script>b", "ab"],
    ["styles", "a<style>p{}</style>b", "ab"],
    ["events", '<p onclick="alert(1)">a</p>', "<p>a</p>"],
    ["styles of one element", '<p style="position:fixed">a</p>', "<p>a</p>"],
    ["addresses that run", '<a href="javascript:alert(1)">a</a>', "<a>a</a>"],
    ["frames, but not their text", "<iframe src='x'></iframe><object>a</object>", "a"],
    ["comments", "a<!-- <b> -->b", "ab"],
  ])("removes %s", (_, html, safe) => {
    expect(safeHtml(html, base)).toBe(safe);
  });

  it("makes addresses absolute and keeps the rest", () => {
    expect(safeHtml('<p>1 &lt; 2 <a href="b?x=1&amp;y=2">č</a><br></p>', base)).toBe(
      '<p>1 &lt; 2 <a href="https://news.example.kz/a/b?x=1&amp;y=2">č</a><br /></p>',
    );
  });
});
