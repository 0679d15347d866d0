import { describe, expect, it } from "vitest";
import { readFeed } from "../../../src/ingest/feed/read-feed.ts";
import { readSource } from "../../../src/ingest/readers/readers.ts";
import { readBody } from "../../../src/ingest/threads/read-body.ts";
import { aSite, direct } from "../a-site.ts";
import { rss } from "./write-feed.ts";

const hour = 3_600_000;
const sy = 'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"';
const item = "<item><title>T</title></item>";

describe("how long a feed asks to be left alone", () => {
  it.each([
    ["ttl in minutes", "<ttl>60</ttl>", hour],
    ["ttl before all else", "<ttl> 30 </ttl><sy:updatePeriod>daily</sy:updatePeriod>", hour / 2],
    ["ttl of a week, as a day", "<ttl>10080</ttl>", 24 * hour],
    ["hourly", "<sy:updatePeriod>\n hourly </sy:updatePeriod>", hour],
    [
      "four times a day",
      "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>",
      6 * hour,
    ],
    ["yearly, as a day", "<sy:updatePeriod>yearly</sy:updatePeriod>", 24 * hour],
    ["nothing", "", undefined],
    ["no number", "<ttl>soon</ttl>", undefined],
    ["zero", "<ttl>0</ttl>", undefined],
    ["never heard of", "<sy:updatePeriod>often</sy:updatePeriod>", undefined],
  ])("is read by both readers: %s", async (_, channel, restMs) => {
    const text = rss(item, channel, sy);

    for (const readers of ["all", "tolerant"] as const) {
      const reading = await readFeed(text, "https://news.example.kz/feed", undefined, readers);

      expect(reading.kind === "feed" ? reading.feed.restMs : "unreadable").toBe(restMs);
    }
  });

  it("still holds when the next answer has no body, and the longer of two wishes counts", async () => {
    const site = await aSite((request, answer) => {
      const same = request.headers["if-none-match"] === '"1"';
      answer.writeHead(same ? 304 : 200, { etag: '"1"', "cache-control": "max-age=600" });
      answer.end(same ? undefined : rss(item, "<ttl>60</ttl>"));
    });
    const source = {
      key: "s",
      owner: "",
      url: site.url("/"),
      kind: "feed",
      reach: direct,
      cadence: { kind: "every", ms: 1 },
      follows: [],
    } as const;
    const deps = {
      ...site.deps(),
      readBody: (body: Parameters<typeof readBody>[0]) => readBody(body),
      fillSample: String,
    };

    const first = await readSource(source, {}, deps);
    const second = await readSource(source, first.kind === "read" ? first.validators : {}, deps);

    expect(first).toMatchObject({ kind: "read", wishMs: hour });
    expect(second).toMatchObject({ kind: "unchanged", wishMs: hour });
  });
});
