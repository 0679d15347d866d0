import { describe, expect, it } from "vitest";
import { findFeedLinks } from "../../../src/ingest/feed/find-feed-links.ts";

const url = "https://news.example.kz/ru/";
const page = (head: string) => `<!doctype html><html><head>${head}</head><body>Text</body></html>`;

describe("findFeedLinks", () => {
  it.each([
    ["RSS", '<link rel="alternate" type="application/rss+xml" href="/rss.xml">', "https://news.example.kz/rss.xml"],
    ["Atom, unquoted", "<LINK REL=alternate TYPE=application/atom+xml HREF=atom.xml>", `${url}atom.xml`],
    ["JSON Feed", '<link href="f.json" rel="alternate" type="application/feed+json"/>', `${url}f.json`],
    [
      "among other relations",
      '<link rel="ALTERNATE home" type="application/rss+xml" href="/a?x=1&amp;y=2">',
      "https://news.example.kz/a?x=1&y=2",
    ],
    [
      "by the page's own base",
      '<base href="https://cdn.example.kz/x/"><link rel="alternate" type="text/xml" href="no"><link rel="alternate" type="application/rss+xml" href="f">',
      "https://cdn.example.kz/x/f",
    ],
    [
      "news before comments",
      '<link rel="alternate" type="application/rss+xml" title="Comments" href="/c"><link rel="alternate" type="application/rss+xml" href="/n">',
      "https://news.example.kz/n",
    ],
    [
      "comments where there is nothing else",
      '<link rel="alternate" type="application/rss+xml" href="/comments/feed">',
      "https://news.example.kz/comments/feed",
    ],
    [
      "XML without more",
      '<link rel="alternate" type="application/xml" href="/r.xml">',
      "https://news.example.kz/r.xml",
    ],
    ["text/xml", '<link rel="alternate" type="text/xml" href="/r.xml">', "https://news.example.kz/r.xml"],
    [
      "JSON without more",
      '<link rel="alternate" type="application/json" href="/f.json">',
      "https://news.example.kz/f.json",
    ],
    [
      "a feed before what may be one",
      '<link rel="alternate" type="application/json" href="/api"><link rel="alternate" type="application/rss+xml" href="/f">',
      "https://news.example.kz/f",
    ],
    [
      "a type with a charset",
      '<link rel="alternate" type="application/rss+xml; charset=utf-8" href="/f">',
      "https://news.example.kz/f",
    ],
    ["rel=feed", '<link rel="feed" type="application/atom+xml" href="/atom">', "https://news.example.kz/atom"],
    ["rel=feed without a type", '<link rel="feed" href="/atom">', "https://news.example.kz/atom"],
    [
      "feed:",
      '<link rel="alternate" type="application/rss+xml" href="feed:https://x.example.kz/f">',
      "https://x.example.kz/f",
    ],
    [
      "feed://",
      '<link rel="alternate" type="application/rss+xml" href="feed://x.example.kz/f">',
      "https://x.example.kz/f",
    ],
    [
      "the next after an empty address",
      '<link rel="alternate" type="application/rss+xml" href=""><link rel="alternate" type="application/rss+xml" href="/f">',
      "https://news.example.kz/f",
    ],
    [
      "news and commentary",
      '<link rel="alternate" type="application/rss+xml" title="News and commentary" href="/commentary/feed">',
      "https://news.example.kz/commentary/feed",
    ],
    [
      "news before comments in Uzbek",
      '<link rel="alternate" type="application/rss+xml" title="Izohlar" href="/izohlar/feed/"><link rel="alternate" type="application/rss+xml" href="/feed/">',
      "https://news.example.kz/feed/",
    ],
    [
      "news before comments by a Cyrillic path",
      '<link rel="alternate" type="application/rss+xml" href="/%D0%BA%D0%BE%D0%BC%D0%BC%D0%B5%D0%BD%D1%82%D0%B0%D1%80%D0%B8%D0%B8/"><link rel="alternate" type="application/rss+xml" href="/feed/">',
      "https://news.example.kz/feed/",
    ],
    [
      "what comes after much style",
      `<style>${"a{}".repeat(150_000)}</style><link rel="alternate" type="application/rss+xml" href="/f">`,
      "https://news.example.kz/f",
    ],
    ["where a page leads on by itself", '<meta http-equiv="Refresh" content="0; URL=/f">', "https://news.example.kz/f"],
    [
      "no reason to fall over a broken path",
      '<link rel="alternate" type="application/rss+xml" href="/%E0%A4%A">',
      "https://news.example.kz/%E0%A4%A",
    ],
  ])("finds %s", (_, head, link) => {
    expect(urlsIn(page(head))).toEqual([link]);
  });

  it.each([
    ["a translation", '<link rel="alternate" hreflang="kk" href="/kk/">'],
    ["a style", '<link rel="stylesheet" href="/a.css">'],
    ["what is commented out", '<!--<link rel="alternate" type="application/rss+xml" href="/rss.xml">-->'],
    ["what runs", '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">'],
    [
      "an embedding",
      '<link rel="alternate" type="application/json+oembed" href="/o?url=x"><link rel="alternate" type="text/xml+oembed" href="/o.xml">',
    ],
    ["a blog's own interface", '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">'],
    ["nothing", ""],
  ])("takes %s for no feed", (_, head) => {
    expect(urlsIn(page(head))).toEqual([]);
  });

  it("gives several in the page's order, each once, with their titles", () => {
    const head = ["sport:Sport", "rss:All &amp; more", "rss:again", "comments/feed:Comments"].map((one) => {
      const [path, title] = one.split(":");
      return `<link rel="alternate" type="application/rss+xml" title="${title}" href="/${path}">`;
    });

    expect(findFeedLinks(page(head.join("")), url)).toEqual([
      { url: "https://news.example.kz/sport", title: "Sport" },
      { url: "https://news.example.kz/rss", title: "All & more" },
    ]);
  });

  it("gives those of a list of feeds", () => {
    const list =
      '<opml version="2.0"><body><outline text="World"><outline type="rss" text="One" xmlUrl="https://one.example.kz/rss"/></outline><outline title="Two" xmlUrl="https://two.example.kz/rss"/></body></opml>';

    expect(findFeedLinks(list, url)).toEqual([
      { url: "https://one.example.kz/rss", title: "One" },
      { url: "https://two.example.kz/rss", title: "Two" },
    ]);
  });
});

function urlsIn(html: string): readonly string[] {
  return findFeedLinks(html, url).map((feed) => feed.url);
}
