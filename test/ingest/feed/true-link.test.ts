import { describe, expect, it } from "vitest";
import { readFeed } from "../../../src/ingest/feed/read-feed.ts";
import { trueLink } from "../../../src/ingest/feed/true-link.ts";

describe("trueLink", () => {
  it.each([
    [
      "Google Alerts",
      "https://www.google.com/url?rct=j&sa=t&url=https://news.example.kz/a%3Fx%3D1&ct=ga",
      "https://news.example.kz/a?x=1",
    ],
    [
      "Google of another country",
      "https://www.google.co.uk/url?q=https://news.example.kz/a",
      "https://news.example.kz/a",
    ],
    [
      "Bing News",
      "http://www.bing.com/news/apiclick.aspx?ref=FexRss&url=https%3a%2f%2fnews.example.kz%2fa",
      "https://news.example.kz/a",
    ],
    ["VK", "https://vk.com/away.php?to=https%3A%2F%2Fnews.example.kz%2Fa", "https://news.example.kz/a"],
    [
      "nothing that is no address of the web",
      "https://www.google.com/url?url=javascript:alert(1)",
      "https://www.google.com/url?url=javascript:alert(1)",
    ],
    [
      "no other page",
      "https://news.example.kz/url?url=https://elsewhere.example/",
      "https://news.example.kz/url?url=https://elsewhere.example/",
    ],
  ])("follows %s", (_, link, expected) => {
    expect(trueLink(link)).toBe(expected);
  });

  it("is what FeedBurner calls the original", async () => {
    const feed = await readFeed(
      '<rss version="2.0" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel><title>N</title><item><title>Rain</title><link>http://feedproxy.google.com/~r/N/~3/x/</link><feedburner:origLink>https://news.example.kz/rain</feedburner:origLink></item></channel></rss>',
      "https://feeds.feedburner.com/N",
    );

    expect(feed).toMatchObject({ feed: { items: [{ link: "https://news.example.kz/rain" }] } });
  });
});
