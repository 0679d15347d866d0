import { describe, expect, it } from "vitest";
import { bulletinCard } from "../../src/chat/bulletin-card.ts";
import { bulletinLine, surgeRow } from "../../src/chat/bulletin-line.ts";
import { describeFigures } from "../../src/chat/words/describe-figures.ts";
import { type Bulletin, BulletinEntry } from "../../src/domain/bulletin.ts";

const delivery = { state: "queued", nonce: "n", attempts: 0, queuedAt: 0, nextAttemptAt: 0 } as const;

function anEntry(given: Readonly<Record<string, unknown>> = {}): BulletinEntry {
  const story = { storyId: "s", shortId: "SW-AAAA", severity: "high", watches: ["Attacks"], source: "Wire" };
  return BulletinEntry.parse({ ...story, deliveries: ["n"], title: "Invented blast", ...given });
}

function aList(entries: readonly BulletinEntry[]): Bulletin {
  return { id: "b", guildId: "g", channelId: "c", why: "quiet", openedAt: 0, entries, delivery };
}

const exact = (value: number) => ({ value, bound: "exact" });
const textOf = (list: Bulletin) => bulletinCard(list).embeds?.[0]?.description ?? "";

describe("a list", () => {
  it("leaves links out before it leaves stories out", () => {
    const link = { url: `https://example.org/${"x".repeat(120)}`, handling: "open" };
    const entries = Array.from({ length: 30 }, (_, index) => anEntry({ shortId: `SW-${index}`, link }));

    expect(textOf(aList(entries.slice(0, 5)))).toContain("https://");
    expect(textOf(aList(entries)).split("\n")).toHaveLength(30);
    expect(textOf(aList(entries))).not.toContain("https://");
  });

  it("says of a story, an update and an event that it has no link, and nothing of what may not be shown", () => {
    const changes = [{ code: "claim", source: "Wire" }];
    const updates = [{ changes, title: "Report" }, { changes }];
    const gist = { event: { kind: "attack", places: ["Khost"], stance: "none" } };

    const lines = textOf(
      aList([
        anEntry(),
        anEntry({ isUpdate: true, updates }),
        anEntry({ title: undefined, gist }),
        anEntry({ title: undefined }),
      ]),
    ).split("\n");

    expect(lines.map((line) => line.endsWith(" · no link in the feed"))).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
    ]);
    expect(surgeRow(anEntry())).toMatch(/· no link in the feed$/u);
  });

  it("names the host of a link that is too long for a line", () => {
    const link = { url: `https://example.org/${"x".repeat(400)}`, handling: "open" };

    expect(textOf(aList([anEntry({ link })]))).toMatch(/example\.org \(its link is too long to show\)$/u);
  });

  it("shows of an update what is new with its headline and link, four at most, and the lead's headline above", () => {
    const link = { url: "https://example.org/1", handling: "open" };
    const updates = Array.from({ length: 6 }, (_, index) => {
      return { changes: [{ code: "claim", source: "Wire" }], title: `Report ${index}`, link };
    });

    const [head, before, ...lines] = textOf(aList([anEntry({ isUpdate: true, updates, reports: 7 })])).split("\n");

    expect(head).toBe("🔴 `SW-AAAA` HIGH · **update** · Invented blast · in 7 reports");
    expect(before).toBe("> … and 2 earlier");
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toMatch(/^> a claim.*: Report 5 · \[example\.org ↗\]/u);
  });
});

it("counts as they grew, and who says it was them", () => {
  const given = { dead: [{ value: 7, bound: "at-least" }, exact(23), exact(35)], injured: [exact(12)] };
  const stance = { is: "claimed", by: "Invented Group" };

  expect(describeFigures(anEntry({ ...given, stance, isDisputed: true }))).toBe(
    "dead at least 7 → 23 → 35, injured 12, claimed by Invented Group, and denied",
  );
  expect(describeFigures(anEntry({ dead: [1, 2, 3, 4, 5, 6].map(exact) }))).toBe("dead 1 → … → 4 → 5 → 6");
});

it("has no number right behind a headline that is read from the right: it would be drawn before it", () => {
  const given = { title: "بازداشت سه عضو داعش خراسان در هرات", detained: [exact(3)], reports: 4, source: "Amu Post" };

  for (const row of [
    bulletinLine(anEntry(given)),
    bulletinLine(anEntry({ ...given, isUpdate: true })),
    surgeRow(anEntry(given)),
  ])
    expect(row).toMatch(/هرات · [a-z]/u);
});

it("says on a live card what the whole story says, not what its first report said", () => {
  const event = { kind: "attack", method: "shooting", places: ["Khost"], actor: "ISIS-K", stance: "attributed" };
  const given = { gist: { event: { ...event, dead: exact(4) } }, dead: [exact(4), exact(9)], reports: 5 };

  const row = surgeRow(anEntry({ ...given, languages: ["en", "ru"], stance: { is: "claimed", by: "ISIS-K" } }));
  const other = surgeRow(anEntry({ ...given, stance: { is: "claimed", by: "Another" } }));

  expect(row).toBe(
    "🔴 `SW-AAAA` Attack · shooting · Khost · dead 4 → 9, claimed by ISIS-K · in 5 reports (en, ru) · no link in the feed",
  );
  expect(other).toContain("attributed to ISIS-K · dead 4 → 9, claimed by Another");
});
