import { foldText } from "./fold.ts";

/**
 * One spelling for a word of Latin or Cyrillic script, so that a text in Uzbek Cyrillic meets the same text in Uzbek Latin
 * (the Latin alphabet of 1995, letter for letter). Other languages go through the same table: to be compared, a word must
 * only be spelled the same way each time, not well. Other scripts come back folded.
 */
export function latinKey(word: string): string {
  const plain = foldText(cyrillic.test(word) ? toLatin(word.toLowerCase()) : word);
  return plain.replace(/^ye/, "e").replace(/[qx]|ts/g, (letters) => merged.get(letters) ?? letters);
}

const cyrillic = /\p{Script=Cyrillic}/u;

/** Letters that people type for one another, or that one of the alphabets lacks. */
const merged = new Map([
  ["q", "k"],
  ["x", "h"],
  ["ts", "s"],
]);

function toLatin(lower: string): string {
  let latin = "";
  for (const letter of lower.normalize("NFC")) latin += letters.get(letter) ?? letter;
  return latin;
}

const rows: readonly string[] = [
  "а:a б:b в:v г:g ғ:g д:d е:e ё:yo ж:j ҷ:j җ:j з:z и:i ӣ:i і:i ї:i й:y к:k қ:k л:l м:m н:n ң:ng о:o ў:o ө:o п:p",
  "р:r с:s т:t у:u ӯ:u ұ:u ү:u ф:f х:h ҳ:h һ:h ц:s ч:ch ш:sh щ:sh ъ: ы:i ь: э:e є:e ю:yu я:ya ә:a ґ:g",
];

const letters = new Map(
  rows
    .flatMap((row) => row.split(" "))
    .map((pair): readonly [string, string] => {
      const [from = "", to = ""] = pair.split(":");
      return [from, to];
    }),
);
