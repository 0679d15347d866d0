import { describe, expect, it } from "vitest";
import { bulletinCard } from "../../src/chat/bulletin-card.ts";
import { listRow } from "../../src/chat/list-row.ts";
import { phoneLines } from "../../src/chat/phone-pages.ts";
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
const link = { url: "https://example.org/1", handling: "open" };

describe("a list", () => {
  it("is a phone's screen at most, says which page it is, and how many are open", () => {
    const attack = { event: { kind: "attack", method: "shooting", places: ["Khost"], stance: "none" } };
    const entries = Array.from({ length: 60 }, (_, index) =>
      anEntry({
        shortId: `SW-${index}`,
        ...(index % 2 === 0
          ? { gist: attack, link }
          : { title: "An invented headline that goes on and on ".repeat(4) }),
        triage: { state: index < 10 ? "acknowledged" : "open", changedBy: "Dana" },
        openedAt: 0,
      }),
    );

    const { content, embeds } = bulletinCard(aList(entries));

    expect(content).toMatch(/^🗂️ 60 alerts held over the quiet hours · 50 open · page 1 of \d+$/u);
    expect(phoneLines(embeds?.[0]?.description ?? "")).toBeLessThanOrEqual(12);
    expect(embeds?.[0]?.description?.split("\n").slice(0, 3)).toEqual([
      "▫️ HIGH `SW-0` Attack · shooting · Khost",
      "«Invented blast»",
      "<t:0:R> · 1 outlet · [example.org ↗](<https://example.org/1>) · acknowledged by Dana",
    ]);
  });

  it("says of a story and an update that it has no link, and nothing of what may not be shown", () => {
    const changes = [{ code: "claim", source: "Wire" }];
    const updates = [{ changes, title: "Report" }, { changes }];

    const lines = textOf(aList([anEntry(), anEntry({ isUpdate: true, updates }), anEntry({ title: undefined })])).split(
      "\n",
    );

    expect(lines).toEqual([
      "🔴 HIGH `SW-AAAA` Invented blast",
      "1 outlet: Wire · no link in the feed",
      "🔴 HIGH `SW-AAAA` **update** · Invented blast",
      "1 outlet: Wire · no link in the feed",
      expect.stringMatching(/^> .*: Report · no link in the feed$/u),
      expect.not.stringContaining("no link"),
      "🔴 HIGH `SW-AAAA` (not shown here)",
      "1 outlet: Wire",
    ]);
  });

  it("names the host of a link that is too long for a line", () => {
    const long = { url: `https://example.org/${"x".repeat(400)}`, handling: "open" };

    expect(textOf(aList([anEntry({ link: long })]))).toMatch(/example\.org \(its link is too long to show\)$/u);
  });

  it("shows of an update what is new with its headline and link, two at most, and says that there were more", () => {
    const updates = Array.from({ length: 6 }, (_, index) => {
      return { changes: [{ code: "claim", source: "Wire" }], title: `Report ${index}`, link };
    });

    const [head, , before, ...lines] = textOf(aList([anEntry({ isUpdate: true, updates, outlets: 7 })])).split("\n");

    expect(head).toBe("🔴 HIGH `SW-AAAA` **update** · Invented blast");
    expect(before).toBe("> … and 4 earlier");
    expect(lines).toHaveLength(2);
    expect(lines.at(-1)).toMatch(/^> a claim.*: Report 5 · \[example\.org ↗\]/u);
  });

  it("says what the team did as a person would, and where a person joined it to", () => {
    const said = (given: object) =>
      listRow(anEntry({ link, ...given }))
        .split(" · ")
        .at(-1);

    expect(said({ triage: { state: "open" } })).toBe("open");
    expect(said({ triage: { state: "open", assignedTo: "Dana" } })).toBe("open, with Dana");
    expect(said({ triage: { state: "acknowledged", changedBy: "Dana" } })).toBe("acknowledged by Dana");
    expect(said({ triage: { state: "dismissed" } })).toBe("not relevant");
    expect(said({ triage: { state: "open" }, joinedInto: "SW-BBBB" })).toBe("part of SW-BBBB");
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

it("has nothing behind a headline that is read from the right: it would be drawn before it", () => {
  const given = { title: "بازداشت سه عضو داعش خراسان در هرات", detained: [exact(3)], outlets: 4, source: "Amu Post" };

  for (const row of [listRow(anEntry(given)), listRow(anEntry({ ...given, isUpdate: true }))])
    expect(row).toMatch(/هرات\ndetained 3 · 4 outlets/u);
});

it.each([
  ["An invented headline that goes on and on and on", "«An invented headline that goes on and on and…»"],
  ["Инвентированный заголовок, который не помещается в строку", "«Инвентированный заголовок, который не…»"],
  ["بازداشت سه عضو داعش خراسان در هرات و بادغیس در یک روز", /^«بازداشت سه عضو داعش خراسان در هرات و.*…»$/u],
  ["阿富汗首都发生爆炸".repeat(8), /^«阿富汗.{40,42}…»$/u],
  ["A short one", "«A short one»"],
  ["**bold** @everyone", "«\\*\\*bold\\*\\* @\u2060everyone»"],
])("has the headline below what rules made of it, cut at a word: %s", (title, shown) => {
  const gist = { event: { kind: "attack", places: ["Khost"], stance: "none" } };

  const [, line] = listRow(anEntry({ title, gist })).split("\n");

  expect(line).toEqual(typeof shown === "string" ? shown : expect.stringMatching(shown));
  expect(phoneLines(line ?? "")).toBe(1);
});

it("says what the whole story says, not what its first report said", () => {
  const event = { kind: "attack", method: "shooting", places: ["Khost"], actor: "ISIS-K", stance: "attributed" };
  const given = { gist: { event: { ...event, dead: exact(4) } }, dead: [exact(4), exact(9)], outlets: 5 };

  const row = listRow(anEntry({ ...given, languages: ["en", "ru"], stance: { is: "claimed", by: "ISIS-K" } }));
  const other = listRow(anEntry({ ...given, stance: { is: "claimed", by: "Another" } }));

  expect(row).toBe(
    "🔴 HIGH `SW-AAAA` Attack · shooting · Khost\n«Invented blast»\ndead 4 → 9, claimed by ISIS-K · 5 outlets (en, ru) · no link in the feed",
  );
  expect(other).toContain("attributed to ISIS-K\n«Invented blast»\ndead 4 → 9, claimed by Another");
});
