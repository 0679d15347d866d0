import { describe, expect, it } from "vitest";
import { languageNamed } from "../../src/match/language-named.ts";
import { sameName } from "../../src/match/same-name.ts";
import { isSought, type StoryFilter } from "../../src/match/story-filter.ts";
import { aStory } from "../commands/alert/a-story.ts";

type Reported = NonNullable<ReturnType<typeof aStory>["reports"][number]["enriched"]>;

const where = { field: "title", start: 0, end: 2 } as const;

const attackInKhost: Reported = {
  language: "uz-Cyrl",
  releases: [],
  event: {
    kind: "attack",
    where: {},
    stance: "none",
    places: [{ id: "khost", name: "Khost", level: "town", within: ["khost-province"], country: "af", where }],
  },
};

function reported(enriched: Reported, handling: "open" | "restricted" = "open") {
  const story = aStory("SW-AAAA", { handling });
  return { ...story, reports: story.reports.map((report) => ({ ...report, enriched })) };
}

const asked: readonly (readonly [StoryFilter, boolean])[] = [
  [{ languages: ["uz"] }, true],
  [{ languages: ["uz-latn"] }, false],
  [{ event: "attack", places: ["af"] }, true],
  [{ places: ["khost-province"] }, true],
  [{ event: "arrest", places: ["af"] }, false],
  [{ watchId: "w" }, true],
  [{ watchId: "other" }, false],
  [{ sourceId: "wire" }, true],
  [{ severity: "critical" }, false],
  [{ severity: "medium" }, true],
  [{ state: "acknowledged" }, false],
  [{ assigned: "nobody" }, true],
  [{ assigned: { userId: "9", name: "Dana" } }, false],
];

describe("which stories are sought", () => {
  it.each(asked)("%j: %s", (filter, is) => expect(isSought(reported(attackInKhost), filter)).toBe(is));

  it("finds a restricted report by its source, and by nothing that it says", () => {
    const story = reported(attackInKhost, "restricted");

    const byWords = [{ languages: ["uz"] }, { event: "attack" }, { places: ["af"] }, { watchId: "w" }] as const;

    expect(byWords.filter((filter) => isSought(story, filter))).toEqual([]);
    expect(isSought(story, { sourceId: "wire" })).toBe(true);
  });

  it("asks all of one report: an attack in one place is none in that of another report", () => {
    const story = reported(attackInKhost);
    const arrest: Reported = {
      releases: [],
      event: {
        kind: "arrest",
        where: {},
        stance: "none",
        places: [{ id: "osh", name: "Osh", level: "town", country: "kg", where }],
      },
    };
    const [first] = story.reports;
    if (first === undefined) throw new Error("no report");
    const both = { ...story, reports: [first, { ...first, enriched: arrest }] };

    expect(isSought(both, { event: "arrest", places: ["kg"] })).toBe(true);
    expect(isSought(both, { event: "attack", places: ["kg"] })).toBe(false);
  });

  it("knows whose it is by the id, and by the shown name where no id was kept", () => {
    const mine = { assigned: { userId: "9", name: "Dana" } };
    const open = { ...aStory("SW-AAAA"), triage: { state: "open" as const, assignedTo: "Dana" } };

    expect(isSought(open, mine)).toBe(true);
    expect(isSought({ ...open, triage: { ...open.triage, assigneeId: "9" } }, mine)).toBe(true);
    expect(isSought({ ...open, triage: { ...open.triage, assigneeId: "8" } }, mine)).toBe(false);
  });
});

it.each([
  ["uz", "uz"],
  ["Uzbek", "uz"],
  ["узбекский", "uz"],
  ["ўзбекча", "uz"],
  ["тоҷикӣ", "tg"],
  ["қазақ тілі", "kk"],
  ["فارسی", "fa"],
  ["Dari", "fa-af"],
  ["uz_Cyrl", "uz-cyrl"],
  ["klingon", undefined],
  ["zz", undefined],
  ["", undefined],
])("a language called %s is %s", (text, tag) => expect(languageNamed(text)).toBe(tag));

it.each([
  ["Хоразм", "Xorazm", true],
  ["Ozodi", "озоди", true],
  ["Ozodi", "Ozodlik", false],
  ["…", "!", false],
])("the names %s and %s are one: %s", (one, other, is) => expect(sameName(one, other)).toBe(is));
