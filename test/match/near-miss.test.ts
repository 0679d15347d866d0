import { expect, it } from "vitest";
import { describeQuerySilence } from "../../src/chat/words/describe-query-silence.ts";
import { compileQuery } from "../../src/match/compile-query.ts";
import { explainQuery } from "../../src/match/explain-query.ts";

function silence(query: string, title: string, text = ""): string | undefined {
  const compiled = compileQuery(query, []);
  if (compiled.kind === "mistake") throw new Error(query);
  const { held, because, parts } = explainQuery(compiled, { title, text }, { nearMisses: true });
  if (held) return "held";
  const why = because ?? parts[0]?.because;
  return why && describeQuerySilence(why);
}

it.each([
  ["=Бишкек", "Взрыв в Бишкеке", "It stands there as “Бишкеке”; with = only the exact spelling is found."],
  ["=китоб", "Янги китобни чиқарди", "It stands there as “китобни”; with = only the exact spelling is found."],
  ['="вилаят хорасан"', "Лидер Вилаята Хорасан", "It stands there as “Вилаята Хорасан”; with ="],
  ["title:=мечеть", "Пожар в мечети", "It stands there as “мечети”; with ="],
  [
    "mirziyoyev",
    "Визит Мирзиёева",
    "It stands there as “Мирзиёева”, which is found where you type Mirziyoyev, with a capital.",
  ],
  ["=Bishkek", "Взрыв в Бишкеке", "It stands there as “Бишкеке”"],
  ["Rahmonov", "Talks with Rahmanov", "“Rahmanov” stands there, which is one letter off."],
  ["Ghafari", "Ghaffari was seen", "“Ghaffari” stands there, which is one letter off."],
  ["سلیمان", "خبر سلیمن", "“سلیمن” stands there, which is one letter off."],
  ["attack", "an attach file", undefined],
  ["Ghazni", "Nothing of it", undefined],
  ["title:Rahmonov", "News", undefined],
])("says of %s what stands in “%s” instead", (query, title, expected) => {
  const said = silence(query, title);

  if (expected === undefined) expect(said ?? "").not.toContain("stands there");
  else expect(said).toContain(expected);
});

it("looks only in the field that is asked", () => {
  expect(silence("title:=Бишкек", "News", "в Бишкеке") ?? "").not.toContain("stands there");
});
