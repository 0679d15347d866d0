import { foldText } from "./fold.ts";
import { readSounds } from "./read-sounds.ts";
import { smallWords } from "./small-words.generated.ts";

/** Fewer consonants than these are those of too many words. */
const fewestConsonants = 3;
const fewestLetters = 4;
/** One word in Arabic script may be read in so many ways. */
const mostReadings = 8;

/**
 * The consonants of a proper name in Latin or Cyrillic script, those that are written alike somewhere as one, and an `a` where it
 * begins with a vowel: Хоразм and Khorezm are `hrzm`. `undefined` for another word, and for one of too few.
 */
export function consonantsOfName(name: string): string | undefined {
  if (name.length < fewestLetters || !properName.test(name) || small.has(name.toLowerCase())) return undefined;
  const read = readSounds(name)?.map((sound, at) => bySound.get(sound) ?? (at === 0 && sound !== "y" ? "a" : ""));
  return read === undefined ? undefined : enough(read.join(""));
}

/** The same of a word in Arabic script, in each way in which it may be read: short vowels are not written, و is a vowel or v. */
export function consonantsOfArabic(word: string): readonly string[] {
  const folded = foldText(word);
  if (folded.length < fewestLetters) return [];
  let readings: readonly string[] = [""];
  for (const [at, letter] of [...folded.replace("لله", "له")].entries()) {
    const options = (at === 0 ? atFirst.get(letter) : undefined) ?? byLetter.get(letter) ?? [""];
    readings = readings.flatMap((before) => options.map((option) => before + option)).slice(0, mostReadings);
  }
  return [...new Set(readings.flatMap((read) => enough(read) ?? []))];
}

/** A capital and then small letters; a headline's other words have one, too. */
const properName = /^\p{Lu}[\p{Ll}\p{M}’'ʻʼ‘]+$/u;
const small: ReadonlySet<string> = new Set(smallWords.split(" "));

/** An h at the end is silent more often than not, and a feminine ending. */
function enough(read: string): string | undefined {
  const heard = read.replace(/h$/, "");
  return heard.replace(/^a/, "").length < fewestConsonants ? undefined : heard;
}

/** Sounds of `readSounds`; what is not here is a vowel. */
const bySound = table(
  "b:b p:b t:t d:d j:j zh:j ch:c sh:x k:k K:k q:k g:g G:g gh:g kh:h X:h h:h f:v v:v w:v s:s th:s z:z dh:z l:l m:m n:n r:r",
);

/** As folded. */
const consonants = table(
  "ب:b پ:b ت:t ط:t ټ:t ٹ:t ث:s ج:j چ:c ح:h خ:h ه:h ة:h د:d ډ:d ڈ:d ذ:z ر:r ړ:r ڑ:r ز:z ژ:j س:s ش:x ص:s ض:z,d ظ:z غ:g ف:v ق:k ک:k ك:k گ:g ګ:g ل:l م:m ن:n و:,v",
);
const atFirst: ReadonlyMap<string, readonly string[]> = new Map([
  ["و", ["v"]],
  ["ا", ["a"]],
  ["ع", ["a"]],
]);
const byLetter: ReadonlyMap<string, readonly string[]> = new Map(
  [...consonants].map(([letter, read]) => [letter, read.split(",")]),
);

function table(pairs: string): ReadonlyMap<string, string> {
  return new Map(
    pairs.split(" ").map((pair): readonly [string, string] => {
      const [from = "", to = ""] = pair.split(":");
      return [from, to];
    }),
  );
}
