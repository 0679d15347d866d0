import { describe, expect, it } from "vitest";
import { decodeQuestion, encodeQuestion } from "../../src/facts/encode-question.ts";
import { sourcesOf } from "../../src/facts/sources-of.ts";
import { suggestNames } from "../../src/facts/suggest-names.ts";
import { answer, ask, shipped, shown } from "./shipped-facts.ts";

describe("/lookup group", () => {
  it("shows origin, reach, enmity and outlet of the configured group", () => {
    const answer = shown("group");

    expect(answer).toContain("by disaffected members of the Taliban, in eastern Afghanistan, January 2015");
    expect(answer).toContain("Members come from (among others): Pakistan, Bangladesh, India, Myanmar");
    expect(answer).toContain("Enemy of: Taliban");
    expect(answer).toContain("Outlet: Al-Azaim, as of March 2022 (Eurasianet, Mar 2022)");
  });

  it("marks opinions as opinion, and keeps forecasts whose time is over, with the verdict, behind the button", () => {
    const { sections, earlier } = ask("group");
    const views = sections.find(({ heading }) => heading === "Opinion and forecast")?.lines ?? [];
    const past = earlier?.find(({ heading }) => heading === "Forecasts whose time is over")?.lines ?? [];

    expect(views.length).toBeGreaterThan(2);
    expect(views.every((line) => /, (opinion|forecast for .*) \(.*\d{4}\)$/.test(line))).toBe(true);
    expect(past.join("\n")).toMatch(
      /12 to 18 months, for March 2023 – September 2023 \(Gen\. McKenzie, 15 Mar 2022\).*judged/,
    );
  });

  it("attributes the opinion on the Taliban instead of telling it as fact", () => {
    expect(shown("group", { name: "Талибан" })).toContain(
      "has never targeted the Central Asian governments, opinion (Eurasianet, Mar 2022)",
    );
  });

  it.each(["ISKP", "ИШИД-Хуросон", "isis–k", "داعش شاخه خراسان", "isis khorasan"])("is found as %s", (name) => {
    expect(ask("group", { name }).title).toBe("ISIS-K (Islamic State Khorasan Province)");
  });
});

describe("/lookup outlet, person, event, find", () => {
  it("keeps the outlet's end and its contradiction side by side", () => {
    const disputed = ask("outlet", { name: "العزائم" }).sections.find(({ heading }) => heading === "Disputed")?.lines;

    expect(disputed?.join("\n")).toMatch(/46 issues[\s\S]*issue 47[\s\S]*output suspended.*since 16 May 2025/);
  });

  it("dates the freeing of prisoners by inference and attributes it", () => {
    expect(shown("event", { name: "jail" })).toContain(
      "Freed: about 1,000 affiliates of ISIS-K, August 2021, date inferred (Gen. McKenzie, 15 Mar 2022)",
    );
  });

  it("calls a wrong date of an attack false", () => {
    expect(shown("event", { name: "Kerman" })).toContain("Place: Kerman, 30 Jan 2024, false (MISP galaxy, Dec 2025)");
  });

  it("lists all of a kind without a name", () => {
    expect(ask("event").sections[0]?.lines.join("\n")).toContain("Crocus City Hall attack, Krasnogorsk, 22 Mar 2024");
    expect(ask("person").sections[0]?.lines).toContain("Sultan Aziz Azam");
  });

  it("finds statements by words of theirs, each with its source", () => {
    expect(ask("find", { text: "summer kabul" }).sections[1]?.lines).toEqual([
      "ISIS-K, outlook: more attacks in summer, in Kabul too, forecast for June 2022 – August 2022 (Gen. McKenzie, 15 Mar 2022)",
    ]);
  });

  it.each(["zzzz", "!!!", " "])("finds nothing for “%s” and says so", (text) => {
    expect(ask("find", { text }).title).toBe(`Unknown: “${text}”`);
  });
});

describe("what is beside an answer", () => {
  it("names each source once, with date, grades and the statements that rest on it", () => {
    const sources = sourcesOf(answer("leader", { as_of: "2015-06" }));

    expect(sources.map(({ text }) => text)).toContain(
      "UN 1267 Committee: Narrative summary QDe.161 (14 May 2019; graded A2)",
    );
    expect(new Set(sources.map(({ text }) => text)).size).toBe(sources.length);
    expect(sources.flatMap(({ statementIds }) => statementIds)).toContain("khan-led-un");
  });

  it("brings a question back from a button's id", () => {
    const question = { lookup: "leader", args: { name: "a=b", as_of: "2019-01" } } as const;

    expect(decodeQuestion(encodeQuestion(question))).toEqual(question);
    expect(decodeQuestion("weather|name=x")).toBeUndefined();
  });

  it.each([
    ["gha", "sanaullah-ghafari"],
    ["Шахаб", "sanaullah-ghafari"],
    ["aslam", "abdullah-orakzai"],
    ["اسلم", "abdullah-orakzai"],
  ])("completes “%s” with %s", (typed, id) => {
    expect(suggestNames(shipped.base, typed, ({ kind }) => kind === "person")[0]?.value).toBe(id);
  });
});
