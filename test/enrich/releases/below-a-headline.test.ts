import { expect, it } from "vitest";
import { findReleases } from "../../../src/enrich/releases/find-releases.ts";
import type { WordStream } from "../../../src/text/word-stream.ts";

/** As if the facts knew a group of this name. */
function zarafshon(stream: WordStream) {
  return Array.from({ length: stream.count }, (_, word) => ({
    from: word,
    to: word,
    actor: { id: "zarafshon" },
  })).filter(({ from }) => {
    const field = stream.fieldOf(stream.from[from] ?? 0);
    const { start, end } = stream.original(stream.from[from] ?? 0, stream.to[from] ?? 0);
    return stream.textOf(field).slice(start, end).startsWith("Zarafshon");
  });
}

it.each([
  ["en", "Police block channels of Zarafshon", "They had posted new videos in Tajik."],
  ["ru", "Заблокированы каналы Zarafshon", "Там опубликованы видео на узбекском языке."],
  ["uz", "Zarafshonga tegishli kanallar bloklandi", "Kanallarda o‘zbek tilidagi videolar joylangan edi."],
])("what a text says of works that its headline tells were taken down announces none (%s)", (_, title, text) => {
  expect(findReleases({ title, text }, zarafshon)).toEqual([]);
  expect(findReleases({ title: "Zarafshon", text }, zarafshon)).not.toEqual([]);
});

it("a release in the headline stays one, whatever happened besides", () => {
  const title = "Days after its channels were blocked, Zarafshon publishes a new book";

  expect(findReleases({ title, text: "" }, zarafshon)).toHaveLength(1);
});

it.each([["Al-Zarafshon publishes video"], ["Al-Zarafshon uploads book"], ["“Al-Zarafshon” video joyladi"]])(
  "an article in a name decides no language: %s",
  (title) => {
    expect(findReleases({ title, text: "" })).toHaveLength(1);
  },
);
