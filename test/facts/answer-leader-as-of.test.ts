import { describe, expect, it } from "vitest";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { ask, shown } from "./shipped-facts.ts";

describe("/lookup leader as_of:", () => {
  it.each([
    ["2015-06", "ISIS-K in June 2015: Saeed Khan"],
    ["2016-12-01", "ISIS-K on 1 Dec 2016: Hasib"],
    ["2016-07", "ISIS-K in July 2016: Saeed Khan, then Hasib"],
    ["2021", "ISIS-K in 2021: Ghafari"],
    ["Jan 2022", "ISIS-K in January 2022: Ghafari"],
  ])("%s: %s", (time, title) => {
    expect(ask("leader", { as_of: time }).title).toBe(title);
  });

  it("lists all candidates where nobody is agreed on, and the nearest who are", () => {
    const { title, sections } = ask("leader", { as_of: "2019-01" });
    const candidates = sections.find(({ heading }) => heading === "Disputed: all candidates")?.lines ?? [];

    expect(title).toBe("ISIS-K in January 2019: leader disputed");
    expect(candidates.map((line) => line.split(":")[0])).toEqual([
      "Abdullah Orakzai (Aslam Farooqi)",
      "Zia ul-Haq (Abu Omar al-Khorasani)",
    ]);
    expect(candidates.join()).toMatch(/NDS, 4 Apr 2020.*IANS, Apr 2020.*Samaa and The Cradle, 2021/);
    expect(sections.flatMap(({ lines }) => lines)).toEqual(
      expect.arrayContaining([
        "Last agreed before: Erhabi, until 25 Aug 2018 (NDS, 26 Aug 2018)",
        "Next agreed: Farooqi, from April 2019 (IANS, Apr 2020)",
      ]),
    );
  });

  it("names the best supported and the rival beside each other", () => {
    const { title, sections } = ask("leader", { as_of: "2019-09" });
    const under = (heading: string) => sections.find((section) => section.heading === heading)?.lines.join() ?? "";

    expect(title).toBe("ISIS-K in September 2019: leader disputed");
    expect(under("Best supported")).toMatch(/^Abdullah Orakzai .*IANS, Apr 2020.*Wikipedia, undated/);
    expect(under("Disputed: others name")).toMatch(/^Zia ul-Haq .*Samaa and The Cradle, 2021/);
  });

  it("says that the group did not exist before it was founded, and who dates it earlier", () => {
    const answer = shown("leader", { as_of: "2014-06" });

    expect(answer).toMatch(
      /^ISIS-K did not exist yet in June 2014\n10 Jan 2015: formation announced in a video \(UN QDe\.161/,
    );
    expect(answer).toContain("June 2014: formation (Anadolu, undated)");
    expect(answer).not.toContain("Khan: leader");
  });

  it("takes nobody for the leader beyond the last confirmation", () => {
    expect(shown("leader", { as_of: "2026-01" })).toMatch(
      /^ISIS-K in January 2026: not confirmed; last known Ghafari\n(?:.*\n)+Last confirmed July 2025 \(UN, 36th report, July 2025\)$/,
    );
  });

  it("shows a reported death from the time of the report on", () => {
    const line = "reported killed June 2023, Kunar: unconfirmed (one state, in the UN's report of July 2023)";

    expect(shown("leader", { as_of: "2023-05" })).not.toContain("killed");
    expect(shown("leader", { as_of: "2023-08" })).toContain(line);
  });

  it("says from what a date was inferred", () => {
    expect(shown("leader", { as_of: "2019-01" })).toContain(
      "date inferred: “after Abu Sayed”, who was killed in July 2017",
    );
  });

  it.each(["soon", "2019-13", "2019-02-30", "13.01.2019", ""])("asks for a date instead of “%s”", (time) => {
    expect(() => ask("leader", { as_of: time })).toThrow(UserMistake);
  });
});
