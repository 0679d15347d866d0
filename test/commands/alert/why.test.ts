import { describe, expect, it } from "vitest";
import type { ItemRow } from "../../../src/domain/item-row.ts";
import type { Match } from "../../../src/domain/match.ts";
import type { Story } from "../../../src/domain/story.ts";
import { sameAddress } from "../../../src/ingest/identity/canonical-link.ts";
import { aTeam } from "../a-team.ts";
import { aSource } from "../source/beside-a-site.ts";
import { aStory } from "./a-story.ts";

const t0 = Date.now() - 3_600_000;
const link = "https://www.example.org/news/1?utm_source=rss";
const asked = { what: "http://example.org/news/1/" };

describe("/alert why of an address", () => {
  it("finds the item under any of its addresses, and tells that no watch matched it", async () => {
    const { team, note } = await aTeamWithAWire();
    await note("new");

    const answer = await team.ask("alert why", asked);

    expect(answer).toMatch(/\*\*wire\*\* first showed it <t:\d+:f>, as news\./);
    expect(answer).toContain("No watch of this server matched it");
  });

  it.each([
    ["baseline", "Older than the backfill when the source was first read"],
    ["held", "among more new items than the brake allows"],
  ] as const)("tells of a %s item why it did not alert", async (verdict, why) => {
    const { team, note } = await aTeamWithAWire();
    await note(verdict);

    expect(await team.ask("alert why", asked)).toContain(why);
  });

  it("tells of a date that is not trusted", async () => {
    const { team, note } = await aTeamWithAWire();
    await note("new", { doubtfulDate: "2031-01-01T00:00:00.000Z" });

    expect(await team.ask("alert why", asked)).toContain("as news, dated 2031-01-01 by the feed, not trusted.");
  });

  it("tells why it is an item of its own, though something of it was known", async () => {
    const { team, note } = await aTeamWithAWire();
    await note("new", { identity: { why: "own-guid-old-link", likeSince: 90_000 } });

    expect(await team.ask("alert why", asked)).toContain(
      "as news. It is an item of its own: it has a guid and words of its own under a link that was known (since <t:90:f>).",
    );
  });

  it("tells how often it was edited, and by what it was known again", async () => {
    const { team, note } = await aTeamWithAWire();
    await note("new", { edited: { at: 95_000, times: 3, why: "words-and-date" } });

    expect(await team.ask("alert why", asked)).toContain(
      "Edited 3 times, the last time <t:95:f>, and known again by its words and date",
    );
  });

  it("tells that it is held, by which watch, and where that is decided", async () => {
    const { team, note, hold } = await aTeamWithAWire();
    await note("new");
    await hold("100");

    const answer = await team.ask("alert why", asked);

    expect(answer).toContain("Matched **All** (high).\nHeld: another site answered for its source.");
    expect(answer).toContain("`/source show source:wire`");
  });

  it("tells that what was held was discarded, and which watch wanted it", async () => {
    const { team, note, hold } = await aTeamWithAWire();
    await note("held");
    await hold("100");
    const [wire] = await team.context.sources.book.followed("100");
    await team.context.sources.held.discard("100", wire?.key ?? "", { at: Date.now() });

    const answer = await team.ask("alert why", asked);

    expect(answer).toContain("Matched **All**, and was held: another site answered for its source. Discarded <t:");
    expect(answer).toContain(": a person discarded it, without an alert.");
  });

  it("shows a guild nothing of what another's watches matched", async () => {
    const { team, note, hold } = await aTeamWithAWire();
    await note("new");
    await hold("200");

    expect(await team.ask("alert why", asked)).toContain("No watch of this server matched it");
  });

  it("tells of one that was never seen what that site's sources showed, and when they failed", async () => {
    const { team } = await aTeamWithAWire();

    const answer = await team.ask("alert why", { what: "https://example.org/other" });

    expect(answer).toContain("Never seen in a feed. This server's sources of example.org:");
    expect(answer).toMatch(/last read <t:\d+:f>; its feed then showed items from <t:100:f> to <t:200:f>/);
    expect(answer).toContain("1 of the last 2 polls failed, the latest <t:300:f>");
  });

  it("tells of a site that no source reads", async () => {
    const { team } = await aTeamWithAWire();

    expect(await team.ask("alert why", { what: "https://example.com/x" })).toContain(
      "no source of this server is of example.com",
    );
  });
});

