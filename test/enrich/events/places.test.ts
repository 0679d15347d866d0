import { describe, expect, it } from "vitest";
import { eventIn } from "./a-world.ts";

const placesIn = (title: string, text = "") =>
  eventIn(title, text)?.places.map(({ name, level }) => `${name} ${level}`);

describe("where it happened", () => {
  it.each([
    ["in a town and its country", "Blast in Kabul, Afghanistan kills two", "", ["Kabul town", "Afghanistan country"]],
    ["in what stands before the deed", "Quetta market bombing kills two", "", ["Quetta town"]],
    ["after “killed in”, in the text", "Attack leaves two dead", "They were killed in Quetta.", ["Quetta town"]],
    ["before a colon", "Pakistan: blast in Bannu kills two", "", ["Bannu district", "Pakistan country"]],
    ["in a capital", "Blast kills two", "It went off in the Afghan capital.", ["Kabul town", "Afghanistan country"]],
    ["in a province where that is said", "Blast in Kunduz province kills two", "", ["Kunduz province"]],
    ["in the country whose police arrest", "Germany arrests seven ISIS suspects", "", ["Germany country"]],
    [
      "in the text, after “in”",
      "Blast kills two",
      "It struck a mosque in the northern city of Kunduz.",
      ["Kunduz town"],
    ],
  ])("is %s", (_, title, text, places) => {
    expect(placesIn(title, text)).toEqual(places);
  });

  it.each([
    ["where somebody speaks", "Blast kills two soldiers", "A spokesman told reporters in Kabul that it was a bomb."],
    ["where somebody comes from", "Man from Dushanbe killed in attack", ""],
    ["a people", "Three Afghan nationals killed in attack", ""],
    ["the country of an embassy", "Attack on Tajikistan embassy kills two", ""],
    ["a country that strikes abroad", "Pakistan and Nigeria strikes kill 20 ISIS fighters", ""],
    ["another event's place", "Blast kills two", "It came a day after a bomb in Herat."],
    ["told of talk", "Pakistan condemns attack that killed two in Kabul", ""],
  ])("is not %s", (_, title, text) => {
    expect(placesIn(title, text)).toEqual([]);
  });
});

describe("when it happened", () => {
  it.each([
    ["Blast in Kabul on Thursday kills two", "2026-10-08"],
    ["Blast in Kabul on Friday kills two", "2026-10-09"],
    ["Blast in Kabul last Friday killed two", "2026-10-02"],
    ["Yesterday's blast in Kabul killed two", "2026-10-08"],
    ["Blast in Kabul on 14 July 2016 killed two", "2016-07-14"],
    ["Blast in Kabul on December 30 killed two", "2025-12-30"],
    ["Blast kills two in Kabul, market shut until Monday", undefined],
    ["Blast kills two in Kabul", undefined],
  ])("“%s”: %s", (title, when) => {
    expect(eventIn(title)?.when).toBe(when);
  });
});
