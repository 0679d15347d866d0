import { describe, expect, it } from "vitest";
import { alertCard } from "../../src/chat/alert-card.ts";
import type { Alert, Report, Story } from "../../src/domain/story.ts";

const seenAt = Date.parse("2026-03-01T14:06:00Z");

function aStory(given: { readonly report?: Partial<Report>; readonly item?: Partial<Report["item"]> } = {}): Story {
  const item = {
    id: "0123456789abcdef",
    keys: ["0123456789abcdef"],
    sourceKey: "s1",
    basis: "guid",
    title: "Ал-Азоим китоби нав нашр кард",
    text: "Ба гуфтаи таҳлилгарон китоб нав аст.",
    link: "https://ozodi.example/a/1",
    published: "2026-03-01T14:02:00Z",
    seenAt,
    ...given.item,
  } as const;
  const hits = [{ field: "title", start: 0, end: 8, text: "Ал-Азоим", term: "Al-Azaim" }] as const;
  const report: Report = {
    item,
    source: { id: "ozodi", name: "Ozodi", handling: "open", language: "tg" },
    watches: [{ watchId: "w1", name: "Al-Azaim", severity: "high", hits }],
    joinedAt: seenAt,
    channelIds: ["c1"],
    ...given.report,
  };
  return {
    id: "s",
    guildId: "g",
    shortId: "SW-4F2A",
    severity: "high",
    openedAt: seenAt,
    revision: 0,
    reports: [report],
    alerts: [anAlert()],
  };
}

function anAlert(given: Partial<Alert> = {}): Alert {
  const delivery = { state: "queued", nonce: "n", attempts: 0, queuedAt: 0, nextAttemptAt: 0 } as const;
  const untouched = { replies: [], shownRevision: 0, edit: { attempts: 0, nextAttemptAt: 0 } };
  return { channelId: "c1", state: "open", delivery, ...untouched, ...given };
}

function body(message: ReturnType<typeof alertCard>): string {
  return message.embeds?.[0]?.description ?? "";
}

describe("an alert's card", () => {
  it("says in its content, which a push notice shows, how severe it is, which watch, the short id, and the title with its hit", () => {
    expect(alertCard(aStory(), anAlert()).content).toBe(
      "🔴 HIGH · Al-Azaim · SW-4F2A\n«**Ал-Азоим** китоби нав нашр кард»",
    );
  });

  it("names beneath it what the text says, the hit's canonical form, source, language, times and the link's true host", () => {
    expect(body(alertCard(aStory(), anAlert())).split("\n")).toEqual([
      "Ба гуфтаи таҳлилгарон китоб нав аст.",
      "Ozodi · tg · published <t:1772373720:t>, seen <t:1772373960:t>",
      "hit: Ал-Азоим = Al-Azaim",
      "[ozodi.example ↗](<https://ozodi.example/a/1>)",
    ]);
  });

  it("pings the watch's role and nobody else", () => {
    const message = alertCard(aStory({ item: { title: "@everyone <@&5>" } }), anAlert({ mentionRoleId: "77" }));

    expect(message.content).toContain("<@&77>");
    expect(message.allowed_mentions).toEqual({ parse: [], roles: ["77"] });
  });

  it("says who acknowledged it and fades", () => {
    const open = alertCard(aStory(), anAlert());
    const done = alertCard(aStory(), anAlert({ state: "acknowledged", changedBy: "Dina" }));

    expect(done.content?.split("\n")[0]).toBe("▫️ HIGH · Al-Azaim · SW-4F2A · acknowledged, Dina");
    expect(done.embeds?.[0]?.color).not.toBe(open.embeds?.[0]?.color);
  });

  it("shows of sensitive material severity and id in the content, beneath it the gist, the watch and an inert link", () => {
    const gist = {
      who: "Al-Azaim",
      releases: [{ kind: "book", count: { value: 1, bound: "exact" }, languages: [] }],
    } as const;
    const story = aStory({ report: { gist, source: { id: "x", name: "X", handling: "sensitive" } } });

    const message = alertCard(story, anAlert());

    expect(message.content).toBe("🔴 HIGH · SW-4F2A");
    expect(body(message).split("\n")).toEqual([
      "By rule: Al-Azaim → 1 book",
      "Watch: Al-Azaim",
      "X · published <t:1772373720:t>, seen <t:1772373960:t>",
      "hxxps://ozodi\\[.\\]example/…",
    ]);
    expect(JSON.stringify(message.components)).toContain("Show text");
  });

  it("shows of restricted material that it exists and nothing more", () => {
    const story = aStory({ report: { source: { id: "x", name: "X", handling: "restricted" } } });

    expect(body(alertCard(story, anAlert()))).toBe("An item by X matched. Its source is restricted.");
  });

  it("says once what the text repeats of the title, and dates what is older than the day", () => {
    const published = "2026-02-20T14:02:00Z";
    const title = "Al-Azaim prints a book";
    const item = { title, text: `${title}. Officials gave no details.`, published };
    const hits = [{ field: "text", start: 0, end: 8, text: "Al-Azaim", term: "Al-Azaim" }] as const;
    const watches = [{ watchId: "w1", name: "Al-Azaim", severity: "high", hits }] as const;

    const [excerpt, origin] = body(alertCard(aStory({ item, report: { watches } }), anAlert())).split("\n");

    expect(excerpt).toBe("Officials gave no details.");
    expect(origin).toContain("published <t:1771596120:f>");
  });

  it("never makes a link of what is no web address", () => {
    expect(body(alertCard(aStory({ item: { link: "javascript:alert(1)" } }), anAlert()))).not.toContain("javascript");
  });

  it("stays within Discord's limits whatever the feed says", () => {
    const message = alertCard(aStory({ item: { title: "*".repeat(9000), text: "[x](y)".repeat(5000) } }), anAlert());

    expect(body(message).length).toBeLessThanOrEqual(4096);
    expect(message.content?.length).toBeLessThanOrEqual(2000);
  });
});

describe("the card of a story with several reports", () => {
  it("names who else reports it, each source once, and every watch that matched", () => {
    const story = aStory();
    const [report] = story.reports;
    if (report === undefined) throw new Error("no report");
    const other = { ...report, source: { ...report.source, id: "b", name: "BBC Uzbek" } };
    const watched = { ...other, watches: [{ watchId: "w2", name: "Releases", severity: "high", hits: [] }] } as const;

    const message = alertCard({ ...story, reports: [report, other, watched] }, anAlert());

    expect(body(message)).toContain("also: BBC Uzbek · 3 reports, last <t:1772373960:t>");
    expect(message.content).toContain("🔴 HIGH · Al-Azaim, Releases · SW-4F2A\n");
  });
});

describe("the card of a story whose reports may not be shown alike", () => {
  const [open] = aStory().reports;
  if (open === undefined) throw new Error("no report");
  const hidden = { ...open, item: { ...open.item, title: "Hidden words" } };
  const watches = [{ watchId: "w2", name: "Hidden watch", severity: "high", hits: [] }] as const;
  const restricted: Report = { ...hidden, watches, source: { id: "r", name: "R", handling: "restricted" } };

  it.each([
    ["first", [restricted, open]],
    ["later", [open, restricted]],
  ])("is led by the one that may be shown, where the other came %s", (_when, reports) => {
    const message = alertCard({ ...aStory(), reports }, anAlert());

    expect(message.content).toBe("🔴 HIGH · Al-Azaim · SW-4F2A\n«**Ал-Азоим** китоби нав нашр кард»");
    expect(body(message)).toContain("also: R · 2 reports");
    expect(JSON.stringify(message)).not.toContain("Hidden");
  });
});