describe("/alert why of an item that alerted", () => {
  it("follows it from its source to its message: watch as it stood then, spelling, story, channel, link", async () => {
    const { team, note, keep, alert } = await aTeamWithAWire();
    await note("new");
    await keep();
    await alert();

    const answer = await team.ask("alert why", asked);

    expect(await team.ask("alert why", { what: "sw-0001" })).toBe(answer);
    expect(answer.replaceAll(/<t:\d+:f>/gu, "THEN").split("\n")).toEqual([
      "**Nashr: Ал-Азоим** [www.example.org ↗](<https://www.example.org/news/1?utm_source=rss>)",
      "**wire** first showed it THEN (published THEN), as news.",
      "Matched **Outlet** (high) by “Ал-Азоим” = Al-Azaim, which then was `@al-azaim` (removed since).",
      "Became alert `SW-0001` THEN. `/alert show alert:SW-0001` shows it.",
      "• <#1001>: posted THEN · https://discord.com/channels/100/1001/555 (by its route, for severity high)",
      "• <#1002>: held for quiet hours until THEN (the own channel of **Outlet**)",
      "Acknowledged by Dana THEN.",
    ]);
  });

  it("says why it is a report of its story, or stayed apart from another", async () => {
    const { team, note, keep, alert } = await aTeamWithAWire();
    await note("new");
    await keep();
    await alert();
    const { stories } = team.repositories;
    const [story] = await stories.recent("100", 1);
    const [report] = story?.reports ?? [];
    if (story === undefined || report === undefined) throw new Error("no story or no report");
    const why = { code: "other-toll", said: "9", known: "7" } as const;
    await stories.put({ ...story, possibly: { storyId: "t", shortId: "SW-9999", messages: {}, why } });
    const apart = await team.ask("alert why", asked);
    const joined = { why: { code: "same-event", marks: ["toll", "hours"] }, news: [] } as const;
    const first = { ...report, item: { ...report.item, id: "first", link: "https://b.example/1" } };
    await stories.put({ ...story, reports: [first, { ...report, joined }] });

    expect(apart).toContain("It stayed apart from `SW-9999`: another toll: here 9, there 7.");
    expect(await team.ask("alert why", asked)).toContain(
      "Joined, as report 2 of 2 (the same event by its toll, hours), alert `SW-0001`",
    );
  });

  it("finds by its day a report that joined the alert of the day before", async () => {
    const { team, note } = await aTeamWithAWire();
    await note("new");
    const story = anAlert("wire", "open");
    const { stories } = team.repositories;
    const [report] = story.reports;
    if (report === undefined) throw new Error("no report");
    const later = { ...report, item: { ...report.item, id: "late", title: "Late", seenAt: t0 + 24 * 3_600_000 } };
    await stories.put({ ...story, reports: [report, later] });
    const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

    expect(await team.ask("alert why", { what: "late", day: dayOf(t0) })).toContain("was seen on that day");
    expect(await team.ask("alert why", { what: "late", day: dayOf(t0 + 24 * 3_600_000) })).not.toContain("on that day");
  });

  it("finds it by words and day, and gives the same as a file without Markdown, in UTC", async () => {
    const { team, note, keep, alert } = await aTeamWithAWire();
    await note("new");
    await keep();
    await alert();
    const day = new Date(t0).toISOString().slice(0, 10);

    const { files = [] } = await team.message("alert why", { what: "nashr ал-азоим", day, file: "yes" });

    expect(files.map(({ name }) => name)).toEqual(["why.txt"]);
    expect(files[0]?.text).toContain("Nashr: Ал-Азоим https://www.example.org/news/1?utm_source=rss\n");
    expect(files[0]?.text).toMatch(new RegExp(`wire first showed it ${day} \\d\\d:\\d\\d`, "u"));
    expect(files[0]?.text).not.toMatch(/[*`<]/u);
    const other = await team.ask("alert why", { what: "nashr", day: "2020-01-01" });
    expect(other).toContain("was seen on that day");
  });

  it("tells of restricted material no more than that a watch matched", async () => {
    const { team, alert } = await aTeamWithAWire();
    await alert("restricted");

    const answer = await team.ask("alert why", asked);

    expect(answer).toContain("Matched a watch; its source is restricted, so no more is shown.");
    expect(answer).not.toMatch(/Азоим|Outlet \(high/u);
  });
});

it("/alert why shows what was read as the event, and from which words", async () => {
  const { team, note } = await aTeamWithAWire();
  await note("new");
  const text = "Отряд задержал троих в Герате";
  const where = (part: string) => ({
    field: "title" as const,
    start: text.indexOf(part),
    end: text.indexOf(part) + part.length,
  });
  const event = {
    kind: "arrest",
    actor: "isis-k",
    stance: "none",
    places: [{ id: "herat", name: "Herat", level: "town", country: "af", where: where("Герате") }],
    detained: { value: 3, bound: "exact", where: where("троих") },
    where: { kind: where("задержал") },
  } as const;
  const story = aStory("SW-0001", {});
  const [report] = story.reports;
  const item = { ...anItem("wire"), title: text };
  if (report !== undefined)
    await team.repositories.stories.put({
      ...story,
      reports: [{ ...report, item, enriched: { releases: [], event } }],
    });

  expect(await team.ask("alert why", asked)).toContain(
    "What happened, by rule: arrest “задержал” · isis-k · town Herat “Герате” · 3 detained “троих”.",
  );
});

describe("/alert why of an item that no watch matched", () => {
  it("tells by which part the nearest watch failed", async () => {
    const { team, note, keep } = await aTeamWithAWire();
    await note("new");
    await keep({ title: "Nashr of the month in Tajik" });

    await team.addWatch({ query: "nashr kabul", name: "Issues" });

    const answer = await team.ask("alert why", { what: "nashr" });

    expect(answer).toMatch(/No watch matched it\. The nearest of the present 4:/u);
    expect(answer).toContain("❌ **Issues** would not match: `nashr kabul`");
    expect(answer).toContain("✗ `kabul`: not found");
  });

  it("tells of a watch that was added after it", async () => {
    const { team, note, keep } = await aTeamWithAWire();
    await note("new");
    await keep({ title: "Nashr of the month" });
    await team.addWatch({ query: "nashr", name: "Issues" });

    const answer = await team.ask("alert why", asked);

    expect(answer).toMatch(
      /No watch matched it then\.\n\*\*Issues\*\* would match now \(`nashr`\): it was added after/u,
    );
  });

  it("lists what several words find, and nothing of sources that the guild does not follow", async () => {
    const { team, keep } = await aTeamWithAWire();
    await keep();
    await keep({ id: "j", keys: ["j"], title: "Nashr, the second" });
    await keep({ id: "k", keys: ["k"], title: "Nashr of another's", sourceKey: "elsewhere" });

    const answer = await team.ask("alert why", { what: "nashr" });

    expect(answer).toContain("**Seen, and not alerted**");
    expect(answer).toContain("Nashr, the second");
    expect(answer).not.toContain("another");
  });
});

describe("/alert why of words", () => {
  it("tells that no alert has them, and refuses a day that is none", async () => {
    const { team } = await aTeamWithAWire();

    expect(await team.ask("alert why", { what: "rain in Kabul" })).toContain(
      "No item with the words “rain in Kabul” was seen",
    );
    expect(await team.ask("alert why", { what: "rain", day: "some day" })).toContain("`day` is a date");
  });
});

async function aTeamWithAWire() {
  const team = await aTeam({ catalogue: [aSource("wire", { url: "https://feeds.example.org/rss" })] });
  const [followed] = await team.context.sources.book.followed("100");
  const sourceKey = followed?.key ?? "";
  const { pollStates, itemLog, inbox, recentItems, stories } = team.repositories;
  // The first poll fails here, and would write its own state over the one given.
  await team.context.sources.check({ key: sourceKey });
  await pollStates.save({
    key: sourceKey,
    validators: {},
    nextPollAt: t0 * 2,
    failures: 0,
    lastPolledAt: t0,
    lastReadAt: t0,
    span: [100_000, 200_000],
    history: [
      [300, "failed", 0],
      [400, "read", 1],
    ],
  });
  return {
    team,
    note: (verdict: ItemRow["verdict"], more: Partial<ItemRow> = {}) => {
      const row = { itemId: "i", sourceKey, link, firstSeenAt: t0, verdict, matched: 1, ...more };
      return itemLog.note([{ address: sameAddress(link), row }]);
    },
    keep: (given: Partial<Match["item"]> = {}) =>
      recentItems.note([{ item: { ...anItem(sourceKey), ...given }, enriched: { releases: [] } }]),
    alert: (handling: "open" | "restricted" = "open") => stories.put(anAlert(sourceKey, handling)),
    hold: (guildId: string) => inbox.accept([aMatch(guildId, sourceKey)]),
  };
}

function aMatch(guildId: string, sourceKey: string): Match {
  const item = { id: "i", keys: ["i"], sourceKey, basis: "guid", seenAt: t0, title: "T", text: "", link } as const;
  const watches = [{ watchId: "w", name: "All", severity: "high", hits: [] }] as const;
  const source = { id: "wire", name: "wire", handling: "open" } as const;
  return { id: `m-${guildId}`, guildId, item, source, watches, matchedAt: t0, held: true, heldFor: "move", place: 0 };
}

function anItem(sourceKey: string): Match["item"] {
  const published = new Date(t0 - 60_000).toISOString();
  const found = { sourceKey, basis: "guid", seenAt: t0, published } as const;
  return { ...found, id: "i", keys: ["i"], title: "Nashr: Ал-Азоим", text: "", link };
}

function anAlert(sourceKey: string, handling: "open" | "restricted"): Story {
  const hits = [{ field: "title", start: 7, end: 15, text: "Ал-Азоим", term: "Al-Azaim" }] as const;
  const watch = {
    watchId: "gone",
    name: "Outlet",
    query: "@al-azaim",
    severity: "high",
    channelId: "1002",
    hits,
  } as const;
  const story = aStory("SW-0001", {
    triage: { state: "acknowledged", changedBy: "Dana", changedAt: t0 },
    alerts: [{}, { channelId: "1002", hold: "quiet", delivery: { state: "held" } }],
  });
  const [report] = story.reports;
  if (report === undefined) throw new Error("a story has a report");
  const source = { id: "wire", name: "wire", handling };
  const changed = { ...report, source, item: anItem(sourceKey), watches: [watch], channelIds: ["1001", "1002"] };
  return { ...story, reports: [changed] };
}
