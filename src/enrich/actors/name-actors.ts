import { segment } from "../../text/segment.ts";
import { isCapital } from "../../text/split-camel.ts";
import { unitText } from "../../text/unit-text.ts";
import type { WordStream } from "../../text/word-stream.ts";
import { Lexicon } from "../lexicon/lexicon.ts";
import type { LexiconEntry } from "../lexicon/lexicon-entry.ts";
import { gapBefore } from "../lexicon/sentence-ends.ts";
import type { Sign } from "../lexicon/sign.ts";
import type { Actor, ActorFinder, FoundActor } from "./actor-finder.ts";

/** A group with all that it is called, in any script. */
export interface NamedActor extends Actor {
  readonly names: readonly string[];
  /** What looks like one of its names and is not it: “Islamic State of Afghanistan”. */
  readonly never?: readonly string[];
}

/** What a name stands for; `actor` is absent for what only looks like one. */
interface NameMeaning {
  readonly actor?: Actor;
  /** How many letters of another word are written together with it: l’EI, لداعش. */
  readonly lead: number;
  /** A short name in capitals, which are looked for: “IS” is no “is”, and “ISPR” no “IS” with an ending. */
  readonly capitals: number;
  /** How many letters its branch has: “ИГ-К”, “ISIS-K's”, not «ИГ к». */
  readonly branch: number;
  /** The same of a name whose capitals are looked for only where an ending follows: “IShIDda”, not “ishida” (in its work). */
  readonly acronym?: string;
}

/** Finds groups by their names, with any ending. Names are data: nothing here knows a group. */
export function nameActors(groups: readonly NamedActor[]): ActorFinder {
  const words = new Lexicon<NameMeaning>(groups.flatMap(entriesOf));
  return { find: (stream, count) => findActors(words, stream, Math.min(count, stream.count)) };
}

/** A name of so few letters counts only in capitals, if it is written so. */
const shortest = 3;
/** A longer one is like no word of any language with an ending. */
const longestAcronym = 5;
/** Any ending may follow a word of so many letters. */
const bends = 4;

function entriesOf({ names, never = [], ...group }: NamedActor): readonly LexiconEntry<NameMeaning>[] {
  const actor: Actor = group;
  return [
    ...names.flatMap((name) =>
      leadsOf(name).map((lead) => {
        const capitals = isShout(name) ? name.length : 0;
        const branch = branchOf(name);
        return toEntry(lead + name, {
          actor,
          lead: lead.length,
          capitals,
          branch,
          ...(isAcronym(name) && { acronym: name }),
        });
      }),
    ),
    ...never.map((name) => toEntry(name, { lead: 0, capitals: 0, branch: 0 })),
  ].filter(({ words }) => words.length > 0);
}

function toEntry(name: string, meaning: NameMeaning): LexiconEntry<NameMeaning> {
  const words = segment(name).map(({ folded }) => folded);
  const last = words.at(-1) ?? "";
  const tail = last.length >= bends || meaning.capitals > 0 || meaning.branch > 0 ? "anything" : "nothing";
  return { words, tail, meaning, language: 1, endings: [], plurals: [] };
}

/** What may be written together before a name: an elided article, or a short word of Arabic. */
function leadsOf(name: string): readonly string[] {
  if (/^[AEIOUÉÈÊÎÔ]/.test(name)) return ["", "l", "d"];
  return /^\p{Script=Arabic}{4}/u.test(name) ? ["", "ل", "و", "ب"] : [""];
}

function isShout(name: string): boolean {
  return name.length <= shortest && /^\p{Lu}+$/u.test(name);
}

function branchOf(name: string): number {
  return /^\p{Lu}+-(\p{Lu}{1,2})$/u.exec(name)?.[1]?.length ?? 0;
}

function isAcronym(name: string): boolean {
  return name.length <= longestAcronym && /^\p{Lu}\p{L}*\p{Lu}\p{L}*$/u.test(name);
}

function findActors(words: Lexicon<NameMeaning>, stream: WordStream, count: number): readonly FoundActor[] {
  const signs: Sign<NameMeaning>[] = [];
  for (let word = 0; word < count; word += 1) words.read(stream, word, signs);
  const found: FoundActor[] = [];
  for (const { from, to, meaning } of signs.filter(isWritten(stream)).sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = found.at(-1);
    if (last !== undefined && from <= last.to) continue;
    found.push({ from, to, actor: meaning.actor ?? nobody });
  }
  return found.filter(({ actor }) => actor !== nobody);
}

const nobody: Actor = { id: "" };

function isWritten(stream: WordStream): (sign: Sign<NameMeaning>) => boolean {
  return ({ from, to, meaning: { lead, capitals, acronym, branch } }) => {
    if (branch > 0 && !isBranchWritten(stream, to, branch)) return false;
    const begin = (stream.from[from] ?? 0) + lead;
    const { starts, ends } = stream.buffer;
    const isLatin = /[ld]/.test(unitText(stream.buffer.units, stream.from[from] ?? 0, begin));
    if (isLatin && starts[begin] === ends[begin - 1]) return false;
    const isCapitalAt = (unit: number) =>
      isCapital(stream.textOf(stream.fieldOf(begin)), stream.buffer.starts[begin + unit] ?? 0);
    for (let unit = 0; unit < capitals; unit += 1) if (!isCapitalAt(unit)) return false;
    if (capitals > 0 && begin + capitals < (stream.to[to] ?? 0) && isCapitalAt(capitals)) return false;
    const hasEnding = acronym !== undefined && (stream.to[to] ?? 0) - begin > acronym.length;
    return !hasEnding || Array.from(acronym).every((letter, unit) => !/\p{Lu}/u.test(letter) || isCapitalAt(unit));
  };
}

/** With a hyphen, or in capitals; an ending stands behind an apostrophe. */
function isBranchWritten(stream: WordStream, word: number, letters: number): boolean {
  const begin = stream.from[word] ?? 0;
  const { starts, ends } = stream.buffer;
  const text = stream.textOf(stream.fieldOf(begin));
  if (/\s/.test(gapBefore(stream, word)) && !isCapital(text, starts[begin] ?? 0)) return false;
  const end = begin + letters;
  return end >= (stream.to[word] ?? 0) || /^['’‘ʼ]/.test(text.slice(ends[end - 1], starts[end]));
}
