import { describe, expect, it } from "vitest";
import { ChainCookies } from "../../../src/ingest/fetch/chain-cookies.ts";
import { fetchSource } from "../../../src/ingest/fetch/fetch-source.ts";
import { aSite, direct } from "../a-site.ts";

describe("a cookie that a redirect sets", () => {
  it("is there at the next hop, and at no later fetch", async () => {
    const site = await aSite(({ headers }, answer) => {
      if (headers.cookie === "seen=1; lang=ru") answer.end("<rss/>");
      else answer.writeHead(302, { "set-cookie": ["seen=1; Path=/; HttpOnly", "lang=ru"], location: "/" }).end();
    });

    expect(await fetchSource(site.url("/"), {}, direct, site.deps())).toMatchObject({ kind: "fetched" });
    expect(await fetchSource(site.url("/"), {}, direct, site.deps({ redirects: 0 }))).toMatchObject({
      failure: { code: "too-many-redirects" },
    });
  });

  it.each([
    ["the host that set it", "https://news.example.org/a", "id=1", "https://news.example.org/b", "id=1"],
    ["no other host", "https://news.example.org/a", "id=1", "https://feeds.example.org/b", undefined],
    [
      "hosts below a domain that it names",
      "https://news.example.org/a",
      "id=1; Domain=.example.org",
      "https://feeds.example.org/b",
      "id=1",
    ],
    [
      "nobody for a domain that is not its own",
      "https://news.example.org/a",
      "id=1; Domain=example.com",
      "https://example.com/b",
      undefined,
    ],
    [
      "nobody for a domain of many owners",
      "https://one.github.io/a",
      "id=1; Domain=github.io",
      "https://two.github.io/b",
      undefined,
    ],
    [
      "no plain connection where it is secure",
      "https://news.example.org/a",
      "id=1; Secure",
      "http://news.example.org/b",
      undefined,
    ],
    [
      "nobody once it is taken back",
      "https://news.example.org/a",
      "id=1\nid=; Max-Age=0",
      "https://news.example.org/b",
      undefined,
    ],
  ])("goes to %s", (_, setBy, written, next, expected) => {
    const cookies = new ChainCookies();
    cookies.note(new URL(setBy), written);

    expect(cookies.headerFor(new URL(next)).cookie).toBe(expected);
  });
});
