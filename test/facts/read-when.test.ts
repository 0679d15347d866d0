import { expect, it } from "vitest";
import { readNumber } from "../../src/facts/read-value.ts";
import { readWhen } from "../../src/facts/read-when.ts";

it.each([
  ["2024", { from: "2024" }],
  ["2024-07", { from: "2024-07" }],
  ["2024-07-12", { from: "2024-07-12" }],
  ["July 2024", { from: "2024-07" }],
  ["12 Jul 2024", { from: "2024-07-12" }],
  ["ca. 2024", { from: "2024", inferredDate: "about that time" }],
  ["~2024-07", { from: "2024-07", inferredDate: "about that time" }],
  ["since 2024-07", { from: "2024-07" }],
  ["until July 2024", { to: "2024-07" }],
  ["as of 2024-07", { asOf: "2024-07" }],
  ["2019-04 – 2020-04", { from: "2019-04", to: "2020-04" }],
  ["2019-04 to 2020-04", { from: "2019-04", to: "2020-04" }],
  ["2019-04..2020-04", { from: "2019-04", to: "2020-04" }],
  ["2024-13", undefined],
  ["31 Feb 2024", undefined],
  ["2024-02-30", undefined],
  ["yesterday", undefined],
  ["", undefined],
])("reads the time %s", (text, when) => {
  expect(readWhen(text, "from")).toEqual(when);
});

it.each([
  ["15", { number: 15, bound: "exact" }],
  ["at least 15", { number: 15, bound: "at-least" }],
  ["≥15", { number: 15, bound: "at-least" }],
  ["15+", { number: 15, bound: "at-least" }],
  ["> 15", { number: 15, bound: "more-than" }],
  ["up to 40", { number: 40, bound: "at-most" }],
  ["ca. 2,000", { number: 2000, bound: "about" }],
  ["2,000–3,000", { number: 2000, to: 3000, bound: "range" }],
  ["3,000–2,000", undefined],
  ["perhaps 15", undefined],
  ["many", undefined],
])("reads the figure %s with its bound", (text, figure) => {
  expect(readNumber(text, "people")).toEqual(figure && { ...figure, unit: "people" });
});
