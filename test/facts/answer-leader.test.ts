import { describe, expect, it } from "vitest";
import { answerLookup } from "../../src/facts/answer-lookup.ts";
import { buildFactBase } from "../../src/facts/build-fact-base.ts";
import { aFile, anEntity, anEntry } from "./a-facts-file.ts";
import { ask, shown } from "./shipped-facts.ts";

describe("/lookup leader", () => {
  it("opens with the present leader, since when, and when that was last confirmed", () => {
    const { title, sections } = ask("leader");

    expect(title).toBe("Sanaullah Ghafari (Shahab al-Muhajir)");
    expect(sections[0]?.lines).toEqual([
      "Leader since June 2020 (UN) · last confirmed July 2025 (UN, 36th report, July 2025)",
    ]);
  });

  it("shows a death that is only reported as a report, under Disputed", () => {
    const { sections } = ask("leader");
    const disputed = sections.find(({ heading }) => heading === "Disputed");

    expect(disputed?.lines).toContain(
      "reported killed June 2023, Kunar: unconfirmed (one state, in the UN's report of July 2023)",
    );
    expect(
      sections
        .filter((section) => section !== disputed)
        .flatMap(({ lines }) => lines)
        .join(),
    ).not.toContain("2023");
  });

  it("lists who led before with fate and date, the latest first, and numbers nobody", () => {
    const before =
      ask("leader")
        .sections.find(({ heading }) => heading === "Before")
        ?.lines.join(" · ") ?? "";

    expect(before.split(" · ")).toEqual([
      "Farooqi: killed 16 Jan 2022",
      "Zia ul-Haq: executed August 2021 (term disputed)",
      "Erhabi: killed 25 Aug 2018",
      "Abu Sayed: killed 11 Jul 2017",
      "Hasib: killed 27 Apr 2017",
      "Saeed Khan: killed 26 Jul 2016",
      "Aliza: killed 9 Feb 2015 (leader or deputy: disputed)",
    ]);
    expect(shown("leader")).not.toMatch(/\b(first|second|third|fourth|[1-9](st|nd|rd|th) leader)\b/);
  });

  it("keeps the past in full, each term and fate with its source, behind the button", () => {
    const farooqi = ask("leader").earlier?.find(({ heading }) => heading?.includes("Aslam Farooqi"));

    expect(farooqi?.lines).toContain("leader April 2019 – 4 Apr 2020 (Wikipedia, undated)");
    expect(farooqi?.lines).toContain(
      "arrest announced 4 Apr 2020, by the NDS, Kandahar, with 19 others (NDS, 4 Apr 2020)",
    );
  });

  it("says that none is recorded here for a group of which no leader is named, not that its leader is unknown", () => {
    expect(shown("leader", { group: "taliban" })).toBe(
      "Taliban: no present leader\nA present leader: none is recorded here.",
    );
  });

  it("takes nobody for the present leader whose end is confirmed, though no term was ended", () => {
    const facts = aFile({
      statements: [
        anEntry("someone-leads", { from: "2020" }),
        anEntry("someone-died", { subject: "someone", predicate: "died", value: { text: "at home" }, from: "2025-03" }),
      ],
    });
    const { base } = buildFactBase([{ file: "facts.yaml", facts }]);

    const { title, sections } = answerLookup(base, { lookup: "leader", args: {} }, "group", "2026-11-30");

    expect(title).toBe("group: no present leader");
    expect(sections.at(-1)?.lines.map(({ text }) => text)).toEqual(["someone: died March 2025"]);
  });

  it("cuts a long past short and says how many it left out", () => {
    const people = Array.from({ length: 11 }, (_, index) => `person-${index}`);
    const facts = aFile({
      entities: [anEntity("group", { kind: "group" }), ...people.map((id) => anEntity(id))],
      statements: people.map((id, index) => anEntry(`${id}-led`, { value: { entity: id }, to: `${2001 + index}` })),
    });
    const { base } = buildFactBase([{ file: "facts.yaml", facts }]);

    const { sections } = answerLookup(base, { lookup: "leader", args: {} }, "group", "2026-11-30");

    expect(
      sections
        .at(-1)
        ?.lines.map(({ text }) => text)
        .join(" · "),
    ).toMatch(/^person-10: fate unknown .* · … 3 earlier$/);
  });
});

describe("/lookup leader name:", () => {
  it.each([
    ["Aslam Farooqi", "Abdullah Orakzai"],
    ["Orokzai", "Abdullah Orakzai"],
    ["farooqi", "Abdullah Orakzai"],
    ["اسلم فاروقی", "Abdullah Orakzai"],
    ["असलम फारूकी", "Abdullah Orakzai"],
    ["Шахаб аль-Мухаджир", "Sanaullah Ghafari"],
    ["ثناء الله غفاری", "Sanaullah Ghafari"],
    ["SHAHAB MUHAJER", "Sanaullah Ghafari"],
    ["Саноуллоҳ Ғаффорӣ", "Sanaullah Ghafari"],
    ["Хафиз Саид Хан", "Hafiz Saeed Khan"],
    ["khadim", "Abdul Rauf Aliza"],
  ])("finds %s, who is %s", (name, who) => {
    expect(ask("leader", { name }).title).toContain(who);
  });

  it.each([
    ["Farooqy", "Abdullah Orakzai (Aslam Farooqi)"],
    ["Gafari", "Sanaullah Ghafari (Shahab al-Muhajir)"],
    ["Hafiz Saed Khan", "Hafiz Saeed Khan"],
  ])("answers the typo %s with unknown and the nearest known", (name, nearest) => {
    const { title, sections, statements } = ask("leader", { name });

    expect(title).toBe(`Unknown: “${name}”`);
    expect(sections[0]?.lines[0]).toBe(`Nearest known: ${nearest}`);
    expect(statements).toEqual([]);
  });

  it("answers a name that comes near none with those that are known", () => {
    expect(shown("leader", { name: "Napoleon" })).toMatch(/^Unknown: “Napoleon”\nKnown: .*Sanaullah Ghafari/);
  });

  it("keeps both accounts of Aliza: deputy as agreed, initial leader as one summary has it", () => {
    const { sections } = ask("leader", { name: "Aliza" });
    const disputed = sections.find(({ heading }) => heading === "Disputed");

    expect(sections.flatMap(({ lines }) => lines)).toContain(
      "Deputy leader of: ISIS-K, January 2015 – 9 Feb 2015 (Long War Journal, undated)",
    );
    expect(disputed?.lines).toEqual(["Leader of: ISIS-K, January 2015 – February 2015 (Eurasianet summary, Mar 2022)"]);
  });

  it("shows false claims of a death as false, and only circumstances of a certain death as another account", () => {
    const answer = shown("leader", { name: "Hafiz Saeed Khan" });

    expect(answer).toContain("Killed 26 Jul 2016, US drone strike, Achin, Nangarhar (Pentagon, 12 Aug 2016)");
    expect(answer).toContain("said to be killed 10 Jul 2015: false, he lived (NDS, July 2015)");
    expect(answer).toContain("by another account killed July 2016, Kot district, Nangarhar");
  });
});
