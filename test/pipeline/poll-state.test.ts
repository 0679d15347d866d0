import { describe, expect, it } from "vitest";
import type { Reading } from "../../src/domain/reading.ts";
import type { Cadence } from "../../src/domain/source.ts";
import { dayMs, hourMs, minuteMs } from "../../src/lib/durations.ts";
import { afterPoll, unpolled } from "../../src/pipeline/poll-state.ts";

const now = Date.parse("2026-03-01T10:00:00Z");
const set: Cadence = { kind: "every", ms: 10 * minuteMs };
const usual: Cadence = { ...set, isDefault: true };

type Waits = Pick<Extract<Reading, { kind: "unchanged" }>, "restMs" | "wishMs">;

describe("when a source is asked again", () => {
  it.each<readonly [string, Cadence, Waits, number, string | undefined]>([
    ["a gap that a person set is kept, whatever caches say", set, { wishMs: dayMs }, 10 * minuteMs, undefined],
    ["one that nobody set is stretched, and it is said why", usual, { wishMs: dayMs }, dayMs, "site-wish"],
    ["a site that asks to be left alone is", set, { restMs: 2 * hourMs }, 2 * hourMs, "asked-to-wait"],
    ["not for longer than a day", set, { restMs: 90 * dayMs }, dayMs, "asked-to-wait"],
    ["a shorter wish changes nothing", usual, { wishMs: minuteMs, restMs: 1_000 }, 10 * minuteMs, undefined],
  ])("%s", (_, cadence, waits, expected, delay) => {
    const reading: Reading = { kind: "unchanged", items: [], validators: {}, ...waits };
    const state = stateAfter(reading, cadence, 0);

    expect(state.nextPollAt - now).toBe(expected);
    expect(state.delay).toBe(delay);
  });

  it("one that fails is asked less often, and it is said why", () => {
    const reading: Reading = { kind: "failed", items: [], failure: { code: "http", status: 503 } };

    expect(stateAfter(reading, set, 0).delay).toBeUndefined();
    expect(stateAfter(reading, set, 3)).toMatchObject({ nextPollAt: now + 80 * minuteMs, delay: "failing" });
  });

  it("the reason goes with the delay", () => {
    const reading: Reading = { kind: "unchanged", items: [], validators: {} };

    expect(stateAfter(reading, set, 3).delay).toBeUndefined();
  });
});

function stateAfter(reading: Reading, cadence: Cadence, failures: number) {
  const source = {
    key: "k",
    owner: "",
    url: "https://news.example/",
    kind: "feed",
    reach: { kind: "direct" },
    follows: [],
  } as const;
  const polling = { floorMs: minuteMs, backfillMs: 0, jitter: 0, brake: 100 };
  const before = { ...unpolled("k"), failures, ...(failures > 0 && { delay: "failing" as const }) };
  return afterPoll(before, reading, [], { ...source, cadence }, { clock: clockAt(now), polling, random: () => 0 });
}

function clockAt(at: number) {
  return { now: () => at, elapsed: () => at, sleep: async () => undefined };
}
