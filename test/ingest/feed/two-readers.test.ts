import { describe, expect, it } from "vitest";
import type { FeedNodes } from "../../../src/ingest/feed/feed.ts";
import { findNodes } from "../../../src/ingest/feed/find-nodes.ts";
import { finishFeed } from "../../../src/ingest/feed/finish-feed.ts";
import { readTree } from "../../../src/ingest/feed/markup-tree.ts";
import { readWithRssParser, suitsRssParser } from "../../../src/ingest/feed/read-with-rss-parser.ts";
import { atom, rss } from "./write-feed.ts";

const finished = (nodes: FeedNodes | undefined) =>
  nodes && finishFeed(nodes, "https://news.example.kz/feed", undefined);

describe("the two readers", () => {
  it.each([
    [
      "RSS with modules",
      rss(
        `<item><title>A &amp;amp; B</title><link>/1</link><guid isPermaLink="false">1</guid><dc:creator>Б</dc:creator><dc:date>2024-11-22</dc:date>
         <content:encoded><![CDATA[<p>Long &nbsp; text</p>]]></content:encoded><description>Short</description></item>
         <item><title/><description></description></item><item/>`,
        '<language>tg</language><atom:link rel="self" href="https://news.example.kz/feed"/>',
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"',
      ),
    ],
    [
      "Atom",
      atom(
        `<entry><title type="html">A &lt;b&gt;b&lt;/b&gt;</title><id>1</id><link rel="enclosure" href="/x.mp3"/><link rel="alternate" href="/1"/>
         <updated>2024-11-22T10:00:00Z</updated><author><name>Б</name></author><author><name>В</name></author><summary>S</summary></entry>`,
        '<link href="https://news.example.kz/"/><subtitle type="html">&lt;i&gt;x&lt;/i&gt;</subtitle>',
        'xml:lang="ky"',
      ),
    ],
  ])("agree on %s", async (_, text) => {
    const first = await readWithRssParser(text);

    expect(suitsRssParser(text)).toBe(true);
    expect(first).toBeDefined();
    expect(finished(first)).toEqual(finished(findNodes(readTree(text))));
  });

  it.each([
    ["an entity that nobody declared", rss("<item><title>&foo;</title></item>")],
    ["markup within a title", rss("<item><title>A <b>b</b> c</title></item>")],
    ["entries where none belong", "<rss><channel><title>T</title></channel><item><title>A</title></item></rss>"],
    ["a bad date of Atom", atom("<entry><id>1</id><updated>yesterday</updated></entry>")],
  ])("leave to the tolerant one what rss-parser loses: %s", async (_, text) => {
    expect(await readWithRssParser(text)).toBeUndefined();
  });

  it.each([
    ["xml:base", atom('<entry xml:base="https://x.example/"/>')],
    ["a prefix of one's own", rss("<item/>", "", 'xmlns:d="http://purl.org/dc/elements/1.1/"')],
    ["a language below the root", atom('<entry><title xml:lang="ky">A</title></entry>')],
    ["capitals", "<RSS><CHANNEL/></RSS>"],
    ["letters of windows-1252 by number", rss("<item><title>It&#146;s</title></item>")],
    ["tags that open and never close", rss(`<item><description>${"a&lt;p".repeat(300)}</description></item>`)],
  ])("leave to the tolerant one what rss-parser would read wrongly: %s", (_, text) => {
    expect(suitsRssParser(text)).toBe(false);
  });
});
