import type { Sentence } from "./read-corpus.ts";
import { replaced, type Spelling } from "./vary-text.ts";

const shared: Spelling = {
  ...{ а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ж: "j", з: "z", к: "k", қ: "q", л: "l", м: "m", н: "n", о: "o" },
  ...{ п: "p", р: "r", с: "s", т: "t", ф: "f", х: "h", һ: "h", ц: "ts", ъ: "", ы: "y", ь: "", э: "e" },
};

/** The alphabets of the decrees of February 2018 and January 2021. */
export const latinKazakh = {
  2018: {
    ...{ ...shared, ә: "á", ғ: "ǵ", ё: "ıo", и: "ı", й: "ı", ң: "ń", ө: "ó", у: "ý", ұ: "u", ү: "ú" },
    ...{ ч: "ch", ш: "sh", щ: "shch", і: "i", ю: "ıý", я: "ıa" },
  },
  2021: {
    ...{ ...shared, ә: "ä", ғ: "ğ", ё: "io", и: "i", й: "i", ң: "ñ", ө: "ö", у: "u", ұ: "ū", ү: "ü" },
    ...{ ч: "tş", ш: "ş", щ: "ştş", і: "ı", ю: "iu", я: "ia" },
  },
} as const satisfies Record<number, Spelling>;

/** Kazakh sentences in both Latin alphabets: hardly any text in them is to be had, and each letter stands for one. */
export function inLatinKazakh(sentences: readonly Sentence[]): readonly Sentence[] {
  return sentences
    .filter(({ label }) => label === "kk")
    .flatMap((one) => Object.values(latinKazakh).map((spelling) => ({ ...one, text: replaced(one.text, spelling) })));
}
