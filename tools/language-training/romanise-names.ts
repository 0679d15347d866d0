import type { Sentence } from "./read-corpus.ts";
import { replaced } from "./vary-text.ts";

const letters: Readonly<Record<string, string>> = {
  ...{
    а: "a",
    б: "b",
    в: "v",
    г: "g",
    д: "d",
    е: "e",
    ё: "yo",
    ж: "zh",
    з: "z",
    и: "i",
    й: "y",
    к: "k",
    л: "l",
    м: "m",
  },
  ...{ н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch" },
  ...{ ъ: "", ы: "y", ь: "", э: "e", ю: "yu", я: "ya", ӣ: "i", ӯ: "u", қ: "q", ғ: "gh", ҳ: "h", ҷ: "j" },
};

/**
 * Words that look like names of the region as newspapers of the world spell them: capitalised words of Tajik and Russian sentences,
 * romanised, once each. They keep “Omar Khalid Khorasani” from deciding what language a headline is in.
 */
export function romaniseNames(sentences: readonly Sentence[]): readonly string[] {
  const words = sentences
    .filter(({ label }) => label === "tg" || label === "ru")
    .flatMap(({ text }) => text.match(/(?<=[\p{L},] )\p{Lu}\p{Ll}{3,}/gu) ?? []);
  return [...new Set(words)].map((word) => replaced(word, letters));
}

/** A quarter of the texts with one to three names put between their words; the others as they are. */
export function insertNames(text: string, names: readonly string[], random: () => number): string {
  if (random() >= 0.25) return text;
  const words = text.split(" ");
  const count = 1 + Math.floor(random() * 3);
  for (let name = 0; name < count; name++)
    words.splice(Math.floor(random() * (words.length + 1)), 0, names[Math.floor(random() * names.length)] ?? "");
  return words.join(" ");
}
