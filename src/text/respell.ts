import { foldText } from "./fold.ts";
import { readSounds } from "./read-sounds.ts";
import { mainScript } from "./scripts.ts";
import { type SpellingScheme, spellingSchemes } from "./spelling-schemes.ts";

/** A shorter spelling is too often a word of another language. */
const fewestLetters = 5;
/** Dushanbe is Monday, too. */
const weekday = /شنبه$/;
/** The likeliest; each costs a pattern. */
const mostSpellings = 24;

/**
 * How one proper name may be spelled in the other scripts, and in other Latin alphabets: Bishkek, Бишкек, Bişkek, بیشکک. Folded.
 * Empty for a name in Arabic script, which leaves out vowels, and for one that is not read.
 */
export function respell(name: string): readonly string[] {
  return spellingsOfName(name).map(foldText);
}

/** The same as a person writes them, in small letters. */
export function spellingsOfName(name: string): readonly string[] {
  const isLatin = mainScript(name) === "Latn";
  const sounds = soundsOf(isLatin && !turkicLetters.test(name) ? withoutC(name) : name);
  if (sounds === undefined) return [];
  const schemes = spellingSchemes.filter(({ a }) => mainScript(a.long) !== "Latn" || !isLatin);
  const spelled = schemes.flatMap((scheme) => spellingsOf(sounds, scheme).slice(0, perScheme(scheme)));
  const all = [...(isLatin ? otherAlphabets(foldText(name)) : []), ...spelled];
  return [...Map.groupBy(all, foldText)]
    .filter(([folded]) => folded !== foldText(name) && folded.length >= fewestLetters && !weekday.test(folded))
    .flatMap(([, spellings]) => spellings.slice(0, 1))
    .slice(0, mostSpellings);
}

/** Where c is a sound of its own. */
const turkicLetters = /[çşğıəöü]/i;

/** In all other spellings c is one of two sounds. */
function withoutC(name: string): string {
  return name.replace(/c(?=[eiy])/gi, "s").replace(/c(?![hk])/gi, "k");
}

/** Between i and another vowel y is a consonant: Mirzi-yoyev. */
function soundsOf(name: string): readonly string[] | undefined {
  const parts = name.split(/(?<=i)(?=y[aeou])/i).map((part) => readSounds(part));
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

function perScheme({ a }: SpellingScheme): number {
  return a.short === "" ? 12 : 4;
}

/** Turkish and Azerbaijani ş and ç, Uzbek x, and y left out between vowels: Mirziyoyev, Mirziyoev. */
const alphabets: readonly (readonly [letters: RegExp, instead: string])[][] = [
  [[/y(?=e)(?<=[aiou]y)/g, ""]],
  [[/kh/g, "x"]],
  [
    [/sh/g, "s"],
    [/ch/g, "c"],
    [/kh/g, "h"],
    [/gh/g, "g"],
    [/w/g, "v"],
  ],
];

function otherAlphabets(folded: string): readonly string[] {
  return alphabets.map((pairs) => pairs.reduce((word, [letters, instead]) => word.replace(letters, instead), folded));
}

/** Cheapest first: a choice is made once for each sound of a word, the likelier spelling of it costs less. */
function spellingsOf(sounds: readonly string[], scheme: SpellingScheme): readonly string[] {
  let found: readonly { readonly text: string; readonly cost: number }[] = [{ text: "", cost: 0 }];
  for (const [at, sound] of sounds.entries()) {
    const options = optionsOf(sound, at, sounds, scheme);
    found = found
      .flatMap(({ text, cost }) => options.map((option, more) => ({ text: text + option, cost: cost + more })))
      .sort((one, other) => one.cost - other.cost)
      .slice(0, mostSpellings);
  }
  const finish = scheme.a.short === "" ? inArabic : inCyrillic;
  return [...new Set(found.map(({ text }) => finish(text)))];
}

function optionsOf(sound: string, at: number, sounds: readonly string[], scheme: SpellingScheme): readonly string[] {
  const { rows, a } = scheme;
  const placed = placedOptions(sound, at, sounds, scheme);
  if (placed !== undefined) return placed;
  if (sound === "a") return [...new Set([a.long, a.short])];
  const isArabic = a.short === "";
  if (sound === "o" && !isOfCentralAsia(sounds)) return rows[sound]?.slice(0, 2) ?? [""];
  return (isArabic ? arabicOptions.get(sound) : undefined) ?? (rows[sound] ?? [""]).slice(0, 2);
}

function placedOptions(sound: string, at: number, sounds: readonly string[], { first, last }: SpellingScheme) {
  if (at === 0) return first[sound];
  return at === sounds.length - 1 && sound !== "a" ? last[sound] : undefined;
}

/** By sounds that names of Europe and America rarely have: “Bondi” is no باندی. */
function isOfCentralAsia(sounds: readonly string[]): boolean {
  const last = sounds.slice(-2).join("");
  return /[eo][vf]/.test(last) || sounds.some((sound) => /^(?:sh|kh|gh|q|x)$/.test(sound));
}

/** Central Asian o is a long a, and z often ḍād: میرضیایف. */
const arabicOptions = new Map([
  ["o", ["ا", "و"]],
  ["z", ["ز", "ض"]],
  ["t", ["ت"]],
  ["d", ["د"]],
]);

/** Y and its vowel are one letter: йо ё, йе е. Latin schemes have none of these. */
function inCyrillic(text: string): string {
  return text.replace(/й[оеуа]/g, (found) => iotated.get(found) ?? found);
}

const iotated = new Map([
  ["йо", "ё"],
  ["йе", "е"],
  ["йу", "ю"],
  ["йа", "я"],
]);

/** Two yeh are one; -ov and -ev are written with f. */
function inArabic(text: string): string {
  return text.replaceAll("یی", "ی").replace(/و$/, "ف");
}
