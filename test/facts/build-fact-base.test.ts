import { describe, expect, it } from "vitest";
import { FactsFile } from "../../src/domain/facts-file.ts";
import { buildFactBase } from "../../src/facts/build-fact-base.ts";
import { aFile, anEntity, anEntry } from "./a-facts-file.ts";

describe("buildFactBase", () => {
  it("reads several files as one, whichever names the source", () => {
    const first = aFile({ statements: [] });
    const second = aFile({ sources: {}, entities: [] });

    const { base, problems } = buildFactBase([
      { file: "first.yaml", facts: first },
      { file: "second.yaml", facts: second },
    ]);

    expect(problems).toEqual([]);
    expect(base.about.get("group")?.[0]?.source.publisher).toBe("A");
    expect(base.pointingAt.get("someone")).toHaveLength(1);
  });

  it("gives each statement the file's TLP, author and date unless it has its own", () => {
    const facts = aFile({ statements: [anEntry("plain"), anEntry("own", { tlp: "amber", addedBy: "Someone" })] });

    const { base } = buildFactBase([{ file: "facts.yaml", facts }]);

    expect(base.statements.map(({ tlp, addedBy, addedAt }) => [tlp, addedBy, addedAt])).toEqual([
      ["clear", "tester", "2026-01-01"],
      ["amber", "Someone", "2026-01-01"],
    ]);
  });

  it.each([
    [
      "a subject that is nobody",
      { subject: "grup" },
      ["statements", 0, "subject"],
      /no entity “grup”; did you mean “group”/,
    ],
    [
      "a value that is nobody",
      { value: { entity: "nobody-at-all" } },
      ["statements", 0, "value", "entity"],
      /no entity “nobody-at-all”$/,
    ],
    ["a source that is not listed", { source: "b" }, ["statements", 0, "source"], /no source “b”/],
    [
      "a contradiction of nothing",
      { contradicts: ["gone"] },
      ["statements", 0, "contradicts", 0],
      /no statement “gone”/,
    ],
    ["an end before the beginning", { from: "2019-05", to: "2018" }, ["statements", 0, "to"], /before it begins/],
  ])("names the place of %s", (_, fields, path, message) => {
    const facts = aFile({ statements: [anEntry("one", fields)] });

    const { problems } = buildFactBase([{ file: "facts.yaml", facts }]);

    expect(problems).toEqual([{ file: "facts.yaml", path, message: expect.stringMatching(message) }]);
  });

  it("names the second place of an id given twice, in whichever file", () => {
    const facts = aFile();

    const { problems } = buildFactBase([
      { file: "first.yaml", facts },
      { file: "second.yaml", facts: aFile({ sources: {}, entities: [anEntity("someone")], statements: [] }) },
    ]);

    expect(problems).toEqual([
      { file: "second.yaml", path: ["entities", 0, "id"], message: "the entity “someone” is already in first.yaml" },
    ]);
  });

  it("reports all problems at once", () => {
    const facts = aFile({
      entities: [anEntity("group"), anEntity("someone", { within: "nowhere" })],
      statements: [anEntry("one", { subject: "x" }), anEntry("one", { source: "y" })],
    });

    const { problems } = buildFactBase([{ file: "facts.yaml", facts }]);

    expect(problems.map(({ path }) => path.join("."))).toEqual([
      "statements.1.id",
      "entities.1.within",
      "statements.0.subject",
      "statements.1.source",
    ]);
  });

  it("never throws on references that lead nowhere", () => {
    const facts = aFile({ entities: [], statements: [anEntry("one"), anEntry("two", { source: "gone" })] });

    const { base } = buildFactBase([{ file: "facts.yaml", facts }]);

    expect(base.statements.map(({ id }) => id)).toEqual(["one"]);
  });
});

describe("a facts file", () => {
  it.each([
    ["a quote of more than 25 words", { quote: "word ".repeat(26).trim() }],
    ["a grade that is no Admiralty code", { grade: "G7" }],
    ["a day that does not exist", { from: "2021-02-30" }],
    ["a forecast without a horizon", { status: "forecast" }],
    ["a horizon without a forecast", { horizon: { from: "2022", to: "2023" } }],
    ["a range without its upper end", { value: { number: 5, unit: "fighters", bound: "range" } }],
    ["an upper end without a range", { value: { number: 5, to: 9, unit: "fighters", bound: "about" } }],
    ["a key that nobody knows", { certainty: "high" }],
  ])("is refused with %s", (_, fields) => {
    const content = { ...aFile(), statements: [{ ...anEntry("one"), ...fields }] };

    expect(FactsFile.safeParse(content).success).toBe(false);
  });

  it.each([
    ["says why a name is weak", { strength: "weak" }],
    ["gives no reason for a strong one", { reason: "also a province" }],
    ["writes languages as BCP 47", { language: "Uzbek" }],
  ])("%s", (_, fields) => {
    const name = { text: "X", language: "en", kind: "alias", ...fields };
    const content = { ...aFile(), entities: [{ id: "group", kind: "group", names: [name] }] };

    expect(FactsFile.safeParse(content).success).toBe(false);
  });
});
