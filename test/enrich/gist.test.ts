import { describe, expect, it } from "vitest";
import { describeGist } from "../../src/chat/words/describe-gist.ts";
import type { Event, EventPlace } from "../../src/domain/event.ts";
import { Gist } from "../../src/domain/gist.ts";
import type { Release } from "../../src/domain/release.ts";
import { gistOf } from "../../src/enrich/gist.ts";

const outlet = { name: "Al-Azaim", kind: "outlet" };
const group = { name: "ISIS-K", kind: "group" };
const city = { name: "Kabul", kind: "place" };
const where = { field: "title", start: 0, end: 4 } as const;

const names = {
  actor: (id: string) => (id === "isis-k" ? "ISIS-K" : id),
  country: (id: string) => ({ af: "Afghanistan", de: "Germany" })[id],
};

function release(over: Partial<Release> = {}): Release {
  return { kind: "book", languages: [], where, ...over };
}

function event(over: Partial<Event>): Event {
  return { kind: "attack", stance: "none", places: [], where: {}, ...over };
}

function place(name: string, over: Partial<EventPlace> = {}): EventPlace {
  return { id: name.toLowerCase(), name, level: "town", country: "af", where, ...over };
}

function toll(value: number, bound: "exact" | "at-least" | "up-to" | "range" = "exact", upTo?: number) {
  return { value, bound, where, ...(upTo !== undefined && { upTo }) };
}

/** As it is stored and read back, in words. */
function line(input: Parameters<typeof gistOf>[0]): string | undefined {
  const gist = gistOf(input, names);
  return gist && describeGist(Gist.parse(JSON.parse(JSON.stringify(gist))));
}

describe("the gist of a release", () => {
  it.each([
    [
      "who, how many, what, language and script",
      [release({ count: { value: 1, bound: "exact" }, languages: ["tg-Cyrl"] })],
      [group, outlet],
      "Al-Azaim → 1 book → Tajik, Cyrillic",
    ],
    [
      "a bound as it was said",
      [release({ kind: "audio", count: { value: 15, bound: "at-least" }, languages: ["uz"] })],
      [outlet],
      "Al-Azaim → at least 15 audio recordings → Uzbek",
    ],
    [
      "several languages",
      [release({ languages: ["fa-AF", "uz-Latn"] })],
      [group],
      "ISIS-K → book → Dari and Uzbek (Latin)",
    ],
    ["the number of an issue", [release({ kind: "magazine", issue: 47 })], [outlet], "Al-Azaim → magazine issue 47"],
    [
      "several, but no place that is named too",
      [release(), release({ kind: "video" })],
      [outlet, city],
      "Al-Azaim → book; video",
    ],
    ["no more than a line holds", Array.from({ length: 5 }, () => release()), [], "book; book; book; 2 more"],
    ["nothing of a group and a place", [], [group, city], undefined],
  ])("says %s", (_, releases, named, expected) => {
    expect(line({ releases, named })).toBe(expected);
  });

  it("shows a tag that is none as it is", () => {
    expect(line({ releases: [release({ languages: ["?"] })], named: [] })).toBe("book → ?");
  });

  it.each(["takedown", "analysis", "trial"] as const)("is not made of what a %s speaks of", (kind) => {
    expect(line({ releases: [release()], named: [outlet], event: event({ kind }) })).toBeUndefined();
  });

  it("is made where the group published", () => {
    expect(line({ releases: [release()], named: [outlet], event: event({ kind: "release", actor: "isis-k" }) })).toBe(
      "Al-Azaim → book",
    );
  });
});

