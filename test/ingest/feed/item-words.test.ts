import { describe, expect, it } from "vitest";
import { readFeed } from "../../../src/ingest/feed/read-feed.ts";
import { identifyFeed } from "../../../src/ingest/identity/identify-feed.ts";
import { atom, rss } from "./write-feed.ts";

const modules =
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"';

async function read(text: string) {
  const reading = await readFeed(text, "https://news.example.org/feed");
  const [item] = reading.kind === "feed" ? identifyFeed("s", reading.feed.items, Date.parse("2026-11-30T00:00Z")) : [];
  if (item === undefined) throw new Error("no item");
  return item;
}

const item = (inner: string) => read(rss(`<item><link>https://news.example.org/1</link>${inner}</item>`, "", modules));
const entry = (inner: string) => read(atom(`<entry><id>1</id>${inner}</entry>`, "", modules));
const json = (fields: object) =>
  read(JSON.stringify({ version: "https://jsonfeed.org/version/1", items: [{ id: "1", ...fields }] }));

const long = "The ministry said on Tuesday that the border post would open again within the month. Talks go on.";

describe("the words of an item", () => {
  it.each([
    [
      "RSS: description and content",
      item(`<title>A</title><description>Key one.</description><content:encoded>${long}</content:encoded>`),
    ],
    [
      "RSS: two descriptions",
      item(`<title>A</title><description>${long}</description><description>Key one.</description>`),
    ],
    ["RSS: two titles", item(`<title>A</title><title>Key one.</title><description>${long}</description>`)],
    [
      "RSS: iTunes",
      item(`<title>A</title><description>${long}</description><itunes:summary>Key one.</itunes:summary>`),
    ],
    [
      "RSS: an iTunes subtitle",
      item(`<title>A</title><description>${long}</description><itunes:subtitle>Key one.</itunes:subtitle>`),
    ],
    ["RSS: another title of iTunes", item(`<title>A</title><itunes:title>Key one.</itunes:title>`)],
    [
      "RSS: media in a group",
      item(
        `<title>A</title><media:group><media:content url="x"><media:description>Key one.</media:description></media:content></media:group>`,
      ),
    ],
    ["RSS: a transcript", item(`<title>A</title><description>${long}</description><media:text>Key one.</media:text>`)],
    ["RSS: an enclosure's title", item(`<title>A</title><enclosure url="https://x.example/a.mp3" title="Key one."/>`)],
    ["Atom: summary and content", entry(`<title>A</title><summary>Key one.</summary><content>${long}</content>`)],
    [
      "Atom: an enclosure's title",
      entry(`<title>A</title><link rel="enclosure" title="Key one." href="https://x.example/a.mp3"/>`),
    ],
    [
      "Atom: a video's description",
      entry(
        `<title>A</title><media:group><media:title>A</media:title><media:description>Key one.</media:description></media:group>`,
      ),
    ],
    [
      "JSON: all three bodies",
      json({ title: "A", content_html: `<p>${long}</p>`, content_text: "Key one.", summary: "Short" }),
    ],
    ["JSON: summary beside a longer content", json({ title: "A", content_text: long, summary: "Key one." })],
    ["JSON: an attachment's title", json({ title: "A", attachments: [{ url: "x", title: "Key one." }] })],
  ])("are all there, none hides another: %s", async (_, reading) => {
    expect((await reading).title).toBe("A");
    expect((await reading).text).toMatch(/(?:^|\n)Key one\.(?:\n|$)/);
  });

  it.each([
    ["a description", item(`<title>A</title><description> </description><dc:description>Key</dc:description>`)],
    [
      "a description in a group",
      item(`<title>A</title><description/><media:group><media:description>Key</media:description></media:group>`),
    ],
    [
      "a description of only pictures",
      item(`<title>A</title><description>&lt;img src="x.png"/&gt;</description><itunes:summary>Key</itunes:summary>`),
    ],
    ["content", entry(`<title>A</title><content type="html"></content><summary>Key</summary>`)],
    [
      "encoded content",
      item(`<title>A</title><content:encoded/><body xmlns="http://www.w3.org/1999/xhtml">Key</body>`),
    ],
    ["HTML of JSON", json({ title: "A", content_html: "", content_text: "Key" })],
    ["HTML of JSON with only pictures", json({ title: "A", content_html: "<img src=x>", content_text: "Key" })],
  ])("are those of the element that is filled, not of the empty one before it: %s", async (_, reading) => {
    expect((await reading).text).toBe("Key");
  });

  it.each([
    ["a description, then another", item("<title>A</title><description>Key</description><description/>")],
    [
      "a description, then content",
      item("<title>A</title><description>Key</description><content:encoded> </content:encoded>"),
    ],
    [
      "content, then a description",
      item("<title>A</title><content:encoded>Key</content:encoded><description></description>"),
    ],
    ["a description, then media", item("<title>A</title><description>Key</description><media:description/>")],
    [
      "iTunes, then a description of pictures",
      item(`<title>A</title><itunes:summary>Key</itunes:summary><description>&lt;img src="x"/&gt;</description>`),
    ],
    ["content, then a summary, in Atom", entry("<title>A</title><content>Key</content><summary/>")],
    [
      "a summary, then content, in Atom",
      entry(`<title>A</title><summary>Key</summary><content type="html"> </content>`),
    ],
    ["two contents, in Atom", entry("<title>A</title><content>Key</content><content/>")],
    ["HTML, then text, in JSON", json({ title: "A", content_html: "<p>Key</p>", content_text: "" })],
    ["text, then HTML, in JSON", json({ title: "A", content_text: "Key", content_html: "<p> </p>", summary: " " })],
    ["a summary, then text, in JSON", json({ title: "A", summary: "Key", content_text: "", content_html: null })],
  ])("are those of the element that is filled, not of the empty one behind it: %s", async (_, reading) => {
    expect((await reading).text).toBe("Key");
    expect((await reading).title).toBe("A");
  });

  it.each([
    ["RSS", item("<title>Key</title><title/>")],
    ["iTunes", item("<title>Key</title><itunes:title> </itunes:title>")],
    ["Atom", entry(`<title>Key</title><title type="html"></title>`)],
    ["JSON", json({ title: "Key", content_html: "", summary: "" })],
  ])("have the title that is filled, not the empty one behind it, in %s", async (_, reading) => {
    expect((await reading).title).toBe("Key");
  });

  it.each([
    [
      "two descriptions of RSS",
      "summary",
      rss("<item><description> </description><description>Key</description></item>"),
    ],
    [
      "contents of RSS",
      "content",
      rss(`<item><content:encoded/><body xmlns="http://www.w3.org/1999/xhtml">Key</body></item>`, "", modules),
    ],
    ["contents of Atom", "content", atom("<entry><id>1</id><content/><content>Key</content></entry>")],
    ["summaries of Atom", "summary", atom("<entry><id>1</id><summary> </summary><summary>Key</summary></entry>")],
  ] as const)(
    "have the markup of the element that is filled, not of the empty one before it: %s",
    async (_, field, text) => {
      const reading = await readFeed(text, "https://news.example.org/feed");

      expect(reading.kind === "feed" ? reading.feed.items[0]?.[field]?.html : "").toContain("Key");
    },
  );

  it("have the markup of the text where the HTML of JSON is empty", async () => {
    const items = [{ id: "1", content_html: " ", content_text: "Key" }];
    const reading = await readFeed(
      JSON.stringify({ version: "https://jsonfeed.org/version/1", items }),
      "https://x.example",
    );

    expect(reading.kind === "feed" ? reading.feed.items[0]?.content?.html : "").toContain("Key");
  });

  it.each([
    ["title of RSS", item("<title/><itunes:title>Key</itunes:title>")],
    ["title of media", item("<title></title><media:title>Key</media:title>")],
    ["first of two titles", item("<title> </title><title>Key</title>")],
    ["title of Atom", entry("<title/><media:group><media:title>Key</media:title></media:group>")],
  ])("have a title where the %s is empty", async (_, reading) => {
    expect((await reading).title).toBe("Key");
  });

  it.each([
    ["the same twice", `<description>${long}</description><content:encoded>${long}</content:encoded>`],
    [
      "the same with markup",
      `<description>${long}</description><content:encoded>&lt;p&gt;${long}&lt;/p&gt;</content:encoded>`,
    ],
    ["its beginning", `<description>${long.slice(0, 60)}…</description><content:encoded>${long}</content:encoded>`],
    [
      "its beginning, marked as cut",
      `<description>${long.slice(0, 63)} [...]</description><content:encoded>${long}</content:encoded>`,
    ],
    ["the title again", `<description>${long}</description><media:title>A title of the day</media:title>`],
    [
      "a line of WordPress",
      `<content:encoded>${long}</content:encoded><description>The post A title of the day appeared first on News.</description>`,
    ],
  ])("are not there twice: %s", async (_, written) => {
    expect((await item(`<title>A title of the day</title>${written}`)).text).toBe(long);
  });

  it("keep a short text although its letters are within another word", async () => {
    expect(
      (await item(`<title>A</title><description>${long}</description><itunes:subtitle>port</itunes:subtitle>`)).text,
    ).toBe(`${long}\nport`);
  });

  it("keep a sentence whole whose beginning another has", async () => {
    const caption = "A wall in November. President-elect John F. Example spoke on Friday of the costs of a new one.";
    const found = await item(
      `<title>A</title><description>President-elect John F. Example made the comments after talks.</description><media:description>${caption}</media:description>`,
    );

    expect(found.text).toBe(`President-elect John F. Example made the comments after talks.\n${caption}`);
  });

  it("begin with the description, not with a longer caption, and leave out whose portrait is there", async () => {
    const found = await item(
      `<title>A</title><description>Short.</description><media:content url="https://x.example/a.jpg"><media:description>${long}</media:description></media:content>
       <media:content url="https://2.gravatar.com/avatar/1"><media:title>someone</media:title></media:content>`,
    );

    expect(found.text).toBe(`Short.\n${long}`);
  });

  it("begin with the fullest body, and find room for the others behind one without end", async () => {
    const found = await item(
      `<title>A</title><description>Key one.</description><content:encoded>${"word ".repeat(40_000)}</content:encoded>`,
    );

    expect(found.text).toMatch(/^word word /);
    expect(found.text).toMatch(/\nKey one\.$/);
    expect(found.text.length).toBeLessThanOrEqual(100_010);
  });

  it.each([
    [
      "RSS",
      item(
        '<title>A</title><category>World</category><category domain="x">Kabul, Attacks</category><dc:subject>world</dc:subject>',
      ),
      ["World", "Kabul", "Attacks", "world"],
    ],
    [
      "Atom",
      entry(
        '<title>A</title><category term="kabul" label="Kabul"/><category scheme="x" term="http://schemas.example/kind#post"/>',
      ),
      ["Kabul", "kabul"],
    ],
    [
      "iTunes",
      item('<title>A</title><itunes:category text="News"/><itunes:keywords>one, two</itunes:keywords>'),
      ["News", "one", "two"],
    ],
    ["JSON", json({ title: "A", tags: ["World", 3, "#kabul"] }), ["World", "kabul"]],
  ])("have the categories of %s beside them as tags", async (_, reading, tags) => {
    expect((await reading).tags).toEqual(tags);
  });

  it("have bounds in every field, whatever a feed writes", async () => {
    const endless = "x".repeat(200_000);
    const found = await item(
      `<title>${endless}</title><guid>${endless}</guid><author>${endless}</author><dc:language>${endless}</dc:language><description>${endless} </description>${`<category>${endless}</category>`.repeat(3)}${Array.from({ length: 200 }, (_, at) => `<category>c${at}</category>`).join("")}`,
    );

    expect(found.language).toBeUndefined();
    expect(found.tags?.length).toBe(50);
    expect(JSON.stringify(found).length).toBeLessThan(110_000);
  });

  it("keep two guids apart that differ only far beyond any bound", async () => {
    const guid = "g".repeat(5_000);
    const [one, other] = [
      await item(`<title>A</title><guid>${guid}1</guid>`),
      await item(`<title>A</title><guid>${guid}2</guid>`),
    ];

    expect(one.guid).not.toBe(other.guid);
  });

  it.each([
    ["en-US", "en-US"],
    ["uz_Cyrl", "uz-Cyrl"],
    ["fa, ps", "fa"],
    ["Russian", undefined],
    ["[Sign in](https://evil.example/) @everyone", undefined],
  ])("have a language only where it is one: %s", async (written, language) => {
    expect((await item(`<title>A</title><dc:language>${written}</dc:language>`)).language).toBe(language);
  });

  it.each([
    ["decimal references", item("<title>&#55357;&#56356; flies</title>"), "🐤 flies"],
    ["hexadecimal references", entry("<title>&#xD83D;&#xDC24; flies</title>"), "🐤 flies"],
    ["references in HTML", entry('<title type="html">&amp;#55357;&amp;#56356; flies</title>'), "🐤 flies"],
    ["escapes of JSON", json({ title: "\ud83d\udc24 flies" }), "🐤 flies"],
    ["half a reference", entry("<title>&#55357; flies</title>"), "� flies"],
    ["half an escape of JSON", json({ title: "\ud83d flies" }), " flies"],
  ])("have whole signs of two halves: %s", async (_, reading, title) => {
    expect((await reading).title).toBe(title);
  });
});
