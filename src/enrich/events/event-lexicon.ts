import { foldText } from "../../text/fold.ts";
import { Lexicon } from "../lexicon/lexicon.ts";
import { pairs, readEntries, wordsOf } from "../lexicon/lexicon-entry.ts";
import { type NounEndings, readEndings } from "../lexicon/noun-endings.ts";
import type { EventMeaning } from "./event-sign.ts";
import type { EventRole, EventWords } from "./words/event-words.ts";

/** A language's table, read. */
export interface EventLexicon {
  readonly table: EventWords;
  /** Words of which a text without any tells no event: asked first, of every item. */
  readonly deeds: Lexicon<EventMeaning>;
  readonly all: Lexicon<EventMeaning>;
  readonly inEndings: NounEndings;
  readonly fromEndings: NounEndings;
  readonly toEndings: NounEndings;
  /** Folded. */
  readonly articles: ReadonlySet<string>;
  /** Folded: what may follow digits. */
  readonly numberEndings: ReadonlySet<string>;
  /** Folded, of one word or of two: a verb that tells of before. */
  readonly beforeEndings: readonly (readonly string[])[];
}

export function readEventLexicon(table: EventWords): EventLexicon {
  const lists = listsOf(table);
  const forms = { ...table, proclitics: table.proclitics ?? "" };
  return {
    table,
    deeds: new Lexicon(
      readEntries(
        lists.filter(([, meaning]) => isDeed(meaning)),
        forms,
        1,
      ),
    ),
    all: new Lexicon(readEntries(lists, forms, 1)),
    inEndings: readEndings([table.places.inEndings ?? ""]),
    fromEndings: readEndings([table.places.fromEndings ?? ""]),
    toEndings: readEndings([table.places.toEndings ?? ""]),
    articles: new Set(wordsOf(table.articles ?? "").map(foldText)),
    numberEndings: new Set(wordsOf(table.numberEndings ?? "").flatMap(foldedEndings)),
    beforeEndings: wordsOf(table.beforeEndings ?? "").map((ending) => ending.split("_").map(foldText)),
  };
}

/** Beside a digit a lone letter may fold to its look-alike of another script. */
function foldedEndings(ending: string): readonly string[] {
  return [foldText(ending), foldText(`15${ending}`).slice(2)];
}

const deeds: ReadonlySet<EventMeaning["role"]> = new Set<EventRole | "method">([
  "method",
  "attack",
  "dead",
  "kills",
  "detained",
  "detains",
  "foiled",
  "operation",
  "trial",
  "sanction",
  "militants",
  "attackers",
  "threat",
  "block",
  "surrender",
  "correction",
  "claimed",
  "topic",
  "recruit",
  "accident",
  "prisonDeed",
]);

function isDeed({ role, weak }: EventMeaning): boolean {
  return deeds.has(role) && weak !== true;
}

type Listed = readonly [string, EventMeaning];

function listsOf(table: EventWords): readonly Listed[] {
  const months = (lists: readonly string[], solar: boolean): readonly Listed[] =>
    lists.map((words, index) => [words, { role: "month", month: index + 1, solar }]);
  const lists = [
    ...pairs(table.roles).map(([role, words]): Listed => [words, { role }]),
    ...pairs(table.methods).map(([method, words]): Listed => [words, { role: "method", method }]),
    ...pairs(table.targets).map(([target, words]): Listed => [words, { role: "target", target }]),
    ...pairs(table.victims).map(([target, words]): Listed => [words, { role: "victims", target }]),
    ...valued(table.numbers).map(([word, value]): Listed => [word, { role: "number", value }]),
    ...valued(table.relativeDays).map(([word, days]): Listed => [word, { role: "relativeDay", days }]),
    ...table.weekdays.map((words, index): Listed => [words, { role: "weekday", day: index }]),
    ...months(table.months, false),
    ...months(table.solarMonths ?? [], true),
  ];
  return lists.flatMap(([words, meaning]) => splitWritten(wordsOf(words).flatMap(alternativesOf), meaning));
}

/** “a/b_c” is “a_c b_c”. */
function alternativesOf(phrase: string): readonly string[] {
  return phrase
    .split("_")
    .map((word) => word.split("/"))
    .reduce((begins, words) => begins.flatMap((begin) => words.map((word) => `${begin}_${word}`)), [""])
    .map((each) => each.slice(1));
}

/**
 * Words that count only with their letters as they are written, “=öldü”, have a meaning each; those that head what they count,
 * “>کشتن”, have one, those that mean it only beside whom they befall, “~hold”, one, and the others another.
 */
function splitWritten(words: readonly string[], meaning: EventMeaning): readonly Listed[] {
  const marked = (mark: string) => words.filter((word) => word.startsWith(mark)).map((word) => word.slice(1));
  return [
    [words.filter((word) => !/^[=>~]/.test(word)).join(" "), meaning],
    [marked(">").join(" "), { ...meaning, heads: true }],
    [marked("~").join(" "), { ...meaning, weak: true }],
    ...marked("=").map((word): Listed => [word, { ...meaning, written: word.replace(/[_+*].*$/, "") }]),
  ];
}

function valued(list: string): readonly (readonly [string, number])[] {
  return list
    .split(/\s+/)
    .filter((pair) => pair !== "")
    .map((pair) => {
      const [word = "", value] = pair.split(":");
      return [word, Number(value)];
    });
}

/** What follows a stem in a word, folded, is one of these endings. */
export function endsIn(rest: string, endings: NounEndings): boolean {
  const folded = foldText(rest);
  return (endings[0] ?? []).some((ending) => folded.endsWith(ending));
}
