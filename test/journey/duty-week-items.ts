import type { Item } from "../../src/domain/item.ts";
import type { Seeded } from "./seeded.ts";

/** The place that a watch looks for, in Latin, Cyrillic and Arabic letters. Invented, as everything here. */
export const places = {
  zarkhon: ["Zarkhon", "Зархон", "زرخون"],
  ulugbel: ["Ulugbel", "Улуғбел", "الغ‌بل"],
  oqdara: ["Oqdara", "Оқдара", "آق‌دره"],
  qoratosh: ["Qoratosh", "Қоратош", "قره‌تاش"],
} as const;
export type PlaceName = keyof typeof places;

/** Nine languages; `p` is the place in their letters, `t` an invented town, `n` a number. */
const headlines = {
  en: [0, (p, t, n) => `Road to ${p} closed near ${t}, ${n} trucks wait`],
  ru: [1, (p, t, n) => `В ${p} близ ${t} проверили ${n} автомобилей`],
  "uz-Latn": [0, (p, t, n) => `${p} yaqinidagi ${t}da ${n} ta uy tekshirildi`],
  "uz-Cyrl": [1, (p, t, n) => `${p} яқинидаги ${t}да ${n} та йўл очилди`],
  tg: [1, (p, t, n) => `Дар ${p} назди ${t} ${n} мағоза баста шуд`],
  fa: [2, (p, t, n) => `در ${p} نزدیک ${t} از ${n} خودرو بازدید شد`],
  ps: [2, (p, t, n) => `په ${p} کې ${t} ته نږدې ${n} موټر ودرول شول`],
  tr: [0, (p, t, n) => `${p} yolunda ${t} yakınında ${n} araç durduruldu`],
  kk: [1, (p, t, n) => `${p} маңындағы ${t} ауылында ${n} көпір жөнделді`],
} as const satisfies Readonly<Record<string, readonly [0 | 1 | 2, (p: string, t: string, n: number) => string]>>;
const languages = ["en", "ru", "uz-Latn", "uz-Cyrl", "tg", "fa", "ps", "tr", "kk"] as const;

const syllables = {
  0: ["ba", "shi", "tor", "gul", "mar", "yen", "dov", "kesh"],
  1: ["ба", "ши", "тор", "гул", "мар", "ен", "дов", "кеш"],
  2: ["با", "شی", "تور", "گل", "مر", "ین", "دو", "کش"],
} as const;

/** Two attacks of each day, of which somebody says who did it. */
const claims = [
  (n: number) => `ISIS-K claims bombing at a market in Kabul that killed ${n} people`,
  (n: number) => `No group has claimed the shooting in Herat in which ${n} people were killed`,
] as const;

export const weekSources = {
  wire: { name: "Steppe Wire", handling: "open" },
  pamir: { name: "Pamir Radio", handling: "open" },
  partner: { name: "Partner feed", handling: "restricted" },
} as const;

export interface WeekItem {
  readonly source: keyof typeof weekSources;
  readonly item: Item;
}

/** One more item, seen now. Every twelfth is of a restricted source; `number` counts all of the week. */
export function weekItem(number: number, now: number, random: Seeded): WeekItem {
  const language = languages[number % languages.length] ?? "en";
  const [letters, headline] = headlines[language];
  const place: PlaceName = number % 10 === 3 ? "qoratosh" : random.oneOf(["zarkhon", "zarkhon", "ulugbel", "oqdara"]);
  const claim = number % 20 < 2 ? claims[number % 2] : undefined;
  const title = claim?.(3 + number) ?? headline(places[place][letters], townIn(letters, random), 10 + number);
  const source: WeekItem["source"] = number % 12 === 7 ? "partner" : random.oneOf(["wire", "pamir"]);
  return { source, item: itemOf(number, title, claim === undefined ? language : "en", source, now) };
}

function townIn(letters: 0 | 1 | 2, random: Seeded): string {
  const parts = Array.from({ length: 3 }, () => random.oneOf(syllables[letters])).join("");
  return parts.charAt(0).toUpperCase() + parts.slice(1);
}

function itemOf(number: number, title: string, language: string, source: string, now: number): Item {
  const id = number.toString(16).padStart(16, "0");
  const basis = { keys: [id], sourceKey: source, basis: "guid", guid: id } as const;
  const published = new Date(now - 240_000).toISOString();
  return {
    id,
    ...basis,
    title,
    text: "",
    link: `https://${source}.example/${number}`,
    language,
    published,
    seenAt: now,
  };
}
