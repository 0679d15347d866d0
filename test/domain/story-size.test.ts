import { describe, expect, it } from "vitest";
import type { Report, Story } from "../../src/domain/story.ts";
import {
  reportCount,
  reportsThatLeave,
  sourcesOf,
  watchesOf,
  withoutReports,
  withReports,
} from "../../src/domain/story-size.ts";
import { aStory } from "../commands/alert/a-story.ts";

type Given = Partial<Report> & { readonly text?: string; readonly sourceId?: string };

/** A story whose reports are called 0, 1, 2, …, each joined a second after the one before. */
function aStoryOf(count: number, given: Readonly<Record<number, Given>> = {}): Story {
  const story = aStory("SW-AAAA");
  const [first] = story.reports;
  if (first === undefined) throw new Error("no report");
  const reports = Array.from({ length: count }, (_, at): Report => {
    const { text = "", sourceId = "wire", ...over } = given[at] ?? {};
    const source = { ...first.source, id: sourceId };
    return { ...first, item: { ...first.item, id: `${at}`, text }, source, joinedAt: at * 1_000, ...over };
  });
  return { ...story, reports };
}

const leaving = (story: Story) => reportsThatLeave(story).map(({ item }) => Number(item.id));
const staying = (story: Story) => {
  const left = new Set(leaving(story));
  return story.reports.map(({ item }) => Number(item.id)).filter((id) => !left.has(id));
};

describe("a story", () => {
  it("keeps all of its reports while they are few", () => {
    expect(leaving(aStoryOf(32))).toEqual([]);
  });

  it("lets the oldest go when they are many, and keeps the first and the newest", () => {
    expect(staying(aStoryOf(33))).toEqual([0, ...Array.from({ length: 23 }, (_, at) => at + 10)]);
  });

  it("lets them go by the length of their texts too", () => {
    const long = "x".repeat(90_000);
    const given = Object.fromEntries([0, 1, 2, 3, 4].map((at) => [at, { text: long }]));

    expect(staying(aStoryOf(6, given))).toEqual([0, 4, 5]);
  });

  it.each([
    ["brought news", { joined: { why: { code: "likeness", score: 1 }, news: [{ code: "claim" }] } }],
    ["a person joined", { movedFrom: "other" }],
  ] as const)("keeps one that %s", (_, given) => {
    expect(staying(aStoryOf(40, { 5: given }))).toContain(5);
  });

  it("keeps the one that leads its card, though a source of the server's own was first", () => {
    const own = { id: "own", name: "Own", handling: "open", own: true } as const;
    const given = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [at, at === 6 ? {} : { source: own }]));

    expect(staying(aStoryOf(40, given))).toContain(6);
  });

  it("keeps what a reply that waits is to show", () => {
    const story = aStoryOf(40);
    const delivery = { state: "queued", nonce: "r-1", attempts: 0, queuedAt: 1, nextAttemptAt: 1 } as const;
    const reply = {
      number: 1,
      changes: [{ code: "correction", source: "Wire" }],
      ping: false,
      itemId: "7",
      delivery,
    } as const;
    const alerts = story.alerts.map((alert) => ({ ...alert, replies: [reply] }));

    expect(staying({ ...story, alerts })).toContain(7);
  });

  it("keeps no more however many bring news", () => {
    const joined = { why: { code: "likeness", score: 1 }, news: [{ code: "correction" }] } as const;
    const given = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [at, { joined }]));

    expect(staying(aStoryOf(60, given))).toHaveLength(24);
  });

  it("counts those that left, their sources and their watches, and has all of them again", () => {
    const story = aStoryOf(40, { 3: { sourceId: "other" } });
    const left = reportsThatLeave(story);

    const rest = withoutReports(story, left);

    expect([reportCount(rest), [...sourcesOf(rest)].toSorted(), watchesOf(rest)]).toEqual([
      40,
      ["other", "wire"],
      [{ watchId: "w", name: "ISIS-K" }],
    ]);
    expect(withReports(rest, left).reports.map(({ item }) => item.id)).toEqual(
      story.reports.map(({ item }) => item.id),
    );
    expect(withoutReports(rest, left)).toBe(rest);
  });
});
