import { expect, it } from "vitest";
import { DayTally } from "../../src/trends/day-tally.ts";
import { storyOf } from "./a-report.ts";

const dayMs = 86_400_000;
const midnight = Date.parse("2026-03-01T00:00:00Z");
const days = [0, 1, 2].map((day) => ({ from: midnight + day * dayMs, to: midnight + (day + 1) * dayMs }));
const on = (day: number) => midnight + day * dayMs + 3_600_000;

function tally(...stories: readonly ReturnType<typeof storyOf>[]): DayTally {
  const made = new DayTally(days);
  for (const story of stories) made.add(story);
  return made;
}

it("counts a story on the day of its first report, as that report is, and later reports on theirs", () => {
  const attack = { kind: "attack", stance: "none" };
  const story = storyOf([
    { at: on(0), source: "wire", language: "ru", event: attack },
    { at: on(1), source: "radio", language: "tg", event: { ...attack, stance: "claimed" }, release: "statement" },
  ]);

  const counted = tally(story);

  expect(counted.of(0).get("w")).toEqual({
    ...{ stories: 1, reports: 1, notRelevant: 0, claims: 0 },
    by: {
      language: { ru: { stories: 1, reports: 1 } },
      source: { wire: { stories: 1, reports: 1 } },
      event: { attack: { stories: 1, reports: 1 } },
      release: { "": { stories: 1, reports: 1 } },
    },
  });
  expect(counted.of(1).get("w")).toEqual({
    ...{ stories: 0, reports: 1, notRelevant: 0, claims: 1 },
    by: {
      language: { tg: { stories: 0, reports: 1 } },
      source: { radio: { stories: 0, reports: 1 } },
      event: { attack: { stories: 0, reports: 1 } },
      release: { statement: { stories: 0, reports: 1 } },
    },
  });
  expect(counted.of(2).size).toBe(0);
});

it("counts for each watch the reports that it found, and the story on the day of the first of them", () => {
  const story = storyOf([
    { at: on(0), watches: ["a"] },
    { at: on(1), watches: ["a", "b"] },
  ]);

  const counted = tally(story);

  expect(counted.of(0).get("a")).toMatchObject({ stories: 1, reports: 1 });
  expect(counted.of(0).get("b")).toBeUndefined();
  expect(counted.of(1).get("a")).toMatchObject({ stories: 0, reports: 1 });
  expect(counted.of(1).get("b")).toMatchObject({ stories: 1, reports: 1 });
});

it("counts what a person joined to another story once", () => {
  const joined = storyOf([{ at: on(1) }], { joinedInto: "story-0" });
  const into = storyOf([{ at: on(0) }, { at: on(1), movedFrom: joined.id }]);

  const counted = tally(joined, into);

  expect(counted.of(0).get("w")).toMatchObject({ stories: 1, reports: 1 });
  expect(counted.of(1).get("w")).toMatchObject({ stories: 0, reports: 1 });
});

it("counts what is not relevant on the day on which people said so", () => {
  const counted = tally(storyOf([{ at: on(0) }], { dismissedAt: on(2) }));

  expect(counted.of(0).get("w")).toMatchObject({ stories: 1, notRelevant: 0 });
  expect(counted.of(2).get("w")).toMatchObject({ stories: 0, notRelevant: 1 });
});

it("leaves samples out", () => {
  expect(tally(storyOf([{ at: on(0), sample: true }])).of(0).size).toBe(0);
});

it("takes any name for a part's, also those that objects have", () => {
  const counted = tally(
    storyOf([{ at: on(0), source: "constructor" }]),
    storyOf([{ at: on(0), source: "constructor" }]),
  );

  expect(counted.of(0).get("w")?.by.source).toEqual({ constructor: { stories: 2, reports: 2 } });
});
