import type { TableScript } from "../../src/enrich/language/language-alphabets.ts";
import { replaced } from "./vary-text.ts";

/**
 * A sentence of a language that does not exist, made from a real one, so that the model learns what "none of these" looks like
 * in scripts for which there is no collection of further languages: letters permuted among their kind, words reversed, pieces of
 * words shuffled, or a relative's spelling as Kumyk, Nogai, Karachay and Crimean Tatar write.
 */
export function inventLanguage(script: TableScript, label: string, text: string, random: () => number): string {
  const lower = text.toLowerCase();
  const way = random();
  if (way < 0.15) return reversed(lower);
  if (way < 0.35) return shuffled(lower, random);
  const relative = relatives[Math.floor(random() * relatives.length)];
  if (way < 0.45 && relative && turkic.has(label)) return replaced(lower, relative);
  return permuted(script, lower, random);
}

const turkic: ReadonlySet<string> = new Set(["kk", "ky", "tt", "ba"]);

const relatives = [
  { қ: "къ", ғ: "гъ", ҡ: "къ", ң: "нг", ө: "оь", ү: "уь", ұ: "у", ә: "а", і: "и", һ: "гь", җ: "ж", ҙ: "з", ҫ: "с" },
  { қ: "къ", ғ: "гъ", ҡ: "къ", ң: "нъ", ө: "оь", ү: "уь", ұ: "у", ә: "аь", і: "и", һ: "х", җ: "дж", ҙ: "з", ҫ: "с" },
  { қ: "х", ғ: "ҕ", ҡ: "х", ң: "ҥ", ө: "ӧ", ү: "ӱ", ұ: "у", ә: "а", і: "ы", җ: "дь", ҙ: "т", ҫ: "с", ж: "ј" },
];

const vowels: Readonly<Record<TableScript, string>> = {
  Latn: "aeiouäöüyə",
  Cyrl: "аеёиоуыэюяәөүұі",
  Arab: "اويیىەۇۆۈۋېئ",
};

const consonants: Readonly<Record<TableScript, string>> = {
  Latn: "bcdfghjklmnpqrstvwxzşçğňž",
  Cyrl: "бвгджзйклмнпрстфхцчшщғқңһҳҷў",
  Arab: "بتثجحخدذرزسشصضطظعغفقكکلمنهھپچژگڭټډړ",
};

/** Letters that those scripts have elsewhere, put in the place of some. */
const strange: Readonly<Record<TableScript, string>> = { Latn: "", Cyrl: "ѡѡѡњљћїєґҙҫӯӣ", Arab: "ࢢࢢټډڑےں" };

function permuted(script: TableScript, text: string, random: () => number): string {
  const share = 0.3 + random() * 0.7;
  const withStrange = random() < 0.25;
  const to: Record<string, string> = {};
  for (const letters of [vowels[script], consonants[script]]) {
    const from = [...letters].filter(() => random() < share);
    const places = [...from];
    for (const letter of withStrange ? strange[script] : "")
      if (random() < 0.15) places[Math.floor(random() * places.length)] = letter;
    const order = shuffle(places, random);
    from.forEach((letter, at) => {
      to[letter] = order[at] ?? letter;
    });
  }
  return replaced(text, to);
}

function reversed(text: string): string {
  return text
    .split(" ")
    .map((word) => [...word].reverse().join(""))
    .join(" ");
}

function shuffled(text: string, random: () => number): string {
  const words = text.split(" ").map((word) => word.match(/.{1,3}/gu) ?? []);
  const pieces = shuffle(words.flat(), random);
  return words.map((word) => pieces.splice(0, word.length).join("")).join(" ");
}

function shuffle<T>(values: readonly T[], random: () => number): T[] {
  return values
    .map((value) => ({ value, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}
