import { latinKey } from "../text/latin-key.ts";
import { hashSeed, hashStep } from "../text/word-hash.ts";

/** A word as stories compare it: one spelling across the scripts of a language, without its ending. */
export function wordKey(word: string, endings: Endings): string {
  const name = /^(\p{Lu}\p{L}{2,})['’ʼ]\p{Ll}+$/u.exec(word)?.[1] ?? word;
  const key = latinKey(name);
  if (/^\d/.test(key)) return key;
  if (/\p{Script=Arabic}/u.test(key)) return stemOf(key.replace(/^[وبل]?ال(?=..)/, ""), 6);
  return endings === "chained" ? stemOf(key, 5) : stemOf(withoutEnglishEnding(key), 6);
}

/** How a language bends its words: by chains of endings (Turkic, Russian, Tajik), or little. */
export type Endings = "chained" | "few";

/** The first letters represent the word: for languages of long endings this serves search as well as a stemmer does (Can and others, 2008). */
function stemOf(key: string, length: number): string {
  return key.slice(0, length);
}

function withoutEnglishEnding(key: string): string {
  if (key.length < 4) return key;
  return key
    .replace(/(?<=..)ies$/, "y")
    .replace(/(?<=...)(?<![sui])s$/, "")
    .replace(/(?<=...)(?:ed|ing)$/, "")
    .replace(/(?<=...)e$/, "");
}

const chained = /^(?:ru|uk|be|bg|uz|tg|ky|kk|kaa|tk|tr|az|tt|ba|ug)\b/;

/** `language` is BCP 47; where it is absent, the letters decide: Cyrillic, Uzbek oʻ and gʻ, Turkish ı ş ğ. */
export function endingsOf(text: string, language: string | undefined): Endings {
  if (language !== undefined && language !== "und") return chained.test(language) ? "chained" : "few";
  return /\p{Script=Cyrillic}|[og][‘ʻ’'`ʼ]\p{Ll}|[ışğİ]/iu.test(text) ? "chained" : "few";
}

/** 32 bits, unsigned. */
export function hashOf(key: string): number {
  let value = hashSeed;
  for (let at = 0; at < key.length; at += 1) value = hashStep(value, key.charCodeAt(at));
  return value >>> 0;
}
