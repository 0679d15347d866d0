import { describe, expect, it } from "vitest";
import { ask, shown } from "./shipped-facts.ts";

describe("/lookup strength", () => {
  it("opens with the newest figure and its source, older ones after it", () => {
    const { sections } = ask("strength");

    expect(sections[0]?.lines).toContain(
      "December 2025: about 2,000 fighters (UN, Taliban team's 16th report, Dec 2025)",
    );
    expect(sections.find(({ heading }) => heading?.startsWith("Before"))?.lines[1]).toBe(
      "September 2024: about 6,000 fighters (analyst in Kun.uz, Sep 2024)",
    );
  });

  it("shows a source and a date with every figure", () => {
    const lines = ask("strength").earlier?.flatMap(({ lines: all }) => all) ?? [];

    expect(lines.length).toBeGreaterThan(18);
    expect(lines.filter((line) => !/^[^:]*\d{4}: .*\d.* \(.*\d{4}.*\)$/.test(line))).toEqual([]);
  });

  it("spans each year from its lowest to its highest figure, families apart from fighters", () => {
    const years = ask("strength").sections.find(({ heading }) => heading?.startsWith("By year"))?.lines ?? [];

    expect(years).toContain("2018: 2,000–10,000 fighters (4 figures)");
    expect(years).toContain("2023: 4,000–6,000 fighters and family members (1 figure)");
    expect(years.filter((line) => line.includes("10,000 in the medium"))).toEqual([]);
  });

  it("lays the figures of one time side by side and averages nothing", () => {
    const then = ask("strength", { as_of: "2018-08" }).sections[0]?.lines;

    expect(then).toEqual([
      "2018: about 10,000 fighters (Russia (Kabulov), 2018)",
      "2018: 6,000 fighters (Russia (Kabulov), about 2018, with a reserve of 10,000; 10,000 is the reserve in this statement of his; date inferred)",
      "August 2018: 3,500–4,500 fighters (UN, Aug 2018)",
      "August 2018: about 2,000 fighters (US military, Aug 2018)",
    ]);
  });

  it("has the seed's figures with their bounds at the time of the takeover", () => {
    const answer = shown("strength", { as_of: "2021-08" });

    expect(answer).toContain("more than 4,000 fighters (some sources, in Eurasianet, Mar 2022; date inferred)");
    expect(answer).toContain("nearly 2 times its former size");
  });

  it("keeps fighters with their families apart from fighters", () => {
    expect(shown("strength", { as_of: "2023-07" })).toContain(
      "4,000–6,000 fighters and family members (UN, July 2023; often misquoted as fighters)",
    );
  });

  it("says that none is recorded for a time without a figure, with the nearest on both sides", () => {
    expect(shown("strength", { as_of: "2020" })).toBe(
      [
        "ISIS-K in 2020: strength",
        "A figure of that time: none is recorded here.",
        "Nearest known",
        "before: May 2019: about 5,000 fighters (Russia (Bortnikov), May 2019)",
        "after: January 2021: 1,000–2,200 fighters (UN, 27th report, early 2021; date inferred)",
      ].join("\n"),
    );
  });
});
