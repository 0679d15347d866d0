import { expect, it } from "vitest";
import { isMuted, isStoryMuted } from "../../src/alerts/is-muted.ts";
import { type Mute, runningMutes, withMutes, withoutMutes } from "../../src/domain/mute.ts";

const now = 1_000;
const watch = (id: string, until = now + 1): Mute => ({ kind: "watch", id, until });
const found = (...ids: readonly string[]) => ids.map((watchId) => ({ watchId }));

it.each([
  ["nothing is muted", undefined, ["a"], false],
  ["its watch is muted", [watch("a")], ["a"], true],
  ["one of its watches still speaks", [watch("a")], ["a", "b"], false],
  ["all of its watches are muted", [watch("a"), watch("b")], ["a", "b"], true],
  ["the mute has ended", [watch("a", now)], ["a"], false],
  ["a story of that id is muted", [{ kind: "story", id: "a", until: now + 1 } as const], ["a"], false],
  ["no watch found it", [watch("a")], [], false],
])("tells whether an alert is muted: %s", (_, mutes, watches, expected) => {
  expect(isMuted({ mutes }, found(...watches), now)).toBe(expected);
});

it("knows a muted story until the mute ends", () => {
  const mutes: readonly Mute[] = [{ kind: "story", id: "s", until: now + 1 }];

  expect(isStoryMuted({ mutes }, "s", now)).toBe(true);
  expect(isStoryMuted({ mutes }, "s", now + 1)).toBe(false);
  expect(isStoryMuted({ mutes }, "t", now)).toBe(false);
});

it("puts a new mute in the place of the old one, and forgets what has ended", () => {
  const before = [watch("a", now + 5), watch("b", now - 1), watch("c", now + 1)];

  const after = withMutes(before, [watch("a", now + 9)], now);

  expect(runningMutes(after, now).map(({ id, until }) => [id, until])).toEqual([
    ["c", now + 1],
    ["a", now + 9],
  ]);
  expect(after).toHaveLength(2);
  expect(withoutMutes(after, [watch("c")]).map(({ id }) => id)).toEqual(["a"]);
});
