import { describe, expect, it } from "vitest";
import type { PollState } from "../../src/domain/source.ts";
import { type Decisions, type Health, healthOf } from "../../src/domain/source-health.ts";

const day = 86_400_000;
const now = 1_000 * day;

function state(given: Partial<PollState> = {}): PollState {
  return { key: "s", validators: {}, nextPollAt: 0, failures: 0, lastPolledAt: now, firstReadAt: 0, ...given };
}

const away = { domain: "example.net", since: now - day };

describe("a source's health", () => {
  const table: readonly (readonly [string, Health["kind"], Partial<PollState>, Partial<Decisions>?])[] = [
    ["read without trouble", "ok", { perDay: 4, lastNewAt: now - day }],
    ["failing", "failing", { failingSince: now - day, failure: { code: "http", status: 500 } }],
    ["empty", "empty", { emptySince: now - day }],
    ["silent for four of its days", "ok", { perDay: 4, lastNewAt: now - 3.9 * day }],
    ["silent for much longer than its habit", "stale", { perDay: 4, lastNewAt: now - 5 * day }],
    ["weekly, and silent for a month", "ok", { perDay: 1 / 7, lastNewAt: now - 30 * day }],
    ["weekly, and silent for seven weeks", "stale", { perDay: 1 / 7, lastNewAt: now - 49 * day }],
    ["silent without a habit", "ok", { lastNewAt: now - 300 * day }],
    ["answered by another site", "moved", { away }],
    ["answered by another site that the guild trusts", "ok", { away }, { trusted: ["example.net"] }],
    ["held by the brake", "held", { heldAt: now - day }, { held: 3 }],
    ["ended, whatever else", "ended", { endedAt: now, failingSince: now, away }],
    ["failing and away: what cannot be read comes first", "failing", { failingSince: now, away }],
  ];

  for (const [what, kind, given, mine] of table) {
    it(`is ${kind} when it is ${what}`, () => {
      const decisions = { trusted: [], held: 0, ...mine };

      expect(healthOf(state(given), now, decisions).kind).toBe(kind);
    });
  }

  it("is waiting before its first poll", () => {
    expect(healthOf(undefined, now).kind).toBe("waiting");
  });

  it("knows how long a silence is, and what the habit is", () => {
    const health = healthOf(state({ perDay: 0.5, lastNewAt: now - 20 * day }), now);

    expect(health).toEqual({ kind: "stale", since: now - 20 * day, days: 20, perDay: 0.5 });
  });
});
