import { describe, expect, it } from "vitest";
import { parseDate } from "../../../src/ingest/dates/parse-date.ts";
import { trustDate } from "../../../src/ingest/dates/trust-date.ts";
import { readFeed } from "../../../src/ingest/feed/read-feed.ts";
import { identifyFeed } from "../../../src/ingest/identity/identify-feed.ts";

const now = Date.parse("2026-03-01T12:00:00Z");
const entry = { title: "Report", text: "", guid: "1" };

describe("an item's date", () => {
  it.each([
    ["of yesterday", "2026-02-28T12:00:00.000Z", true],
    ["ahead by a zone or two", "2026-03-02T12:00:00.000Z", true],
    ["ahead by more than a day", "2026-03-02T12:00:01.000Z", false],
    ["years ahead", "2031-01-01T00:00:00.000Z", false],
    ["of the first year of feeds", "1990-01-01T00:00:00.000Z", true],
    ["before there were feeds", "1989-12-31T23:59:59.000Z", false],
    ["of a clock at its zero", "1970-01-01T00:00:00.000Z", false],
  ])("%s is believed or set aside", (_, published, believed) => {
    expect(trustDate({ ...entry, published }, now)).toEqual(believed ? { published } : { doubtfulDate: published });
  });

  it.each([
    ["RSS", `<rss version="2.0"><channel><item><title>Report</title><pubDate>soon</pubDate></item></channel></rss>`],
    ["JSON Feed", `{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","date_published":"soon"}]}`],
  ])("that is none is kept apart from a missing one, in %s", async (_, text) => {
    const reading = await readFeed(text, "https://example.org/feed");

    const items = reading.kind === "feed" ? identifyFeed("s1", reading.feed.items, now) : [];

    expect(items).toMatchObject([{ doubtfulDate: "unreadable" }]);
    expect(trustDate(entry, now)).toEqual({});
  });

  it.each([
    ["both were possible then", "02/01/2026", { doubtfulDate: "2026-01-02T00:00:00.000Z/2026-02-01T00:00:00.000Z" }],
    ["one had not come yet", "01/12/2026", { published: "2026-01-12T00:00:00.000Z" }],
  ])("that may be one of two is one only where the other cannot be: %s", (_, written, dates) => {
    expect(trustDate({ ...entry, unsureDates: parseDate(written) }, now)).toEqual(dates);
  });

  it.each([
    ["month first", "02/13/2026", "2026-01-02"],
    ["day first", "13/02/2026", "2026-02-01"],
  ])("of digits is read as another date of its feed shows: %s", async (_, other, day) => {
    const dated = [other, "01/02/2026"].map((date) => `<item><title>${date}</title><pubDate>${date}</pubDate></item>`);

    const reading = await readFeed(
      `<rss version="2.0"><channel>${dated.join("")}</channel></rss>`,
      "https://example.org/feed",
    );

    expect(reading).toMatchObject({ feed: { items: [{}, { published: `${day}T00:00:00.000Z` }] } });
  });

  it("that becomes true in time makes no other item of it", () => {
    const short = { title: "Briefing", text: "", published: "2026-03-05T00:00:00.000Z" };

    const [before] = identifyFeed("s1", [short], now);
    const [after] = identifyFeed("s1", [short], now + 7 * 24 * 3_600_000);

    expect(before).toMatchObject({ doubtfulDate: short.published });
    expect(after).toMatchObject({ id: before?.id, published: short.published });
  });
});
