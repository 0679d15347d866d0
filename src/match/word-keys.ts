import { consonantsOfArabic, consonantsOfName } from "../text/consonants.ts";
import { foldText } from "../text/fold.ts";
import { latinKey } from "../text/latin-key.ts";
import { mainScript } from "../text/scripts.ts";
import { segment } from "../text/segment.ts";
import { proclitics } from "./affixes.ts";

const longestKey = 40;
/** Fewer letters than these are too often the end of another word. */
const fewestLetters = 3;

/** Most words of a text were in another: so many are remembered. */
const mostRemembered = 20_000;
const remembered = new Map<string, readonly string[]>();

/** Adds what each word of a text is found by. */
export function keysOfText(text: string, keys: Set<string>): void {
  for (const { folded, start, end } of segment(text)) {
    const written = text.slice(start, end);
    const own = remembered.get(written) ?? [...keysOfWord(folded, written), ...keysOfSound(written)];
    remembered.set(written, own);
    for (const key of own) keys.add(key);
  }
  if (remembered.size > mostRemembered) remembered.clear();
}

/**
 * What one word is found by: Cyrillic and Latin by one alphabet, so that Хоразм is Xorazm; Arabic script also without what is
 * written together with the word that follows: والخوارزم.
 */
export function keysOfWord(folded: string, written: string): readonly string[] {
  const script = mainScript(written);
  if (script === "Latn" || script === "Cyrl") return each([latinKey(written), latinKey(folded)]);
  if (script !== "Arab") return each([folded]);
  const led = proclitics.find((one) => folded.startsWith(one) && folded.length - one.length >= fewestLetters);
  return each([folded, led === undefined ? folded : folded.slice(led.length)]);
}

/** What a proper name is found by from Arabic script, which writes its consonants: no word of a text begins with this sign. */
function keysOfSound(written: string): readonly string[] {
  const consonants = consonantsOfName(written);
  return consonants === undefined ? [] : [bySound(consonants)];
}

/** By what a word in Arabic script finds names in other scripts, also behind what is written together with it. */
export function soundsSought(folded: string): readonly string[] {
  const led = proclitics.find((one) => one.length > 1 && folded.startsWith(one));
  const bare = led === undefined ? [] : consonantsOfArabic(folded.slice(led.length));
  return [...consonantsOfArabic(folded), ...bare].map(bySound);
}

function bySound(consonants: string): string {
  return `~${consonants}`;
}

function each(keys: readonly string[]): readonly string[] {
  return [...new Set(keys.map((key) => foldText(key).slice(0, longestKey)))].filter((key) => key !== "");
}
