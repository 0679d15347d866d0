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
  const dismissed = (id: string, title: string): Story => aStory(id, { title, alerts: [{ state: "dismissed" }] });

  it.each([
    ["it is “cricket” again", "cricket"],
    ['only "the cup"', "the cup"],
    ["это «крикет»", "крикет"],
  ])("is what the reason puts in quotation marks: %s", (reason, expected) => {
    expect(wordToExclude(aStory("SW-AAAA"), reason, [])?.word).toBe(expected);
  });

  it("is what stands in most of the noise", () => {
    const before = [
      dismissed("SW-B", "a cricket day"),
      dismissed("SW-C", "more cricket"),
      dismissed("SW-D", "a tournament"),
    ];

    expect(wordToExclude(aStory("SW-AAAA", { title: "ISIS cricket tournament" }), "", before)).toEqual({
      word: "cricket",
      noise: 2,
      rest: 0,
    });
  });

  it("is not what stands in news that mattered", () => {
    const before = [dismissed("SW-B", "a cricket day"), aStory("SW-C", { title: "an attack on cricket" })];

    expect(wordToExclude(aStory("SW-AAAA", { title: "ISIS cricket tour" }), "", before)?.word).toBe("tour");
  });

  it("is nothing where all of its words stand in news that mattered", () => {
    const before = [aStory("SW-C", { title: "an attack on cricket" })];

    expect(wordToExclude(aStory("SW-AAAA", { title: "ISIS cricket" }), "", before)).toBeUndefined();
  });

  it("is never what the watch hit, nor a word of a restricted source", () => {
    const story = aStory("SW-AAAA", { title: "ISIS-K", handling: "restricted" });

    expect(wordToExclude(story, "", [])).toBeUndefined();
    expect(wordToExclude(aStory("SW-AAAA", { title: "Jihadists" }), "", [])).toBeUndefined();
  });
});
