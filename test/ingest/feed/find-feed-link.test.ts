import { describe, expect, it } from "vitest";
import { findFeedLink } from "../../../src/ingest/feed/find-feed-link.ts";

const url = "https://news.example.kz/ru/";
const page = (head: string) => `<!doctype html><html><head>${head}</head><body>Text</body></html>`;

describe("findFeedLink", () => {
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
  ])("finds %s", (_, head, link) => {
    expect(findFeedLink(page(head), url)).toBe(link);
  });

  it.each([
    ["a translation", '<link rel="alternate" hreflang="kk" href="/kk/">'],
    ["a style", '<link rel="stylesheet" href="/a.css">'],
    ["what is commented out", '<!--<link rel="alternate" type="application/rss+xml" href="/rss.xml">-->'],
    ["what runs", '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">'],
    ["nothing", ""],
  ])("takes %s for no feed", (_, head) => {
    expect(findFeedLink(page(head), url)).toBeUndefined();
  });
});
