import { foldText } from "./fold.ts";
import { readSounds } from "./read-sounds.ts";
import { segment } from "./segment.ts";
import { type SpellingScheme, spellingSchemes } from "./spelling-schemes.ts";

/** More spellings of a name in one script than this are not tried; the likeliest come first. */
const mostSpellings = 120;
const mostOfAWord = 40;
const fewestLetters = 9;

/**
 * How else a person's name may be spelled, in Latin, Cyrillic and Arabic script: Sanaullah Ghafari, Саноулло Ғаффорӣ, ثناء الله غفاری.
 *
 * Empty for one word, for short names and for names in Arabic script, which leave out what would have to be guessed: a spelling that
 * is another word would be found everywhere.
 */
export function transliterate(name: string): readonly string[] {
  const words = readName(name);
  if (words === undefined) return [];
  const spellings = spellingSchemes.flatMap((scheme) => spellName(words, scheme));
  return [...new Map(spellings.map((spelling) => [foldText(spelling), spelling])).values()];
}

/** A word that is spelled by its sounds, or one that each script writes in its own way. */
type Kind = "plain" | "article" | "servant" | "divine";

interface ReadWord {
  readonly kind: Kind;
  /** Without the name of God, if it ends in that. */
  readonly sounds: readonly string[];
}

const articles = new Set("al el ul аль ал эль уль".split(" ").map(foldText));
const servants = new Set("abdul abdal abdel abdur abdus абдул абдуль абдаль".split(" ").map(foldText));
const divine = /(?:[uo]ll?[ao]h?|[уо]лл?[ао][хҳ]?)$/iu;

function readName(name: string): readonly ReadWord[] | undefined {
  const words = segment(name).map(({ folded, start, end }) => {
    const kind = kindOf(folded);
    const written = name.slice(start, end);
    const sounds = readSounds(kind === "divine" ? written.replace(divine, "") : written);
    return { kind, sounds, letters: folded.length };
  });
  const own = words.filter(({ kind }) => kind !== "article");
  const letters = own.reduce((sum, word) => sum + word.letters, 0);
  if (own.length < 2 || letters < fewestLetters || own.some((word) => word.letters < 3)) return undefined;
  return words.every(isRead) ? words : undefined;
}

function kindOf(folded: string): Kind {
  if (articles.has(folded)) return "article";
  if (servants.has(folded)) return "servant";
  return folded.length > 6 && divine.test(folded) ? "divine" : "plain";
}

function isRead<T extends { readonly sounds: readonly string[] | undefined }>(
  word: T,
): word is T & { readonly sounds: readonly string[] } {
  return word.sounds !== undefined;
}

function spellName(words: readonly ReadWord[], scheme: SpellingScheme): readonly string[] {
  let names: readonly string[] = [""];
  for (const [at, word] of words.entries()) {
    const before = words[at - 1]?.kind;
    const joins = scheme.article.joined && (before === "article" || before === "servant");
    names = combine(names, spellWord(word, scheme), joins ? "" : " ");
  }
  return names.map((spelling) => spelling.trim());
}

/** Likeliest pairs first: by the sum of both places. */
function combine(names: readonly string[], words: readonly string[], between: string): readonly string[] {
  const pairs = names.flatMap((name, rank) =>
    words.map((word, place) => ({ text: word === "" ? name : `${name}${between}${word}`, rank: rank + place })),
  );
  return pairs
    .sort((one, other) => one.rank - other.rank)
    .slice(0, mostSpellings)
    .map(({ text }) => text);
}

function spellWord({ kind, sounds }: ReadWord, scheme: SpellingScheme): readonly string[] {
  if (kind === "article") return scheme.article.spellings;
  if (kind === "servant") return scheme.servant;
  if (kind === "plain") return spellSounds(sounds, scheme);
  const stems = sounds.join("") === "abd" ? abd(scheme) : spellSounds(sounds, scheme);
  return stems.flatMap((stem) => scheme.divine.map((ending) => stem + ending)).slice(0, mostOfAWord);
}

