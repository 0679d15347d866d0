import { describe, expect, it } from "vitest";
import { loosened, tightened, wordToExclude } from "../../../commands/watch/tighten-query.ts";
import type { Story } from "../../../src/domain/story.ts";
import { aStory } from "../alert/a-story.ts";

describe("a tightened query", () => {
  it.each([
    ["book OR kitob", '(book OR kitob) NOT "cricket"'],
    ['(book OR kitob) NOT "film"', '(book OR kitob) NOT "film" NOT "cricket"'],
    ['(book) OR (film) NOT "x"', '((book) OR (film) NOT "x") NOT "cricket"'],
    ['(book) NOT "cricket"', '(book) NOT "cricket"'],
  ])("leaves a word out of all of %s", (query, expected) => {
    expect(tightened(query, "cricket")).toBe(expected);
  });

  it.each(["book OR kitob", '(book OR kitob) NOT "film"', '(book) OR (film) NOT "x"'])(
    "is taken back to %s",
    (query) => {
      expect(loosened(tightened(query, "cricket"), "cricket")).toBe(query);
    },
  );

  it("is not taken back where it was changed since", () => {
    expect(loosened('(book) NOT "cricket" tape', "cricket")).toBeUndefined();
    expect(loosened("book", "cricket")).toBeUndefined();
  });
});

describe("the word to leave out", () => {
  const dismissed = (id: string, title: string): Story => aStory(id, { title, triage: { state: "dismissed" } });

  const noise = ["cricket day", "the cup: cricket", "крикет cricket"].map((title, at) => dismissed(`SW-N${at}`, title));
  const cup = [dismissed("SW-M1", "the cup"), dismissed("SW-M2", "крикет"), dismissed("SW-M3", "крикет, the cup")];

  it.each([
    ["it is “cricket” again", "cricket"],
    ['only "the cup"', "the cup"],
    ["это «крикет»", "крикет"],
  ])("is what the reason puts in quotation marks: %s", (reason, expected) => {
    expect(wordToExclude(aStory("SW-AAAA"), reason, [...noise, ...cup])?.word).toBe(expected);
  });

  it("is what is in most of the noise", () => {
    const before = [...noise, dismissed("SW-D", "a tournament"), dismissed("SW-E", "a tournament")];

    expect(wordToExclude(aStory("SW-AAAA", { title: "ISIS cricket tournament" }), "", before)).toEqual({
      word: "cricket",
      noise: 3,
    });
  });

  it.each(["", "“cricket”"])("is nothing where fewer than three that were not relevant share it: %s", (reason) => {
    const before = [dismissed("SW-B", "a cricket day"), aStory("SW-C", { title: "more cricket" })];

    expect(wordToExclude(aStory("SW-AAAA", { title: "ISIS cricket" }), reason, before)).toBeUndefined();
  });

  it.each(["", "“cricket”"])("is never what is in an alert that was acknowledged: %s", (reason) => {
    const before = [...noise, aStory("SW-C", { title: "attack on cricket", triage: { state: "acknowledged" } })];

    expect(wordToExclude(aStory("SW-AAAA", { title: "ISIS cricket" }), reason, before)).toBeUndefined();
  });

  it.each(["", "“cricket”"])("is never a name: %s", (reason) => {
    const isNamed = (word: string): boolean => word === "cricket";

    expect(wordToExclude(aStory("SW-AAAA", { title: "ISIS cricket" }), reason, noise, isNamed)).toBeUndefined();
  });

  it("is never what the watch hit, nor a word of a restricted source", () => {
    const story = aStory("SW-AAAA", { title: "ISIS-K", handling: "restricted" });

    expect(wordToExclude(story, "", [])).toBeUndefined();
    expect(wordToExclude(aStory("SW-AAAA", { title: "Jihadists" }), "", [])).toBeUndefined();
  });
});
