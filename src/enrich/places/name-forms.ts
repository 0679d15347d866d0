import type { NamedPlace, PlaceName } from "../../domain/gazetteer.ts";
import { kindOfUnit } from "../../text/fold-table.ts";
import { kinds } from "../../text/scripts.ts";
import { segment } from "../../text/segment.ts";
import { latinOf } from "./latin-of.ts";
import type { Bend } from "./place-endings.ts";

/** One word of a name, folded, and what may follow it. */
export interface FormWord {
  readonly text: string;
  readonly bend: Bend;
}

/** A name as it is looked for, word by word. */
export interface NameForm {
  readonly words: readonly FormWord[];
  /** Of `kinds`, of its last letter. */
  readonly script: number;
  readonly weak: boolean;
  /** Written only in capitals (USA, КНР): in small letters it is another word. */
  readonly capitals: boolean;
}

/** All forms of a place's names: with and without hyphens, in Uzbek Latin, with and without the endings of Russian. Called weak once, a form is weak. */
export function nameForms(place: NamedPlace): readonly NameForm[] {
  const names = place.names.flatMap((name) => {
    const latin = name.kind === undefined ? latinOf(name.text) : undefined;
    return latin === undefined ? [name] : [name, { ...name, text: latin }];
  });
  const forms = names.flatMap(formsOf);
  const byKey = new Map<string, NameForm>();
  for (const form of forms) {
    const known = byKey.get(keyOf(form));
    if (known?.weak !== true) byKey.set(keyOf(form), form);
  }
  return [...byKey.values()];
}

function keyOf({ words }: NameForm): string {
  return words.map(({ text, bend }) => `${text}:${bend}`).join(" ");
}

function formsOf(name: PlaceName): readonly NameForm[] {
  const pieces = segment(name.text).map(({ folded, start, end, glued }) => ({
    folded,
    original: name.text.slice(start, end),
    glued,
  }));
  const last = pieces.at(-1);
  if (last === undefined) return [];
  const script = kindOfUnit(last.folded.charCodeAt(last.folded.length - 1));
  const shared = { script, weak: name.kind === "weak", capitals: isAbbreviation(name.text) };
  const texts = spellings(pieces);
  return texts.flatMap((words) =>
    lastWords(words.at(-1) ?? "", last.original, name, script).map((end) => ({
      words: [...words.slice(0, -1).map(wordBefore), end],
      ...shared,
    })),
  );
}

interface Piece {
  readonly folded: string;
  readonly glued: boolean;
}

/** The pieces as they are, with the ezafe e and i for one another, and written together where a hyphen is. */
function spellings(pieces: readonly Piece[]): readonly (readonly string[])[] {
  const plain = pieces.map(({ folded }) => folded);
  const ezafe = plain.map((word) => ezafes.get(word) ?? word);
  const all = [plain, ezafe];
  const joined = plain.join("");
  if (pieces.length > 1 && pieces.slice(1).every(({ glued }) => glued) && joined.length > 5) all.push([joined]);
  return [...new Map(all.map((words) => [words.join(" "), words])).values()];
}

const ezafes = new Map([
  ["e", "i"],
  ["i", "e"],
  ["и", "е"],
  ["е", "и"],
]);

function isAbbreviation(text: string): boolean {
  return text.length <= 6 && /^[\p{Lu}.-]+$/u.test(text) && text !== text.toLowerCase();
}

/** Russian bends the adjective before a name too: Нижнем Новгороде, Северной Осетии. */
function wordBefore(word: string): FormWord {
  const stem = adjectiveEnding.exec(word);
  if (stem === null || word.length - stem[0].length < 4) return { text: word, bend: "whole" };
  return { text: word.slice(0, -stem[0].length), bend: "long" };
}

const adjectiveEnding = /(?:ыи|ии|ои|ая|яя|ое|ее|ые|ие)$/;

function lastWords(folded: string, original: string, { kind }: PlaceName, script: number): readonly FormWord[] {
  if (kind === "adjective") return [{ text: folded, bend: "adjective" }];
  const whole: FormWord = { text: folded, bend: "noun" };
  if (script !== kinds.cyrillic || noSlavicLetter.test(original)) return [whole];
  const ending = slavicEnding.exec(original.toLowerCase());
  const cut = ending === null ? 0 : ending[0].length;
  if (cut === 0 || folded.length - cut < shortestStem) return [whole];
  return [whole, { text: folded.slice(0, -cut), bend: bendOf(ending?.[0] ?? "") }];
}

function bendOf(ending: string): Bend {
  if (ending.length === 2) return "long";
  if (ending === "и" || ending === "ы") return "many";
  return ending === "а" ? "hard" : "soft";
}

const shortestStem = 3;
const slavicEnding = /(?:ый|ий|ая|а|я|ь|й|и|ы)$/;
/** Letters that Russian has not: their names take only the endings of their own languages. */
const noSlavicLetter = /[ӣӯҷҳқғўөүұңәһ]/iu;
