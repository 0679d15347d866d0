import { describe, expect, it } from "vitest";
import { hashOf } from "../../src/same-news/word-key.ts";
import { WordRarity } from "../../src/same-news/word-rarity.ts";

describe("WordRarity", () => {
  it("lets a rare word tell more than a common one before anything was learned", () => {
    const rarity = new WordRarity();

    expect(rarity.weightOf(hashOf("baglan"))).toBe(100);
    expect(rarity.weightOf(hashOf("the"))).toBeLessThan(10);
  });

  it("learns that a word of every item of a stream tells nothing", () => {
    const rarity = new WordRarity();

    for (let item = 0; item < 500; item += 1) rarity.learn([hashOf("horasa"), hashOf(`word${item}`)]);

    expect(rarity.weightOf(hashOf("horasa"))).toBeLessThan(10);
    expect(rarity.weightOf(hashOf("word7"))).toBe(100);
  });

  it("calls no word common after a few items", () => {
    const rarity = new WordRarity();

    for (let item = 0; item < 5; item += 1) rarity.learn([hashOf("ferry")]);

    expect(rarity.weightOf(hashOf("ferry"))).toBe(100);
  });

  it("forgets what was common long ago", () => {
    const rarity = new WordRarity();
    for (let item = 0; item < 4000; item += 1) rarity.learn([hashOf("ferry")]);

    for (let item = 0; item < 60_000; item += 1) rarity.learn([hashOf("horasa")]);

    expect(rarity.weightOf(hashOf("ferry"))).toBe(100);
  });
});
