import { expect, it } from "vitest";
import { createPlaceFinder } from "../../../src/enrich/places/create-place-finder.ts";
import { WordStream } from "../../../src/text/word-stream.ts";
import { gazetteer } from "./places-in.ts";

const finder = createPlaceFinder(gazetteer);

function found(title: string, text = "") {
  const stream = new WordStream();
  stream.read([title, text]);
  return finder.find(stream, stream.count).map(({ from, to, readings, sure, adjective, stem }) => {
    const begin = stream.from[from] ?? 0;
    const { start, end } = stream.original(begin, stream.to[to] ?? 0);
    const written = stream.textOf(stream.fieldOf(begin)).slice(start, end);
    return { written, ids: readings.map(({ id }) => id), sure, adjective, stem };
  });
}

it("gives the words of the name as the original has them, its ending included", () => {
  expect(found("Уже вечер", "В Северном Вазиристане тихо").map(({ written }) => written)).toEqual([
    "Северном Вазиристане",
  ]);
});

it("gives the town first, then the province of that name", () => {
  expect(found("Blast in Kunduz")[0]?.ids).toEqual(["kunduz", "kunduz-province"]);
});

it("gives the province first where the word beside it says so", () => {
  expect(found("Blast in Kunduz province")[0]?.ids).toEqual(["kunduz-province", "kunduz"]);
});

it("keeps the two Jalalabads apart by what is around them", () => {
  expect(found("Жалолободда уч киши", "Нангарҳор вилоятида")[0]?.ids[0]).toBe("jalalabad");
  expect(found("Жалолободда уч киши", "Бишкекдан хабар қилинди")[0]?.ids[0]).toBe("jalal-abad");
});

it("is not sure of a name that two countries have and nothing decides", () => {
  expect(found("Жалолободда уч киши")[0]?.sure).toBe(false);
  expect(found("A man was held in Punjab")[0]?.sure).toBe(false);
  expect(found("A man was held in Punjab, not far from Lahore")[0]).toMatchObject({ sure: true });
});

it("marks the adjective of a country; that of a town or province counts as its name where a noun of a place follows", () => {
  expect(found("В афганской столице тихо")).toMatchObject([{ ids: ["af"], adjective: true }]);
  expect(found("The Afghan capital")).toMatchObject([{ ids: ["af"], adjective: true }]);
  expect(found("Взрыв в кабульской мечети")[0]?.adjective).toBeUndefined();
  expect(found("Взрыв в Наманганской области")[0]?.ids[0]).toBe("namangan-province");
  expect(found("Кабульский поэт")).toEqual([]);
});

it("says how much of the last word is the name", () => {
  expect(found("Кобулда")[0]?.stem).toBe("кобул".length);
  expect(found("Kabil'de")[0]?.stem).toBe("kabil".length);
  expect(found("Кобул")[0]).toMatchObject({ stem: undefined });
});

it("reads no further than it is asked to", () => {
  const stream = new WordStream();
  stream.read(["Kabul and Herat"]);
  expect(finder.find(stream, 2)).toHaveLength(1);
});

it("knows the capital of a country", () => {
  expect(finder.capitalOf("af")?.id).toBe("kabul");
  expect(finder.capitalOf("xx")).toBeUndefined();
});

it("lets the longer name go before the shorter one inside it", () => {
  expect(found("Im Raum Wiener Neustadt")).toMatchObject([{ ids: ["wiener-neustadt"] }]);
});

it("finds names in a headline all in capitals, but none that is also a word", () => {
  expect(found("BLAST IN KABUL AND MANY DEAD, SAYS MARY").map(({ ids }) => ids[0])).toEqual(["kabul"]);
});

it("finds nothing in a text that is empty", () => {
  expect(found("")).toEqual([]);
});
