import { describe, expect, it } from "vitest";
import { aSite } from "../../ingest/a-site.ts";
import { rss } from "../../ingest/feed/write-feed.ts";
import { aTeam } from "../a-team.ts";
import { hostileText } from "../hostile-text.ts";

describe("/watch test on a text", () => {
  it("names the spelling that hit and what it stands for", async () => {
    const { ask } = await aTeam();

    const answer = await ask("watch test", { watch: "isis-k", text: "ИГИЛ-Хорасан взял ответственность" });

    expect(answer).toContain("✅ **ISIS-K** would match: `@isis-k`");
    expect(answer).toContain("✓ `@isis-k`: “ИГИЛ-Хорасан” = ISIS-K");
  });

  it("says which part held and which failed", async () => {
    const { ask } = await aTeam();
    const query = '(@isis-k OR publisher) "two books" -kabul';

    const answer = await ask("watch test", { query, text: "The publisher of two tapes in Kabul" });

    expect(answer.split("\n").slice(1)).toEqual([
      "✓ `@isis-k OR publisher`",
      "↳ ✗ `@isis-k`: not found",
      "↳ ✓ `publisher`: “publisher”",
      '✗ `"two books"`: not found',
      "✗ `NOT kabul`",
      "↳ ✓ `kabul`: “Kabul”",
    ]);
  });

  it("says why words that all occur are not near enough", async () => {
    const { ask } = await aTeam();

    const answer = await ask("watch test", { query: "rain NEAR/1 kabul", text: "rain over the hills of kabul" });

    expect(answer).toContain("❌ **This query** would not match");
    expect(answer).toContain("within 1 words of the other");
  });

  it("reads releases and languages as the journey does", async () => {
    const { ask } = await aTeam();
    const watch = "Central Asian language releases";

    expect(await ask("watch test", { watch, text: "Al-Azaim announces two books in Uzbek" })).toContain("✅");
    expect(await ask("watch test", { watch, text: "Al-Azaim announces two books in German" })).toContain("❌");
  });

  it("tries every watch where none is named", async () => {
    const { ask } = await aTeam();

    const answer = await ask("watch test", { text: "Al-Azaim, an outlet, was named" });

    expect(answer).toContain("1 of 3 watches would match.\n✓ **Al-Azaim**: “Al-Azaim”\n✗ **ISIS-K**");
  });

  it("says of a paused watch that it looks at nothing", async () => {
    const { ask, context } = await aTeam();
    await context.watches.lists.change("100", (watches) => watches.map((watch) => ({ ...watch, paused: true })));

    expect(await ask("watch test", { watch: "ISIS-K", text: "ISIS-K" })).toContain("it is paused");
  });

  it.each([
    ["nothing to try it on", { watch: "ISIS-K" }, "either `text`, such as a headline, or the `url`"],
    ["two things to try it on", { text: "a", url: "https://example.org" }, "either `text`"],
    ["a watch and a query", { watch: "ISIS-K", query: "a", text: "a" }, "not both"],
    ["an unknown watch", { watch: "ISISK", text: "a" }, "Did you mean **ISIS-K**?"],
    ["a mistaken query", { query: "(a", text: "a" }, "\n^"],
  ])("refuses %s", async (_what, args, expected) => {
    const { ask } = await aTeam();

    expect(await ask("watch test", args)).toContain(expected);
  });

  it("stays within a message for a long query, 200 watches, and hostile text", async () => {
    const { ask, context } = await aTeam();
    const long = Array.from({ length: 90 }, (_, n) => `w${n}`).join(" OR ");
    const [one] = (await context.watches.lists.of("100")).watches;
    if (one === undefined) throw new Error("there is no starter watch");
    const many = Array.from({ length: 200 }, (_, n) => ({
      ...one,
      id: `w${n}`,
      name: `${hostileText.slice(0, 60)} ${n}`,
    }));
    await context.watches.lists.change("100", () => many);

    expect(await ask("watch test", { query: long, text: "w1 w2 w3 w4 w5 w6 w7 w8 w9" })).toMatch(/… and \d+ more/);
    expect(await ask("watch test", { text: `ISIS-K ${hostileText.repeat(40)}` })).toContain("200 of 200 watches");
    expect(await ask("watch test", { query: "re:/\\S+/", text: hostileText })).toContain("✅");
  });
});

describe("/watch test on an address", () => {
  const headers = { "content-type": "text/html; charset=utf-8" };

  it("reads a page's title and article, not its menus", async () => {
    const html =
      "<!doctype html><title>A new tape</title><nav>Taliban</nav><article><p>Al-Azaim, again.</p></article><aside>Kabul</aside>";
    const site = await aSite((_, response) => void response.writeHead(200, headers).end(html));
    const { ask } = await aTeam({ privateHosts: [site.host] });

    expect(await ask("watch test", { watch: "Al-Azaim", url: site.url("/news") })).toContain("✅");
    expect(await ask("watch test", { query: "title:tape", url: site.url("/news") })).toContain("✅");
    expect(await ask("watch test", { query: "taliban OR kabul", url: site.url("/news") })).toContain("❌");
  });

  it("reads a page in the encoding that it names in itself", async () => {
    const page = Buffer.concat([
      Buffer.from('<!doctype html><meta charset="windows-1251"><title>'),
      Buffer.from([0xc0, 0xe7, 0xe0, 0xe8, 0xec]),
      Buffer.from("</title>"),
    ]);
    const site = await aSite((_, response) => void response.writeHead(200, { "content-type": "text/html" }).end(page));
    const { ask } = await aTeam({ privateHosts: [site.host] });

    expect(await ask("watch test", { query: "азаим", url: site.url("/") })).toContain("✅");
  });

  it("says which items of a feed would match, and which watches", async () => {
    const items = ["Al-Azaim announces", "Rain", `ISIS-K and Al-Azaim ${hostileText}`];
    const feed = rss(
      items.map((title, n) => `<item><guid>${n}</guid><title><![CDATA[${title}]]></title></item>`).join(""),
    );
    const site = await aSite((_, response) => void response.end(feed));
    const { ask } = await aTeam({ privateHosts: [site.host] });

    const answer = await ask("watch test", { url: site.url("/feed") });

    expect(answer).toMatch(/^2 of 3 items would match:\n• Al-Azaim announces → \*\*Al-Azaim\*\*\n/);
  });

  it.each([
    ["an error", 500, "text/html", "", "Give its words as `text`"],
    ["neither page nor feed", 200, "image/png", "\u0089PNG", "neither a web page nor a feed"],
  ])("says of %s what to do instead", async (_what, status, type, body, expected) => {
    const site = await aSite((_, response) => void response.writeHead(status, { "content-type": type }).end(body));
    const { ask } = await aTeam({ privateHosts: [site.host] });

    expect(await ask("watch test", { query: "a", url: site.url("/") })).toContain(expected);
  });

  it("opens no private address, and nothing at all for a viewer", async () => {
    const { ask } = await aTeam();

    expect(await ask("watch test", { query: "a", url: "http://127.0.0.1/" })).toContain("private network");
    expect(await ask("watch test", { query: "a", url: "https://example.org/" }, { level: "viewer" })).toContain(
      "Only watchlist editors may have a page opened",
    );
  });
});