describe("the gist of an event", () => {
  const kunduz = place("Kunduz", { within: ["kunduz-province"] });
  const province = place("Kunduz", { id: "kunduz-province", level: "province" });
  const country = place("Afghanistan", { id: "af", level: "country", country: undefined });

  it.each<readonly [string, Partial<Event>]>([
    [
      "Attack · suicide bombing, mosque · Kunduz, Afghanistan · at least 23 dead · claimed by ISIS-K",
      {
        ...{ method: "suicide-bombing", target: "mosque", actor: "isis-k", stance: "claimed" },
        places: [kunduz, province, country],
        dead: toll(23, "at-least"),
      },
    ],
    [
      "Arrest · 3 detained · Herat, Afghanistan · accused: ISIS-K",
      { kind: "arrest", actor: "isis-k", stance: "attributed", places: [place("Herat")], detained: toll(3) },
    ],
    [
      "Attack · Kabul and Herat, Afghanistan · 4 dead, 8 to 12 injured · no claim so far",
      {
        ...{ actor: "unknown", stance: "unclaimed", places: [place("Kabul"), place("Herat")] },
        dead: toll(4),
        injured: toll(8, "range", 12),
      },
    ],
    ["Attack · Afghanistan · attributed to ttp", { actor: "ttp", stance: "attributed", places: [country] }],
    ["Attack · Kunduz, Afghanistan · denied by ISIS-K", { actor: "isis-k", stance: "denied", places: [kunduz] }],
    ["Attack · Kabul and Cologne", { places: [place("Kabul"), place("Cologne", { country: "de" })] }],
    [
      "Attack · Kabul and Herat and 1 more, Afghanistan",
      { places: ["Kabul", "Herat", "Ghazni"].map((name) => place(name)) },
    ],
    [
      "Foiled plot · bombing, church · Cologne, Germany",
      { kind: "plot-foiled", method: "bombing", target: "church", places: [place("Cologne", { country: "de" })] },
    ],
    [
      "Operation or strike · up to 7 dead · against ISIS-K",
      { kind: "operation", actor: "isis-k", dead: toll(7, "up-to") },
    ],
    ["Sanction · against ISIS-K", { kind: "sanction", actor: "isis-k" }],
    [
      "Anniversary (attack) · Kunduz, Afghanistan · 46 dead",
      { update: "anniversary", places: [kunduz], dead: toll(46) },
    ],
    ["Attack · Kunduz, Afghanistan · 9 dead · a correction", { update: "correction", places: [kunduz], dead: toll(9) }],
  ])("says %s", (expected, over) => {
    expect(line({ releases: [], named: [], event: event(over) })).toBe(expected);
  });

  it.each<readonly [string, Partial<Event>]>([
    ["only its kind", { kind: "arrest" }],
    ["only that nobody knows who", { actor: "unknown", stance: "unclaimed" }],
    ["what was said", { kind: "statement", actor: "isis-k", places: [kunduz] }],
    ["what was thought", { kind: "analysis", actor: "isis-k", dead: toll(12), places: [kunduz] }],
    ["an accident", { kind: "other", dead: toll(12), places: [kunduz] }],
  ])("says nothing where it is %s", (_, over) => {
    expect(line({ releases: [], named: [group, city], event: event(over) })).toBeUndefined();
  });

  const inText = { ...where, field: "text" } as const;

  it.each<readonly [string, Partial<Event>]>([
    ["Attack · Kunduz, Afghanistan", { places: [kunduz, place("Kabul", { where: inText })] }],
    ["Attack · Kunduz, Afghanistan", { places: [kunduz, place("Cologne", { country: "de", where: inText })] }],
    [
      "Attack · 4 dead",
      { dead: toll(4), places: ["af", "de"].map((country) => place(country, { country, where: inText })) },
    ],
    ["Arrest · Kunduz and Kabul, Afghanistan", { kind: "arrest", places: [kunduz, place("Kabul", { where: inText })] }],
  ])("takes of several places the surest: %s", (expected, over) => {
    expect(line({ releases: [], named: [], event: event(over) })).toBe(expected);
  });

  it("leaves out what only the text names in passing", () => {
    const aside = {
      kind: "attack",
      actor: "isis-k",
      stance: "attributed",
      places: [kunduz],
      where: { kind: inText },
    } as const;

    expect(line({ releases: [], named: [], event: event(aside) })).toBeUndefined();
    expect(line({ releases: [], named: [], event: event({ ...aside, dead: toll(4) }) })).toContain("4 dead");
  });

  it.each<readonly [string, Partial<Event>]>([
    ["an arrest, where the title tells of a murder", { kind: "arrest", dead: toll(2), places: [kunduz] }],
    ["an attack of which only it counts the dead", { dead: { ...toll(320), where: inText }, places: [kunduz] }],
    ["a prison", { kind: "prison", places: [kunduz] }],
  ])("has no line for what only the text tells: %s", (_, over) => {
    expect(line({ releases: [], named: [], event: event({ ...over, where: { kind: inText } }) })).toBeUndefined();
  });

  it("names a group in an amnesty and a means of a plot only from the title", () => {
    const amnesty = event({ kind: "prison", actor: "isis-k", places: [kunduz], where: { actor: inText } });
    const plot = event({ kind: "plot-foiled", method: "bombing", places: [kunduz], where: { method: inText } });

    expect(line({ releases: [], named: [], event: amnesty })).toBe("Prison · Kunduz, Afghanistan");
    expect(line({ releases: [], named: [], event: plot })).toBe("Foiled plot · Kunduz, Afghanistan");
  });

  it("does not give a trial the dead, the method or the town of the deed", () => {
    const tried = event({
      ...{ kind: "trial", actor: "isis-k", method: "bombing", target: "mosque" },
      places: [place("Kabul"), kunduz],
      dead: toll(46),
    });

    expect(line({ releases: [], named: [], event: tried })).toBe("Trial · Afghanistan · accused: ISIS-K");
  });

  it("says when it happened where that is long ago", () => {
    const then = event({ places: [kunduz], when: "2026-10-02" });

    expect(line({ releases: [], named: [], event: then, published: "2026-11-20T10:00:00Z" })).toBe(
      "Attack · Kunduz, Afghanistan · 2026-10-02",
    );
    expect(line({ releases: [], named: [], event: then, published: "2026-10-04T10:00:00Z" })).toBe(
      "Attack · Kunduz, Afghanistan",
    );
  });
});

it("a gist of an earlier version is still shown, with its place", () => {
  expect(describeGist(Gist.parse({ who: "ISIS-K", releases: [], place: "Kunar" }))).toBe("ISIS-K → Kunar");
  expect(describeGist(Gist.parse({ text: "ISIS-K → Kunar" }))).toBe("ISIS-K → Kunar");
});
