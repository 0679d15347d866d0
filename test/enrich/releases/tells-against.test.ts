import { expect, it } from "vitest";
import { tellsAgainst } from "../../../src/enrich/releases/tells-against.ts";
import { WordStream } from "../../../src/text/word-stream.ts";

const outlet = "Zarafshon";

function isAgainst(title: string): boolean {
  const stream = new WordStream();
  stream.read([title, ""]);
  return tellsAgainst(stream, (words) => wordsThat(words, (text) => text.startsWith(outlet)));
}

function wordsThat(stream: WordStream, holds: (text: string) => boolean) {
  return Array.from({ length: stream.count }, (_, word) => word)
    .filter((word) => {
      const { start, end } = stream.original(stream.from[word] ?? 0, stream.to[word] ?? 0);
      return holds(stream.textOf(0).slice(start, end));
    })
    .map((word) => ({ from: word, to: word, actor: { id: "zarafshon" } }));
}

it.each([
  ["en", "Police seize copies of Zarafshon", "Zarafshon condemns a court"],
  ["ru", "Изъяты экземпляры Zarafshon", "Zarafshon призывает к захвату власти"],
  ["de", "Ermittler stellen Hefte von Zarafshon sicher", "Zarafshon erscheint wieder"],
  ["es", "La policía incauta ejemplares de Zarafshon", "Zarafshon vuelve a salir"],
  ["it", "Sequestrate copie di Zarafshon", "Torna Zarafshon"],
  ["pl", "Policja zajęła egzemplarze Zarafshon", "Zarafshon znów wychodzi"],
  ["id", "Polisi menyita salinan Zarafshon", "Zarafshon terbit lagi"],
  ["uk", "СБУ вилучила примірники Zarafshon", "Zarafshon знову виходить"],
  ["ar", "السلطات تصادر نسخا من Zarafshon", "عودة Zarafshon"],
  ["uz", "Zarafshon sonlari musodara qilindi", "Zarafshon yana chiqdi"],
  ["denied, en", "Ministry denies that Zarafshon is back", "Zarafshon is back"],
])("a name stands for the works that something is done with (%s)", (_, against, other) => {
  expect(isAgainst(against)).toBe(true);
  expect(isAgainst(other)).toBe(false);
});

it("needs a group that is named", () => {
  expect(isAgainst("Police seize copies of a magazine")).toBe(false);
});
