import { expect, it } from "vitest";
import { createPlaceIndex } from "../../../src/enrich/places/place-index.ts";
import { gazetteer } from "./places-in.ts";

const index = createPlaceIndex(gazetteer);

it("knows what is in what, up to regions", () => {
  expect(index.within("achin", "nangarhar")).toBe(true);
  expect(index.within("achin", "af")).toBe(true);
  expect(index.within("dushanbe", "central-asia")).toBe(true);
  expect(index.within("tj", "central-asia")).toBe(true);
  expect(index.within("kunduz", "kunduz-province")).toBe(true);
  expect(index.within("kunduz", "kunduz")).toBe(true);
});

it("knows what does not", () => {
  expect(index.within("kabul", "tj")).toBe(false);
  expect(index.within("nangarhar", "achin")).toBe(false);
  expect(index.within("kabul", "central-asia")).toBe(false);
  expect(index.within("atlantis", "af")).toBe(false);
});

it("takes a name in any script, with or without hyphens", () => {
  expect(index.fromName("Таджикистан")).toEqual(["tj"]);
  expect(index.fromName("کابل")).toEqual(["kabul", "kabul-province"]);
  expect(index.fromName("central asia")).toEqual(["central-asia"]);
  expect(index.fromName("khyber-pakhtunkhwa")).toEqual(["khyber-pakhtunkhwa"]);
  expect(index.fromName("kunduz-province")).toEqual(["kunduz-province"]);
});

it("answers nothing for what is no place", () => {
  expect(index.fromName("atlantis")).toEqual([]);
});

it("completes what is typed, the larger places first", () => {
  expect(index.complete("taj", 3)[0]).toBe("Tajikistan");
  expect(index.complete("central", 3)).toContain("central-asia");
});
