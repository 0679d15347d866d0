import { expect, it } from "vitest";
import { bitsOf, newsWords } from "../../src/same-news/news-words.ts";
import { endingsOf } from "../../src/same-news/word-key.ts";
import { actions } from "../../src/same-news/words/action-words.ts";

it.each([
  ["Суд отказал в жалобе", "ru", true],
  ["Отказались от обвинений", "ru", true],
  ["Жангариларга пул ўтказган аёл", "uz-Cyrl", false],
  ["Anjuman o‘tkazildi, yana o‘tkazadi", "uz", false],
])("takes “%s” for a refusal where it is one", (text, language, expected) => {
  const words = newsWords(text, endingsOf(text, language), 20);

  expect((bitsOf(words, "actions") & actions.denial) !== 0).toBe(expected);
});

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
