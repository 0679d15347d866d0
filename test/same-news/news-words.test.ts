import { expect, it } from "vitest";
import { newsWords } from "../../src/same-news/news-words.ts";
import { endingsOf } from "../../src/same-news/word-key.ts";

it.each([
  ["a town, in Russian", "Взрыв в Душанбе", "ru", "town"],
  ["a town, in Tajik", "Таркиш дар Душанбе", "tg", "town"],
  ["a town, in English", "Blast in Dushanbe", "en", "town"],
  ["Monday, in Tajik", "Таркиш рӯзи душанбе рух дод", "tg", "day"],
  ["Monday, in Uzbek", "Portlash dushanba kuni", "uz", "day"],
])("reads Dushanbe as %s", (_, text, language, expected) => {
  const words = newsWords(text, endingsOf(text, language), 20);
  const word = words.find(({ latin }) => latin.startsWith("dushanb"));

  expect({ isDay: word?.facts.weekday !== 0, isTown: word?.facts.place !== 0 }).toEqual({
    isDay: expected === "day",
    isTown: expected === "town",
  });
});
