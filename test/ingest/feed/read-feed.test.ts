import { describe, expect, it } from "vitest";
import type { Feed, FeedItem } from "../../../src/ingest/feed/feed.ts";
import { findNodes } from "../../../src/ingest/feed/find-nodes.ts";
import { readTree } from "../../../src/ingest/feed/markup-tree.ts";
import { readFeed } from "../../../src/ingest/feed/read-feed.ts";
import { atom, rss } from "./write-feed.ts";

const url = "https://news.example.kz/rss/feed.xml";

async function read(text: string): Promise<Feed> {
  const reading = await readFeed(text, url);
  if (reading.kind !== "feed") throw new Error(reading.failure.code);
  return reading.feed;
}

async function firstItem(text: string): Promise<FeedItem> {
  const [item] = (await read(text)).items;
  if (item === undefined) throw new Error("no item");
  return item;
}

const item = (inner: string) => firstItem(rss(`<item>${inner}</item>`));
const entry = (inner: string) => firstItem(atom(`<entry>${inner}</entry>`));

describe("readFeed", () => {
  it("reads an RSS feed", async () => {
    const feed = await read(
      rss(
        "<item><title>A</title><link>https://news.example.kz/1</link><guid isPermaLink='false'> x-1 </guid><pubDate>Fri, 22 Nov 2024 10:00:00 +0500</pubDate><description>Text</description></item>",
        "<description>All of it</description><language>uz</language>",
      ),
    );

    expect(feed).toMatchObject({
      title: "News",
      link: "https://news.example.kz/",
      description: "All of it",
      language: "uz",
    });
    expect(feed.items).toMatchObject([
      {
        guid: "x-1",
        title: "A",
        link: "https://news.example.kz/1",
        published: "2024-11-22T05:00:00.000Z",
        text: "Text",
        language: "uz",
      },
    ]);
  });

  it("reads an Atom feed", async () => {
    const found = await entry(
      `<title>A</title><id>urn:1</id><link rel="self" href="/self"/><link href="/1"/><published>2024-11-20T10:00:00Z</published>
       <updated>2024-11-22T10:00:00Z</updated><author><name>Aziza</name><email>aziza@example.kz</email></author><content type="html">&lt;p&gt;Text&lt;/p&gt;</content>`,
    );

    expect(found).toMatchObject({
      guid: "urn:1",
      link: "https://news.example.kz/1",
      published: "2024-11-20T10:00:00.000Z",
      updated: "2024-11-22T10:00:00.000Z",
      author: "Aziza (aziza@example.kz)",
      text: "Text",
    });
  });

  it("reads RDF", async () => {
    const feed = await read(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
       <channel><title>News</title></channel><item rdf:about="urn:1"><title>A</title><link>https://news.example.kz/1</link><dc:date>2024-11-22</dc:date></item></rdf:RDF>`,
    );

    expect(feed.items).toMatchObject([{ guid: "urn:1", title: "A", published: "2024-11-22T00:00:00.000Z" }]);
  });

  it.each(["1", "1.1"])("reads JSON Feed %s, whatever is wrong with one field", async (version) => {
    const feed = await read(
      JSON.stringify({
        version: `https://jsonfeed.org/version/${version}`,
        title: "News",
        language: "ru",
        items: [
          {
            id: 7,
            url: "/1",
            title: null,
            content_html: "<p>Текст</p>",
            date_published: "2024-11-22T10:00:00+05:00",
            authors: [{ name: "Б" }],
          },
          "no item",
        ],
      }),
    );

    expect(feed.items).toMatchObject([
      {
        guid: "7",
        link: "https://news.example.kz/1",
        title: "",
        text: "Текст",
        published: "2024-11-22T05:00:00.000Z",
        author: "Б",
        language: "ru",
      },
    ]);
  });

  it.each([
    ["plain", "A", "A"],
    ["an entity of XML", "A &amp; B", "A & B"],
    ["an entity twice escaped", "A &amp;amp; B &amp;#8211; C", "A & B – C"],
    ["an entity of HTML", "A&nbsp;&mdash;&nbsp;B", "A — B"],
    ["markup, escaped", "A &lt;b&gt;b&lt;/b&gt; c", "A b c"],
    ["markup in CDATA", "<![CDATA[A <b>b</b> &amp; c]]>", "A b & c"],
    ["markup as it is", "A <b>b</b> c", "A b c"],
    ["a bracket that is none", "2 &lt; 3 and List&lt;T&gt;", "2 < 3 and List<T>"],
    ["spaces and line breaks", " A\n   b ", "A b"],
    ["a number", "007", "007"],
    ["a letter of windows-1252 by number", "It&#146;s", "It’s"],
  ])("gives a title of RSS as plain text: %s", async (_, written, title) => {
    expect((await item(`<title>${written}</title>`)).title).toBe(title);
  });

  it.each([
    ["text", "<title>A &lt;b&gt;</title>", "A <b>"],
    ["html", '<title type="html">A &lt;b&gt;b&lt;/b&gt; &amp;amp; c</title>', "A b & c"],
    ["xhtml", '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <em>b</em> c</div></title>', "A b c"],
    ["base64", '<title type="text/html" mode="base64">QSA8Yj5iPC9iPg==</title>', "A b"],
  ])("gives a title of Atom as plain text: %s", async (_, written, title) => {
    expect((await entry(written)).title).toBe(title);
  });

  it("cuts a text without end, and marks the cut", async () => {
    const found = await item(
      `<title>${"t".repeat(2_000)}</title><description>${"слово ".repeat(30_000)}</description>`,
    );

    expect([found.title.length, found.text.length]).toEqual([1_004, 100_004]);
    expect(found.text).toMatch(/ \[…\]$/);
  });

  it("keeps the order of text and markup", async () => {
    const found = await entry(
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>two</b> three</p><p>four</p></div></content>',
    );

    expect(found.text).toBe("One two three\nfour");
  });

  it.each([
    ["an entity of the document type", '<!ENTITY group "The Group">', "&group; met", "The Group met"],
    ["one within another", '<!ENTITY g "Group"><!ENTITY group "The &g;">', "&group; met", "The Group met"],
    ["one of HTML's name", '<!ENTITY star "*">', "A &star; B", "A * B"],
    ["the first of two", "<!ENTITY g 'one'><!ENTITY g 'two'>", "&g;", "one"],
    ["none from a file", '<!ENTITY g SYSTEM "file:///etc/hostname">', "A &g; B", "A &g; B"],
  ])("reads %s", async (_, declared, written, title) => {
    const text = `<?xml version="1.0"?><!DOCTYPE rss [${declared}]><rss version="2.0"><channel><item><title>${written}</title></item></channel></rss>`;

    expect((await firstItem(text)).title).toBe(title);
  });

  it("lets entities that hold entities grow to no bomb", async () => {
    const levels = Array.from({ length: 20 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`);
    const uses = "&e2;".repeat(20_000);
    const bomb = `<!DOCTYPE rss [<!ENTITY e0 "0123456789">${levels.join("")}]><rss><channel><item><title>A</title><description>${uses}</description></item></channel></rss>`;

    expect((await firstItem(bomb)).text.length).toBeLessThan(100_010);
    expect(
      findNodes(readTree(bomb))?.entries[0]?.children.map((child) => JSON.stringify(child).length)[1],
    ).toBeLessThan(700_000);
  });

  it.each([
    ["a section within a section", "<title><![CDATA[<![CDATA[A claims]]>]]></title>"],
    ["a section that was escaped", "<title>&lt;![CDATA[A claims]]&gt;</title>"],
    ["a section that was escaped in a section", "<title><![CDATA[&lt;![CDATA[A claims]]&gt;]]></title>"],
  ])("leaves the marks of %s out", async (_, written) => {
    expect((await item(written)).title).toBe("A claims");
  });

  it.each([
    ["a comment that never closes", "safe&lt;!-- -- no end &gt; text", "safe text"],
    ["a bracket with a sign that opens nothing", "&lt;!' &lt;b&gt;text&lt;/b&gt;", "<!' text"],
  ])("loses no text to %s", async (_, written, text) => {
    expect((await item(`<description>${written}</description>`)).text).toBe(text);
  });

  it.each([
    ["www.news.example.kz/b", "https://www.news.example.kz/b"],
    ["news.example.kz/a?x=1", "https://news.example.kz/a?x=1"],
    ["example.kz", "https://example.kz/"],
    ["www.other.example/b", "https://www.other.example/b"],
    ["//cdn.example.kz/c", "https://cdn.example.kz/c"],
    ["story.html", "https://news.example.kz/story.html"],
    ["2024.03/story", "https://news.example.kz/2024.03/story"],
  ])("gives the link %s its scheme, where a host is meant", async (written, link) => {
    expect((await item(`<link>${written}</link>`)).link).toBe(link);
  });

  it.each([
    ["a title with entities", '"title":"ISIS&#8211;K claims &ldquo;attack&rdquo;"', "ISIS–K claims “attack”"],
    ["a title with markup", '"title":"A <b>b</b> c"', "A b c"],
    ["a raw line break", '"title":"A\nb"', "A b"],
    ["a raw tab", '"title":"A\tb"', "A b"],
    ["a comma before the bracket", '"title":"A",', "A"],
    ["an escape that is none", `"title":"A\\'s"`, "A's"],
    ["a comment", '/* x */ "title":"A" // y\n', "A"],
    ["a comma and a bracket in a text", '"title":"A,] ,}"', "A,] ,}"],
  ])("reads JSON with %s", async (_, field, title) => {
    const feed = await read(`{"version":"https://jsonfeed.org/version/1","items":[{"id":"1",${field}},]}`);

    expect(feed.items[0]?.title).toBe(title);
  });

  it.each([
    ["seconds", "1709546400"],
    ["milliseconds", "1709546400000"],
    ["a text", '"2024-03-04T10:00:00Z"'],
  ])("reads a date of JSON in %s", async (_, date) => {
    const feed = await read(`// made by hand\n{"items":[{"id":"1","date_published":${date}}]}`);

    expect(feed.items[0]?.published).toBe("2024-03-04T10:00:00.000Z");
  });

  it.each([
    [
      "the feed's link",
      "<rss><channel><link>https://b.example/x/</link><item><link>a</link></item></channel></rss>",
      "https://b.example/x/a",
    ],
    [
      "the address that answered",
      "<rss><channel><item><link>a</link></item></channel></rss>",
      "https://news.example.kz/rss/a",
    ],
    [
      "xml:base of the entry",
      atom('<entry xml:base="https://b.example/x/"><link href="y"/></entry>'),
      "https://b.example/x/y",
    ],
    [
      "xml:base of feed and entry, joined",
      atom('<entry xml:base="x/"><link href="y"/></entry>', "", 'xml:base="https://b.example/"'),
      "https://b.example/x/y",
    ],
    [
      "relative bases of feed and entry, joined",
      atom('<entry xml:base="x/"><link href="y"/></entry>', "", 'xml:base="/blog/"'),
      "https://news.example.kz/blog/x/y",
    ],
    [
      "xml:base of the link itself",
      atom('<entry xml:base="https://b.example/x/"><link xml:base="../z/" href="y"/></entry>'),
      "https://b.example/z/y",
    ],
  ])("makes a link absolute by %s", async (_, text, link) => {
    expect((await firstItem(text)).link).toBe(link);
  });

  it.each([
    ["a guid that is a permalink", "<guid>https://news.example.kz/7</guid>", "https://news.example.kz/7"],
    [
      "the link before the guid",
      "<guid>https://news.example.kz/7</guid><link>https://news.example.kz/8</link>",
      "https://news.example.kz/8",
    ],
    ["no guid that says it is none", '<guid isPermaLink="false">https://news.example.kz/7</guid>', undefined],
    ["no link but of the web", "<link>javascript:alert(1)</link>", undefined],
  ])("takes for link %s", async (_, written, link) => {
    expect((await item(written)).link).toBe(link);
  });

  it("takes the language of the entry before that of the feed", async () => {
    const feed = await read(
      atom(
        '<entry xml:lang="tg"><title>A</title></entry><entry><title xml:lang="ky">B</title></entry><entry/>',
        "",
        'xml:lang="ru"',
      ),
    );

    expect(feed.items.map(({ language }) => language)).toEqual(["tg", "ky", "ru"]);
  });

  it("lets one bad date cost nothing but itself", async () => {
    const feed = await read(
      atom(
        "<entry><id>1</id><updated>yesterday</updated></entry><entry><id>2</id><updated>2024-11-22T10:00:00Z</updated></entry>",
      ),
    );

    expect(feed.items.map(({ updated }) => updated)).toEqual([undefined, "2024-11-22T10:00:00.000Z"]);
  });

  it.each([
    [
      "Atom under a prefix",
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>A</a:title><a:link href="https://x.example/1"/></a:entry></a:feed>',
    ],
    ["no version of RSS", "<rss><channel><item><title>A</title></item></channel></rss>"],
    ["capitals", "<RSS><CHANNEL><ITEM><TITLE>A</TITLE></ITEM></CHANNEL></RSS>"],
    ["an entry outside the channel", "<rss><channel><title>T</title></channel><item><title>A</title></item></rss>"],
    ["a stray ampersand", rss("<item><title>A</title><link>https://x.example/?a=1&b=2</link></item>")],
    ["an entity that nobody declared", rss("<item><title>A</title><description>&foo; &hellip;</description></item>")],
    ["a control character", rss("<item><title>\u0000A\u0008</title></item>")],
    ["tags that do not close", rss("<item><title>A</title><description><p>x<br></description></item>")],
    [
      "an entry that does not close",
      "<rss><channel><item><title>A</title><item><title>B</title></item></channel></rss>",
    ],
    ["an end cut off", "<rss><channel><item><title>A</title><link>https://x.example/1</link><descr"],
    ["a CDATA section cut off", "<rss><channel><item><title>A</title><description><![CDATA[<p>text"],
    [
      "an attribute without quotes",
      rss("<item><title>A</title><enclosure url=https://x.example/a.mp3 length=1/></item>"),
    ],
    ["white space and comments before it all", `\n  <!-- - -->\n${rss("<item><title>A</title></item>")}`],
    [
      "a document type with entities",
      '<!DOCTYPE rss [<!ENTITY co "ACME">]><rss><channel><item><title>A</title></item></channel></rss>',
    ],
    [
      "names that trap a program",
      rss("<item><__proto__>x</__proto__><constructor>y</constructor><title>A</title></item>"),
    ],
  ])("reads a feed in spite of %s", async (_, text) => {
    expect((await firstItem(text)).title).toBe("A");
  });

  it.each([
    ["empty", " \n", "empty-answer"],
    [
      "a web page",
      "<!DOCTYPE html><html><head><title>Just a moment</title></head><body><p>…</p></body></html>",
      "web-page",
    ],
    ["JSON of another kind", '{"items": 3}', "other-json"],
    ["words", "no feed here", "not-a-feed"],
  ])("says what an answer is instead of a feed: %s", async (_, text, code) => {
    expect(await readFeed(text, url)).toEqual({ kind: "unreadable", failure: { code } });
  });

  it("keeps a feed without entries apart from no feed", async () => {
    expect((await read(rss(""))).items).toEqual([]);
  });
});
