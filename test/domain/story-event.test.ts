import { describe, expect, it } from "vitest";
import type { Event, Toll } from "../../src/domain/event.ts";
import { type EventReport, mergeEvents } from "../../src/domain/story-event.ts";

describe("mergeEvents", () => {
  it("keeps every count with who gave it and when, oldest first, in whatever order they came", () => {
    const merged = mergeEvents([
      report(3, "c", { dead: toll(35) }),
      report(1, "a", { dead: toll(7) }),
      report(2, "b", { dead: toll(23) }),
    ]);

    expect(merged?.dead.map(({ value, source, at }) => [value, source, at])).toEqual([
      [7, "a", 1],
      [23, "b", 2],
      [35, "c", 3],
    ]);
  });

  it("has a count once that others repeat", () => {
    expect(mergeEvents([report(1, "a", { dead: toll(7) }), report(2, "b", { dead: toll(7) })])?.dead).toHaveLength(1);
  });

  it("names the deed, where others report what came of it", () => {
    const merged = mergeEvents([report(1, "a", { kind: "arrest" }), report(2, "b", { kind: "attack" })]);

    expect(merged).toMatchObject({ kind: "attack", kinds: ["arrest", "attack"] });
  });

  it("lets a claim go before blame, and nothing less sure go before a claim", () => {
    const merged = mergeEvents([
      report(1, "a", { stance: "attributed", actor: "ttp" }),
      report(2, "b", { stance: "claimed", actor: "isis-k" }),
      report(3, "c", { stance: "attributed", actor: "ttp" }),
    ]);

    expect(merged).toMatchObject({
      stance: { value: "claimed", source: "b" },
      actor: { value: "isis-k", source: "b" },
    });
  });

  it("is nothing where no report is of an event", () => {
    expect(mergeEvents([])).toBeUndefined();
  });
});

function report(at: number, source: string, changes: Partial<Event>): EventReport {
  return { at, source, event: { kind: "attack", stance: "none", places: [], where: {}, ...changes } };
}

function toll(value: number): Toll {
  return { value, bound: "exact", where: { field: "title", start: 0, end: 1 } };
}
