import { describe, expect, it } from "vitest";
import type { Statement } from "../../src/domain/statement.ts";
import { indexFacts } from "../../src/facts/build-fact-base.ts";
import { contradictionsOf, type Said } from "../../src/facts/contradictions.ts";

const place = (id: string, within?: string) =>
  ({ id, kind: "place", names: [{ text: id, language: "en", kind: "official" }], ...(within && { within }) }) as const;
const base = (known: Said & Partial<Statement>) => {
  const statement: Statement = {
    id: "known",
    source: { title: "Invented", publisher: "Invented" },
    ...{ grade: "B2", status: "confirmed", tlp: "clear", addedBy: "Dana", addedAt: "2026-11-22" },
    ...known,
  };
  const places = [place("af"), place("kabul", "af"), place("herat", "af")];
  return indexFacts(new Map(places.map((one) => [one.id, one])), [statement]);
};
const codes = (known: Said & Partial<Statement>, said: Said) =>
  contradictionsOf(base(known), said).map(({ code }) => code);

const led = (who: string, when: Partial<Said>): Said => ({
  subject: "g",
  predicate: "led-by",
  value: { entity: who },
  ...when,
});
const fate = (predicate: string, from?: string): Said => ({
  subject: "p",
  predicate,
  value: { text: "x" },
  ...(from && { from }),
});
const toll = (value: object): Said => ({
  subject: "e",
  predicate: "killed-count",
  value: { number: 15, unit: "people", bound: "exact", ...value },
});
const at = (id: string): Said => ({ subject: "e", predicate: "took-place-in", value: { entity: id } });
const strong = (number: number, asOf: string): Said => ({
  subject: "g",
  predicate: "strength",
  value: { number, unit: "fighters", bound: "exact" },
  asOf,
});

describe("what does not fit what is known", () => {
  it.each<[string, Said & Partial<Statement>, Said, readonly string[]]>([
    ["leads after a death", fate("killed", "2024-07-12"), led("p", { from: "2024-08" }), ["dead-before"]],
    ["leads in the month of a death", fate("killed", "2024-07-12"), led("p", { from: "2024-07" }), []],
    ["is arrested after a death", fate("died", "2024"), fate("arrested", "2025-01"), ["dead-before"]],
    ["has a role after a death", fate("executed", "2024"), fate("role", "2025"), ["dead-before"]],
    ["is listed after a death: lists are slow", fate("killed", "2024"), fate("sanctioned", "2025"), []],
    [
      "a death that is denied ends nothing",
      { ...fate("killed", "2024"), status: "denied" },
      led("p", { from: "2025" }),
      [],
    ],
    ["dies before what is known of it", led("p", { asOf: "2025-07" }), fate("killed", "2024"), ["seen-after"]],
    ["dies twice", fate("killed", "2024-07"), fate("killed", "2023-06"), ["another-death"]],
    ["dies on a day of the month known", fate("killed", "2024-07"), fate("died", "2024-07-12"), []],
    ["another leader at that time", led("q", { from: "2020-06" }), led("p", { from: "2026" }), ["another-leader"]],
    ["a leader after another", led("q", { from: "2019", to: "2020-06" }), led("p", { from: "2020-06" }), []],
    [
      "a leader as of a month in another's term",
      led("q", { from: "2020-06" }),
      led("p", { asOf: "2021-03" }),
      ["another-leader"],
    ],
    ["two leaders each as of the same month", led("q", { asOf: "2021-03" }), led("p", { asOf: "2021-03" }), []],
    ["another toll", toll({}), toll({ number: 16 }), ["another-figure"]],
    ["at least as many", toll({}), toll({ number: 10, bound: "at-least" }), []],
    ["about as many", toll({}), toll({ number: 16, bound: "about" }), []],
    ["more than that many", toll({}), toll({ bound: "more-than" }), ["another-figure"]],
    ["a range that has it", toll({}), toll({ number: 12, to: 20, bound: "range" }), []],
    ["another place", at("kabul"), at("herat"), ["another-place"]],
    ["a place within it", at("af"), at("herat"), []],
    ["another strength at that time", strong(2000, "2025-07"), strong(6000, "2025"), ["another-figure"]],
    ["another strength at another time", strong(2000, "2024"), strong(6000, "2025"), []],
    ["the same once more", toll({}), toll({}), ["said-already"]],
    ["a listing on another day", fate("sanctioned", "2024-01-01"), fate("sanctioned", "2024-01-02"), ["another-date"]],
  ])("%s", (_, known, said, expected) => {
    expect(codes(known, said)).toEqual(expected);
  });
});
