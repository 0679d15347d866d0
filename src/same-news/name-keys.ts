import type { EventPlace } from "../domain/event.ts";
import { latinKey } from "../text/latin-key.ts";
import type { NewsWord } from "./news-words.ts";
import { soundOf } from "./sound-of.ts";
import type { StoryText } from "./story-text.ts";
import { hashOf } from "./word-key.ts";

/** What a text names, as hashes, so that it is met in another script. */
export interface NamesSaid {
  /** What is written as a name; only scripts with capitals show it. */
  readonly written: readonly number[];
  /** Whatever may be one. */
  readonly heard: readonly number[];
  /** Of `heard`, two or three words together: a person's first and last name. */
  readonly full: readonly number[];
}

/**
 * Names are compared by their consonants: one word where it has enough of them, else two or three that stand together, so that
 * “Abdul Wakil” and «عبد الوكيل» meet. What print has often, what is written small, and what is read as something else, is none; the word
 * after a full stop has its capital from there.
 */
export function namesSaid(
  words: readonly NewsWord[],
  { weights, names }: StoryText,
  placeSounds: readonly string[],
): NamesSaid {
  const mayBeName = (at: number) => (weights[at] ?? 0) >= rare && isPlain(words[at], placeSounds);
  const isWritten = (at: number) => names[at] === 1 && !/[.!?:؟۔…]\s/u.test(words[at - 1]?.gap ?? "");
  const keys = (isOne: (at: number) => boolean) => words.flatMap((_, at) => keysFrom(words, at, isOne));
  return {
    written: keys((at) => isWritten(at) && mayBeName(at)).slice(0, most),
    heard: keys(mayBeName).slice(0, most),
    full: words
      .flatMap((_, at) => (mayBeName(at) ? togetherFrom(words, at, mayBeName).map(hashed) : []))
      .slice(0, most),
  };
}

/** How the names of places sound, word by word: what is read as a place is no name besides. */
export function soundsOfPlaces(places: readonly EventPlace[]): readonly string[] {
  const words = places.flatMap(({ name }) => name.split(/[\s-]+/));
  return [...new Set(words.map((word) => soundOf(latinKey(word))).filter(({ length }) => length >= fewestOfPlace))];
}

/** A sound as it is compared, where it is long enough to tell anything. */
export function soundKey(sound: string): readonly number[] {
  return sound.length < fewestOfPlace ? [] : [hashed(sound)];
}

/** What two reports name. */
interface Named {
  readonly titleNames: NamesSaid;
  readonly bodyNames: NamesSaid;
  readonly language?: string | undefined;
}

/**
 * How many names both reports give, one of them in its title, and one of them written as a name. In one language every office and
 * agency is shared: there words are compared.
 */
export function sharedNames(a: Named, b: Named): number {
  if (a.language === b.language) return 0;
  return new Set([...metIn(a, b), ...metIn(b, a)]).size;
}

/** Whether both headlines have one full name, written as one in either. */
export function isOneNamed(a: Named, b: Named): boolean {
  const isIn = ({ titleNames: { written } }: Named, { titleNames: { full } }: Named) =>
    full.some((key) => written.includes(key));
  const isFull = ({ titleNames: { full } }: Named, { titleNames }: Named) =>
    full.some((key) => titleNames.full.includes(key));
  return a.language !== b.language && isFull(a, b) && (isIn(a, b) || isIn(b, a));
}

function metIn(a: Named, b: Named): readonly number[] {
  const [title, all] = [a.titleNames, [b.titleNames, b.bodyNames]];
  const heard = new Set(all.flatMap((names) => names.heard));
  const written = new Set(all.flatMap((names) => names.written));
  return [...title.written.filter((key) => heard.has(key)), ...title.heard.filter((key) => written.has(key))];
}

/** Of 100. */
const rare = 60;
const most = 48;
/** Consonants; fewer are shared by chance. */
const fewestSounds = 4;
const fewestTogether = 5;
const fewestOfPlace = 3;
const longest = 6;
/** Letters that begin a name in the scripts that write its vowels. */
const begin = 5;

function keysFrom(words: readonly NewsWord[], at: number, isOne: (at: number) => boolean): readonly number[] {
  if (!isOne(at)) return [];
  const { latin = "", facts } = words[at] ?? {};
  const one = facts?.sound ?? "";
  const sounds = [...(one.length >= fewestSounds ? [one] : []), ...togetherFrom(words, at, isOne)];
  const letters = /^[a-z]/.test(latin) && latin.length >= begin ? [`=${latin.slice(0, begin)}`] : [];
  return [...new Set([...sounds.map(cut), ...letters])].map(hashOf);
}

function togetherFrom(words: readonly NewsWord[], at: number, isOne: (at: number) => boolean): readonly string[] {
  const [one, two, three] = [at, at + 1, at + 2].map((word) => soundAt(words, word, isOne));
  const together = [two === "" ? "" : `${one}${two}`, two === "" || three === "" ? "" : `${one}${two}${three}`];
  return together.filter(({ length }) => length >= fewestTogether);
}

function cut(sound: string): string {
  return sound.slice(0, longest);
}

function hashed(sound: string): number {
  return hashOf(cut(sound));
}

function soundAt(words: readonly NewsWord[], at: number, isOne: (at: number) => boolean): string {
  return isOne(at) ? (words[at]?.facts.sound ?? "") : "";
}

/** Places, days, numbers and details are compared as what they are; groups and offices are in every report of them. */
function isPlain(word: NewsWord | undefined, placeSounds: readonly string[]): boolean {
  if (word === undefined || /^(?:\d|\p{Ll})/u.test(word.original) || offices.test(word.latin)) return false;
  const { place, detail, weekday, month, numeral, sound } = word.facts;
  if (placeSounds.some((name) => sound.startsWith(name))) return false;
  return (
    place === 0 && detail === 0 && weekday === 0 && month === undefined && numeral === undefined && !groups.has(sound)
  );
}

/** Ministries, courts, councils, police and services, agencies, unions, and the parts of the world they speak for; in Latin and Cyrillic letters. */
const offices =
  /^(?:bundes|general|minis|innenm|staatsan|treasur|finan|counc|consei|sovet|komit|comit|commis|kommis|komis|kongres|congres|govern|gouver|pravit|hukum|polic|polit|poliz|polis|europol|interpol|unesco|senat|parl|departm|departam|agen|offic|court|cour$|tribunal|gericht|oberlandes|landes|sud$|sudy|assembl|union|unite|federa|fsb|secur|sicher|intell|razved|prosec|prokur|procur|parquet|reuters|tass|roskomn|supreme|verhovn|oliy|high|special|centr|zentral|asia|asie|europ|evrop|afri|arab|islam|muslim|terror|extrem|ekstrem|jihad|dschihad|djihad)/;

/** Taliban, Islamic State, Daesh, Khorasan, terrorist. */
const groups = new Set(["tlbn", "tlb", "slmk", "slm", "dx", "rsn", "trst", "trrst", "trsm", "kstrms", "ss"]);
