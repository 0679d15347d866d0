import { describe, expect, it } from "vitest";
import type { Event, EventPlace, Toll } from "../../src/domain/event.ts";
import { guardEvents } from "../../src/same-news/event-guards.ts";
import { type EventSaid, withSaid } from "../../src/same-news/event-side.ts";

const hourMs = 3_600_000;
const noon = Date.parse("2026-10-20T12:00:00Z");
const blast: Partial<Event> = { places: [place("kunduz", "town", ["kunduz-province"])], method: "bombing" };

describe("guardEvents", () => {
  it.each<[string, Partial<Event>, Partial<Event>]>([
    ["other-place", { places: [place("herat", "town")] }, {}],
    ["other-place", { places: [place("de", "country")] }, { places: [place("tj", "country")] }],
    ["other-day", { when: "2026-10-20" }, { when: "2026-10-19" }],
    ["told-before-it-happened", { when: "2026-10-24" }, {}],
    ["other-toll", { dead: toll(3) }, { dead: toll(7) }],
    ["other-toll", { dead: toll(9) }, { dead: toll(7) }],
    ["other-toll", { kind: "arrest", update: "arrest", detained: toll(9) }, { kind: "arrest", detained: toll(31) }],
    ["other-target", { target: "hospital" }, { target: "market" }],
    ["other-method", { method: "stabbing" }, {}],
    [
      "other-method",
      { method: "shooting", target: "market", dead: toll(3) },
      { method: "bombing", target: "market", dead: toll(3) },
    ],
    ["other-actor", { actor: "ttp" }, { actor: "isis-k" }],
    ["other-kind", { kind: "takedown" }, {}],
    ["other-kind", { kind: "statement" }, {}],
    ["unclaimed-after-a-claim", { stance: "unclaimed" }, { stance: "claimed" }],
  ])("parts two reports: %s", (code, said, known) => {
    expect(guard(said, known)?.code).toBe(code);
  });

  it.each<[string, Partial<Event>, Partial<Event>]>([
    ["a town and its province", { places: [place("kunduz-province", "province")] }, {}],
    [
      "a town that stands for its province, and a district of it",
      { places: [place("khanabad", "district", ["kunduz-province"])] },
      {},
    ],
    [
      "a bombing in which others saw the gunmen, with as many dead in one target",
      { method: "shooting", target: "market", dead: toll(16) },
      { method: "bombing", target: "market", dead: toll(16) },
    ],
    ["a toll that rose", { dead: toll(9), update: "toll" }, { dead: toll(7) }],
    ["a toll on the day that both name", { dead: toll(9), when: "2026-10-20" }, { dead: toll(7), when: "2026-10-20" }],
    ["a group and its branch", { actor: "isis-k" }, { actor: "islamic-state" }],
    ["a mosque and a minority", { target: "mosque" }, { target: "religious-minority" }],
    ["an arrest over it", { kind: "arrest", update: "arrest", when: "2026-10-21" }, { when: "2026-10-20" }],
    ["a denial of it", { kind: "statement", update: "denial" }, {}],
    ["a claim on the day after", { update: "claim", stance: "claimed", when: "2026-10-21" }, { when: "2026-10-20" }],
    ["a governor among the dead", { target: "official", dead: toll(1) }, { dead: toll(4) }],
  ])("lets one event be told as %s", (_, said, known) => {
    expect(guard(said, known)).toBeUndefined();
  });

  it("parts what is said to be another from the first, but not from itself", () => {
    expect(guard({}, {}, { isAnother: true })?.code).toBe("another-one");
    expect(guard({}, {}, { isAnother: true }, { isAnother: true })).toBeUndefined();
  });

  it("compares what titles name, whatever lies around", () => {
    const both = {
      places: [place("herat", "town", [], "title"), place("kunduz", "town", ["kunduz-province"], "text")],
    };

    expect(guard(both, { places: [place("kunduz", "town", ["kunduz-province"], "title")] })?.code).toBe("other-place");
  });
});

/** The later report comes a day after the earlier. */
function guard(
  said: Partial<Event>,
  known: Partial<Event>,
  later: Partial<EventSaid> = {},
  earlier: Partial<EventSaid> = {},
) {
  const story = withSaid(undefined, { ...report(known, noon), ...earlier });
  if (story === undefined) throw new Error("a report tells of an event");
  return guardEvents({ ...report(said, noon + 22 * hourMs), ...later }, story, (actor) =>
    actor === "isis-k" ? "islamic-state" : actor,
  );
}

function report(changes: Partial<Event>, at: number): EventSaid {
  return {
    event: { kind: "attack", stance: "none", places: [], where: {}, ...blast, ...changes },
    at,
    isAnother: false,
    isDenied: false,
  };
}

function place(
  id: string,
  level: EventPlace["level"],
  within: readonly string[] = [],
  field: "title" | "text" = "title",
): EventPlace {
  return {
    id,
    name: id,
    level,
    within,
    ...(level !== "country" && { country: "af" }),
    where: { field, start: 0, end: 1 },
  };
}

function toll(value: number): Toll {
  return { value, bound: "exact", where: { field: "title", start: 0, end: 1 } };
}