/** Abdullah is “servant of God”: its beginning is the same word. */
function abd({ servant }: SpellingScheme): readonly string[] {
  return [...new Set(servant.slice(0, 1).map((word) => word.slice(0, 3)))];
}

/** A choice that is made once for a whole word: how a sound is written, or which a are long. */
function spellSounds(sounds: readonly string[], scheme: SpellingScheme): readonly string[] {
  const open = [...new Set(sounds.map((_, at) => slotOf(sounds, at)))].map((slot) => {
    const options = slot === "a" ? longVowels.length : optionsOf(slot, scheme).length;
    return { slot, options };
  });
  if (doubledIn(sounds, scheme) > 0) open.push({ slot: doubling, options: 2 });
  let choices: readonly Choice[] = [{ of: new Map(), cost: 0 }];
  for (const { slot, options } of open) {
    choices = choices
      .flatMap((choice) =>
        Array.from({ length: options }, (_, at) => ({
          of: new Map([...choice.of, [slot, at]]),
          cost: choice.cost + at,
        })),
      )
      .sort((one, other) => one.cost - other.cost)
      .slice(0, mostOfAWord * 2);
  }
  return [...new Set(choices.map(({ of }) => spell(sounds, of, scheme)))].slice(0, mostOfAWord);
}

interface Choice {
  readonly of: ReadonlyMap<string, number>;
  readonly cost: number;
}

/** The choice whether the first consonant between vowels is doubled: Ghafari, Ғаффорӣ. */
const doubling = "double";

/** Where that consonant is; 0 for nowhere. Arabic script does not write it twice. */
function doubledIn(sounds: readonly string[], { article }: SpellingScheme): number {
  if (article.joined) return 0;
  return sounds.findIndex(
    (sound, at) => at > 0 && /^[fzbdsm]$/.test(sound) && isVowel(sounds[at - 1]) && isVowel(sounds[at + 1]),
  );
}

function isVowel(sound: string | undefined): boolean {
  return sound !== undefined && /^[aeiouIUAO]$/.test(sound);
}

/** Which of a word's a, counted from 0, are long: all but the first, none, all, the last. */
const longVowels: readonly ((index: number, count: number) => boolean)[] = [
  (index) => index > 0,
  () => false,
  () => true,
  (index, count) => index === count - 1,
];

/** A sound with its place where the place matters: `^e`, `i$`. */
function slotOf(sounds: readonly string[], at: number): string {
  const sound = sounds[at] ?? "";
  if (at === 0) return `^${sound}`;
  return at === sounds.length - 1 ? `${sound}$` : sound;
}

function optionsOf(slot: string, { rows, first, last }: SpellingScheme): readonly string[] {
  const sound = slot.replace(/[$^]/g, "");
  const placed = slot.startsWith("^") ? first[sound] : slot.endsWith("$") && last[sound];
  return placed || rows[sound] || [""];
}

function spell(sounds: readonly string[], choice: ReadonlyMap<string, number>, scheme: SpellingScheme): string {
  const open = sounds.flatMap((sound, at) => (sound === "a" && isOpen(sounds, at, scheme) ? [at] : []));
  const doubled = choice.get(doubling) === 1 ? doubledIn(sounds, scheme) : -1;
  const isLong = longVowels[choice.get("a") ?? 0] ?? (() => false);
  let spelling = "";
  for (let at = 0; at < sounds.length; at += 1) {
    const index = open.indexOf(at);
    const slot = slotOf(sounds, at);
    const letters = optionsOf(slot, scheme)[choice.get(slot) ?? 0] ?? "";
    if (index >= 0) spelling += isLong(index, open.length) ? scheme.a.long : scheme.a.short;
    else spelling += at === doubled ? letters.repeat(2) : letters;
  }
  return spelling;
}

/** An a that no row of the scheme settles by its place. */
function isOpen(sounds: readonly string[], at: number, scheme: SpellingScheme): boolean {
  return optionsOf(slotOf(sounds, at), scheme)[0] === "";
}
