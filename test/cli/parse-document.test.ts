import { describe, expect, it } from "vitest";
import { parseDocument } from "../../src/cli/parse-document.ts";

const url = "https://news.example.kz/feed.xml";
const parse = (text: string, headers: Readonly<Record<string, string>> = {}) =>
  parseDocument({ bytes: Buffer.from(text), url, headers });
const rss = (item: string) =>
  `<rss version="2.0"><channel><title>News &amp;amp; more</title><item>${item}</item></channel></rss>`;

describe("parseDocument", () => {
  it("prints every field, null where the feed is silent", async () => {
    expect(await parse(rss("<title>A</title>"))).toEqual({
      feed: { title: "News & more", link: null, description: null, language: null },
      items: [
        {
          id: null,
          title: "A",
          link: null,
          published: null,
          updated: null,
          summary: null,
          content: null,
          author: null,
          language: null,
        },
      ],
    });
  });

  it("prints the id as the feed gives it, the link absolute, dates as instants, markup made safe", async () => {
    const printed = await parse(
      rss(
        `<guid isPermaLink="false"> 007 </guid><link>/a</link><pubDate>Fri, 22 Nov 2024 10:00:00 +0600</pubDate>
         <description>&lt;p onclick="x()"&gt;&lt;a href="b"&gt;B&lt;/a&gt;&lt;script&gt;x()&lt;/script&gt;</description>`,
      ),
    );

    expect(printed).toMatchObject({
      items: [
        {
          id: "007",
          link: "https://news.example.kz/a",
          published: "2024-11-22T04:00:00.000Z",
          summary: '<p><a href="https://news.example.kz/b">B</a>',
        },
      ],
    });
  });

  it("takes charset, language and base from headers, whatever the case of their names", async () => {
    const headers = {
      "CONTENT-TYPE": "text/xml; charset=windows-1251",
      "content-language": "ky",
      "Content-Location": "https://b.example/x/",
    };
    const bytes = Buffer.concat([
      Buffer.from("<rss><channel><item><title>"),
      Uint8Array.of(0xce, 0xf8),
      Buffer.from("</title><link>y</link></item></channel></rss>"),
    ]);

    expect(await parseDocument({ bytes, url, headers })).toMatchObject({
      items: [{ title: "Ош", link: "https://b.example/x/y", language: "ky" }],
    });
  });

  it("takes no base from a header but of the web", async () => {
    expect(await parse(rss("<link>y</link>"), { "Content-Location": "javascript:alert(1)" })).toMatchObject({
      items: [{ link: "https://news.example.kz/y" }],
    });
  });

  it("prints an error in words for what is no feed", async () => {
    expect(await parse("<!DOCTYPE html><html></html>")).toEqual({ error: "the answer is a web page, not a feed" });
  });
});
