import { describe, expect, it } from "vitest";
import type { Answer, AnswerLine, Question } from "../../src/domain/answer.ts";
import type { Statement } from "../../src/domain/statement.ts";
import { formatDate } from "../../src/facts/format-date.ts";
import { sourceNumbers, sourcesOf } from "../../src/facts/sources-of.ts";
import { answer, shipped } from "./shipped-facts.ts";

const { base } = shipped;
const everStated = new Map([...base.statements, ...base.withdrawn].map((one) => [one.id, one]));

/** Every thing by every fitting look-up, and each look-up with each of its options. */
const questions: readonly Question[] = [
  ...[...base.entities.values()].flatMap((entity): Question[] => {
    const { id, kind } = entity;
    if (kind === "topic") return [];
    const lookup = kind === "place" ? "country" : kind;
    const args = { name: id };
    const beside: Question[] = kind === "place" ? [{ lookup: "event", args: { country: id } }] : [];
    const doubts: Question[] = [{ lookup: "doubtful", args: { ...args, why: "low-grade" } }];
    return [{ lookup, args }, ...beside, ...doubts, { lookup: "relation", args: { ...args, other: "isis-k" } }];
  }),
  ...["2015", "2018-08", "2019-01", "2021-08-26", "2025-12"].flatMap((time): Question[] => [
    { lookup: "leader", args: { as_of: time } },
    { lookup: "strength", args: { as_of: time } },
    { lookup: "role", args: { role: "spokesman", as_of: time } },
    { lookup: "event", args: { from: time, to: time } },
  ]),
  ...["one-source", "low-grade", "stale"].map((why): Question => ({ lookup: "doubtful", args: { why } })),
  ...["deputy", "spokesman", "intelligence", "commander", "leader"].map(
    (role): Question => ({ lookup: "role", args: { role } }),
  ),
  ...(["leader", "group", "strength", "country", "timeline", "forecasts", "event", "publication"] as const).map(
    (lookup): Question => ({ lookup, args: {} }),
  ),
  { lookup: "changes", args: { since: "2026-11-25" } },
  { lookup: "find", args: { text: "kabul" } },
];

const lines = questions.flatMap((question) => {
  const found = answer(question.lookup, question.args);
  return linesOf(found).map((line) => ({ asked: `${question.lookup} ${JSON.stringify(question.args)}`, line, found }));
});

describe("every line of every answer", () => {
  it("is one of thousands, of every look-up", () => {
    expect(lines.length).toBeGreaterThan(2_000);
  });

  it("rests on statements that the answer names, each with a numbered source", () => {
    const wrong = lines.filter(({ line, found }) => {
      const numbers = sourceNumbers(found);
      return line.from.some((id) => (numbers.get(id) ?? 0) === 0);
    });

    expect(wrong.map(({ asked, line }) => `${asked}: ${line.text}`).slice(0, 5)).toEqual([]);
  });

  it("tells no figure and no date that its statements do not hold", () => {
    const wrong = lines
      .map(({ asked, line }) => ({ asked, line, more: figuresBeyond(line) }))
      .filter(({ line, more }) => line.from.length > 0 && more.length > 0);

    expect(wrong.map(({ asked, line, more }) => `${asked}: ${more.join()} in: ${line.text}`).slice(0, 5)).toEqual([]);
  });

  it("claims nothing where it rests on nothing: it lists names, counts, or says what is not recorded", () => {
    const wrong = lines.filter(({ line }) => line.from.length === 0 && !claimsNothing(line.text));

    expect(wrong.map(({ asked, line }) => `${asked}: ${line.text}`).slice(0, 5)).toEqual([]);
  });

  it("has a page behind each number", () => {
    const sources = lines.flatMap(({ found }) => (found.sections[0]?.lines[0] ? sourcesOf(found).slice(0, 1) : []));

    expect(sources.every(({ text }) => text.length > 10)).toBe(true);
  });
});

function linesOf({ sections, earlier = [] }: Answer): readonly AnswerLine[] {
  return [...sections, ...earlier].flatMap((section) => section.lines);
}

/** Numbers of two digits and more that stand in none of its statements, nor in the names of what they speak of. */
function figuresBeyond({ text, from }: AnswerLine): readonly string[] {
  const statements = from.flatMap((id) => everStated.get(id) ?? []);
  const held = statements.map(wordsOf).join(" ");
  const known = new Set(held.replaceAll(/(?<=\d),(?=\d{3})/g, "").match(/\d+/g));
  const counted = [String(statements.length), String(new Set(statements.map(({ subject }) => subject)).size)];
  return (text.replaceAll(/(?<=\d),(?=\d{3})/g, "").match(/\d{2,}/g) ?? []).filter(
    (figure) => !known.has(figure) && !counted.includes(figure) && !isCount(text, figure),
  );
}

/** What the answer counts itself says so. */
function isCount(text: string, figure: string): boolean {
  return new RegExp(
    `(by ${figure} counts|\\(${figure} figures?\\)|${figure} statements|(it|,|:) \\p{L}[\\p{L} ]* ${figure})`,
    "u",
  ).test(text);
}

function wordsOf(statement: Statement): string {
  const { from, to, asOf, horizon, judged, withdrawn, subject, value } = statement;
  const ids = [subject, statement.of, ...("entity" in value ? [value.entity] : [])];
  const names = ids.flatMap((id) => base.entities.get(id ?? "")?.names ?? []).map(({ text }) => text);
  const dates = [from, to, asOf, horizon?.from, horizon?.to, judged?.at, withdrawn?.at, statement.source.date];
  const shown = dates.flatMap((date) => (date === undefined ? [] : [date, formatDate(date)]));
  return [...shown, ...names, JSON.stringify(statement)].join(" ; ");
}

function claimsNothing(text: string): boolean {
  return (
    [
      /recorded/i,
      /^… /,
      /^Also called: /,
      /^Known( here)?[: ]/,
      /^Nearest known: /,
      /^Nothing /,
      /: (group|person|outlet|publication|place|event)$/,
    ].some((pattern) => pattern.test(text)) ||
    [...base.entities.values()].some(({ names }) => text.startsWith(names[0]?.text ?? "—"))
  );
}
