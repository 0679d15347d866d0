import { describe, expect, it } from "vitest";
import { alertCard } from "../../src/chat/alert-card.ts";
import { replyCard } from "../../src/chat/reply-card.ts";
import { Event } from "../../src/domain/event.ts";
import { Gist } from "../../src/domain/gist.ts";
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
    triage: { state: "open" },
    openedAt: seenAt,
    revision: 0,
    reports: [report],
    alerts: [anAlert()],
  };
}

function anAlert(given: Partial<Alert> = {}): Alert {
  const delivery = { state: "queued", nonce: "n", attempts: 0, queuedAt: 0, nextAttemptAt: 0 } as const;
  const untouched = { replies: [], shownRevision: 0, edit: { attempts: 0, nextAttemptAt: 0 } };
  return { channelId: "c1", delivery, ...untouched, ...given };
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

  it.each([
    ["found, where neither the source nor the feed names one", "tg", "tg", undefined, undefined],
    ["found, where the feed declares another", "uz-Cyrl", "uz-Cyrl", "ru", "tg"],
    ["declared by the feed, where none was found", "ru", undefined, "ru", "tg"],
  ])("shows the language that was %s", (_, shown, found, ofFeed, ofSource) => {
    const source = { id: "ozodi", name: "Ozodi", handling: "open", language: ofSource } as const;

    const card = body(
      alertCard(
        aStory({ item: { language: ofFeed }, report: { source, enriched: { language: found, releases: [] } } }),
        anAlert(),
      ),
    );

    expect(card).toContain(`Ozodi · ${shown} · published`);
  });

  it("says that there is no link, that nobody can tell the day, and in which category a hit was", () => {
    const item = {
      link: undefined,
      published: undefined,
      doubtfulDate: "2026-01-02T00:00:00.000Z/2026-02-01T00:00:00.000Z",
      tags: ["World", "Al-Azaim"],
    };
    const hits = [{ field: "tags", start: 7, end: 15, text: "Al-Azaim", term: "Al-Azaim" }] as const;
    const watches = [{ watchId: "w1", name: "Al-Azaim", severity: "high", hits }] as const;

    expect(body(alertCard(aStory({ item, report: { watches } }), anAlert())).split("\n")).toEqual([
      "Ба гуфтаи таҳлилгарон китоб нав аст.",
      "Category: World, **Al-Azaim**",
      "Ozodi · tg · dated 2026-01-02 or 2026-02-01: the feed does not say whether day or month comes first, seen <t:1772373960:t>",
      "no link in the feed",
    ]);
  });

  it("pings the watch's role and nobody else", () => {
    const message = alertCard(aStory({ item: { title: "@everyone <@&5>" } }), anAlert({ mentionRoleId: "77" }));

    expect(message.content).toContain("<@&77>");
    expect(message.allowed_mentions).toEqual({ parse: [], roles: ["77"] });
  });

  it("says who acknowledged it and fades", () => {
    const open = alertCard(aStory(), anAlert());
    const done = alertCard({ ...aStory(), triage: { state: "acknowledged", changedBy: "Dina" } }, anAlert());

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
  it("lists the newest of the others, each with its headline, source, time and link, and has a button for all", () => {
    const titles = ["one", "two", "three", "four", "Ал-Азоим китоби нав нашр кард", "<@1> *six*"];
    const reports = titles.map((title, at) => aReport(`s${at}`, { title, published: `2026-03-01T14:0${at}:00Z` }));

    const message = alertCard({ ...aStory(), reports: [...aStory().reports, ...reports] }, anAlert());

    expect(body(message).split("\n").slice(-6)).toEqual([
      "**7 reports by 7 sources**",
      "• Source s5, <t:1772373900:t>: «\\<@\u20601\\> \\*six\\*» [s5.example ↗](<https://s5.example/a>)",
      "• Source s4, <t:1772373840:t>: the same headline [s4.example ↗](<https://s4.example/a>)",
      "• Source s3, <t:1772373780:t>: «four» [s3.example ↗](<https://s3.example/a>)",
      "• Source s2, <t:1772373720:t>: «three» [s2.example ↗](<https://s2.example/a>)",
      "… and 2 more: All reports",
    ]);
    expect(labelsOf(message)).toEqual(["Acknowledge", "Not relevant", "All reports", "More"]);
  });

  it("names every watch that matched", () => {
    const watches = [{ watchId: "w2", name: "Releases", severity: "high", hits: [] }] as const;
    const reports = [...aStory().reports, { ...aReport("b", {}), watches }];

    expect(alertCard({ ...aStory(), reports }, anAlert()).content).toContain(
      "🔴 HIGH · Al-Azaim, Releases · SW-4F2A\n",
    );
  });

  it("lists of a sensitive source what rules read and an inert link", () => {
    const report = aReport("x", { title: "Hidden words" });
    const gist = { who: "Al-Azaim", releases: [] };
    const reports = [
      ...aStory().reports,
      { ...report, gist, source: { ...report.source, handling: "sensitive" } } as const,
    ];

    const message = alertCard({ ...aStory(), reports }, anAlert());

    expect(body(message)).toContain("• Source x, <t:1772373720:t>: by rule: Al-Azaim hxxps://x\\[.\\]example/…");
    expect(JSON.stringify(message)).not.toContain("Hidden");
  });

  it("says the newest sure state beneath the title, with its source and time, in the order of publication", () => {
    const reports = [
      anAttack("a", 7, "14:00"),
      anAttack("c", 35, "14:20"),
      anAttack("b", 23, "14:10"),
      anAttack("late", 7, "14:25"),
    ];

    expect(
      alertCard({ ...aStory(), reports }, anAlert())
        .content?.split("\n")
        .slice(2),
    ).toEqual(["dead 7 → 23 → 35 (Source c, <t:1772374800:t>)"]);
  });

  it("believes no figure that only a source of the server's own gives beside those of the catalogue", () => {
    const bait = anAttack("bait", 350, "14:20");
    const reports = [anAttack("a", 7, "14:00"), { ...bait, source: { ...bait.source, own: true } }];

    expect(alertCard({ ...aStory(), reports }, anAlert()).content).not.toContain("350");
  });

  it("says first that it was corrected, then what else came of it", () => {
    const why = { code: "likeness", score: 1 } as const;
    const claimed = { ...anAttack("b", 7, "14:05"), joined: { why, news: [{ code: "claim" }] } } as const;
    const corrected = { ...anAttack("c", 5, "14:10"), joined: { why, news: [{ code: "correction" }] } } as const;

    const { content } = alertCard({ ...aStory(), reports: [anAttack("a", 7, "14:00"), claimed, corrected] }, anAlert());

    expect(content).toContain(
      "dead 7 → 5 (Source c, <t:1772374200:t>) · ⚠️ corrected (Source c, <t:1772374200:t>) · claimed (Source b, <t:1772373900:t>)",
    );
  });

  it("keeps what rules read in step with the newest state, by whom it was claimed among it", () => {
    const gist = (event: object) =>
      Gist.parse({ event: { kind: "attack", places: ["Kunduz"], stance: "none", ...event } });
    const dead = { value: 7, bound: "exact" };
    const lead = { ...anAttack("a", 7, "14:00"), gist: gist({ dead }) };
    const joined = { why: { code: "likeness", score: 1 }, news: [{ code: "claim" }] } as const;
    const claim = { ...anAttack("b", 23, "14:10"), gist: gist({ stance: "claimed", actor: "ISIS-K" }), joined };

    const message = alertCard({ ...aStory(), reports: [lead, claim] }, anAlert());

    expect(body(message)).toContain("By rule: Attack · Kunduz · 23 dead · claimed by ISIS-K");
    expect(message.content).toContain("claimed by ISIS-K (Source b, <t:1772374200:t>)");
  });

  it("says of a date ahead of now that it is not trusted, and counts it as now", () => {
    const ahead = { published: "2026-03-01T20:00:00Z" };
    const bait = anAttack("bait", 9, "20:00", { seenAt });
    const reports = [anAttack("a", 7, "14:00"), bait, anAttack("b", 12, "14:30")];

    expect(body(alertCard(aStory({ item: ahead }), anAlert()))).toContain(
      "dated <t:1772395200:f> by the feed, ahead of its time and not trusted, seen <t:1772373960:t>",
    );
    expect(alertCard({ ...aStory(), reports }, anAlert()).content).toContain("dead 7 → 9 → 12 (Source b,");
  });

  it("stays within Discord's limits with a hundred reports of the longest", () => {
    const long = { title: "*".repeat(9000), link: `https://x.example/${"a".repeat(900)}` };
    const reports = Array.from({ length: 100 }, (_, at) => anAttack(`${at}`, at, "14:00", long));

    const message = alertCard({ ...aStory(), reports, ...aRelation }, anAlert());

    expect(body(message).length).toBeLessThanOrEqual(4096);
    expect(message.content?.length).toBeLessThanOrEqual(2000);
  });
});

const ref = { storyId: "t", shortId: "SW-9999", messages: { c1: "123" } } as const;
const aRelation = {
  possibly: { ...ref, why: { code: "other-toll", said: "9 *", known: "7" } },
  seeAlso: [ref],
} as const;

describe("the card of a story that has to do with another", () => {
  it("names it with its message in this channel and what kept them apart, and has a button that joins them", () => {
    const message = alertCard({ ...aStory(), ...aRelation }, anAlert());

    expect(body(message)).toContain(
      "possibly the same as SW-9999 https://discord.com/channels/g/c1/123 (another toll: here 9 \\*, there 7)\nsee SW-9999",
    );
    expect(labelsOf(message)).toEqual(["Acknowledge", "Not relevant", "More", "Join to SW-9999"]);
  });

  it.each([
    ["sensitive", "(another toll)", true],
    ["restricted", "", false],
  ] as const)("says of material of handling %s no more than it may", (handling, shown, hasButton) => {
    const source = { id: "x", name: "X", handling };

    const message = alertCard({ ...aStory({ report: { source } }), ...aRelation }, anAlert());

    expect(body(message)).toContain(shown);
    expect(body(message)).not.toContain("9 \\*");
    expect(labelsOf(message).includes("Join to SW-9999")).toBe(hasButton);
  });

  it("says where it was joined to, and can only be brought back", () => {
    const message = alertCard({ ...aStory(), ...aRelation, joinedInto: ref }, anAlert());

    expect(message.content?.split("\n")[0]).toBe("▫️ HIGH · Al-Azaim · SW-4F2A · joined into SW-9999");
    expect(body(message).split("\n")[0]).toBe("joined into SW-9999 https://discord.com/channels/g/c1/123");
    expect(labelsOf(message)).toEqual(["Undo the join"]);
  });

  it("says where later reports are since it was closed", () => {
    expect(body(alertCard({ ...aStory(), continuedIn: ref, triage: { state: "dismissed" } }, anAlert()))).toContain(
      "later reports are in SW-9999",
    );
  });
});

describe("a reply", () => {
  const changes = [{ code: "toll", source: "Source b", dead: { from: 7, to: 35 } }] as const;
  const delivery = { state: "queued", nonce: "n", attempts: 0, queuedAt: 0, nextAttemptAt: 0 } as const;
  const reply = { number: 1, changes, itemId: "b", ping: true, mentionRoleId: "88", delivery };
  const told = (handling: Report["source"]["handling"]) => {
    const report = aReport("b", { title: "Toll rises to 35 @everyone" });
    const story = {
      ...aStory(),
      reports: [...aStory().reports, { ...report, source: { ...report.source, handling } }],
    };
    return replyCard(story, anAlert({ mentionRoleId: "77" }), reply);
  };

  it("has what changed, the headline, the source and the link of the report that says so, and pings its role only", () => {
    expect(told("open")).toEqual({
      content: "↳ SW-4F2A · dead 7 → 35 <@&88>\n«Toll rises to 35 @\u2060everyone»",
      embeds: [{ description: "Source b · [b.example ↗](<https://b.example/a>)" }],
      allowed_mentions: { parse: [], roles: ["88"] },
    });
  });

  it("shows of restricted material that it exists", () => {
    expect(told("restricted")).toMatchObject({
      content: "↳ SW-4F2A <@&88>",
      embeds: [{ description: "An item by Source b matched. Its source is restricted." }],
    });
  });

  it("shows of sensitive material no headline", () => {
    const message = told("sensitive");

    expect(message.content).toBe("↳ SW-4F2A <@&88>");
    expect(JSON.stringify(message)).not.toContain("Toll rises");
    expect(body(message)).toContain("hxxps://b");
  });
});

function aReport(id: string, item: Partial<Report["item"]>): Report {
  const [report] = aStory({ item: { id, link: `https://${id}.example/a`, ...item } }).reports;
  if (report === undefined) throw new Error("no report");
  return { ...report, source: { id, name: `Source ${id}`, handling: "open" } };
}

/** Published at a time of the day, of which all is seen at the end. */
function anAttack(id: string, dead: number, time: string, item: Partial<Report["item"]> = {}): Report {
  const where = { field: "title", start: 0, end: 1 } as const;
  const event = { kind: "attack", stance: "none", places: [], where: {}, dead: { value: dead, bound: "exact", where } };
  const report = aReport(id, {
    published: `2026-03-01T${time}:00Z`,
    seenAt: Date.parse("2026-03-01T15:00:00Z"),
    ...item,
  });
  return { ...report, enriched: { releases: [], event: Event.parse(event) } };
}

function labelsOf({ components = [] }: ReturnType<typeof alertCard>): readonly string[] {
  return components.flatMap((row) =>
    "components" in row ? row.components.flatMap((one) => ("label" in one ? [one.label ?? ""] : [])) : [],
  );
}

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
    expect(body(message)).toContain("**2 reports by 2 sources**\n• R (restricted: nothing more of it is shown)");
    expect(JSON.stringify(message)).not.toContain("Hidden");
  });
});
