import { foldText } from "../text/fold.ts";
import { transliterate } from "../text/transliterate.ts";
import { dictionaryEndings } from "./affixes.ts";
import { expandName } from "./expand-name.ts";
import { bends, type Pattern } from "./pattern.ts";

/** One spelling of an entity's name, with the words it must have near, and the words it must not. */
export interface NameWithCompany {
  /** As it is written, or `begin*`. */
  readonly text: string;
  /** A weak name means other things too and counts only in the company of one of these. */
  readonly strength?: "strong" | "weak" | undefined;
  /** Words, phrases, `begin*`, or `@entity` for all strong names of another. */
  readonly company?: readonly string[] | undefined;
  /** In the company of these it never counts; written like `company`. */
  readonly never?: readonly string[] | undefined;
  /** Its transliterations count too, but those that stand among the names themselves, which may be weak. */
  readonly transliterate?: true | undefined;
}

/** What `@id` stands for; `EntityNames` of `src/domain` fits. */
export interface MatchableEntity {
  readonly id: string;
  /** What a hit is reported as. */
  readonly canonical: string;
  readonly names: readonly NameWithCompany[];
}

/** A name as patterns. Without `company` it counts by itself. */
export interface CompiledName {
  readonly patterns: readonly Pattern[];
  readonly company?: readonly Pattern[];
  readonly never: readonly Pattern[];
}

export interface CompiledEntity {
  readonly id: string;
  readonly canonical: string;
  readonly names: readonly CompiledName[];
}

/** How many words may lie between a weak name and its company, and between a name and what excludes it. */
export const reach = { company: 24, never: 10 } as const;

/**
 * One reader for a list of entities, held weakly: the queries that name them come in one go, and an index that has taken the patterns
 * in as numbers needs them no more. There are tens of thousands.
 */
const readers = new WeakMap<readonly MatchableEntity[], WeakRef<NameReader>>();

/** An entity's names as patterns; names without letters are left out. `all` must not change afterwards. */
export function compileEntity(entity: MatchableEntity, all: readonly MatchableEntity[]): CompiledEntity {
  return nameReader(all).entity(entity);
}

/** The one reader of a list; what it has read is kept for as long as somebody holds it. */
export function nameReader(all: readonly MatchableEntity[]): NameReader {
  const known = readers.get(all)?.deref();
  if (known !== undefined) return known;
  const reader = new NameReader(all);
  readers.set(all, new WeakRef(reader));
  return reader;
}

const namesByList = new WeakMap<readonly MatchableEntity[], ReadonlySet<string>>();

/** Every name of every entity, folded. */
export function soleNames(all: readonly MatchableEntity[]): ReadonlySet<string> {
  const known = namesByList.get(all) ?? new Set(all.flatMap(({ names }) => names.map(({ text }) => foldText(text))));
  namesByList.set(all, known);
  return known;
}

/** Whether a name of an entity has this word, or begins it: `recruit*`. */
export function isWordOfName(written: string, all: readonly MatchableEntity[]): boolean {
  const word = foldText(written);
  const isIt = (part: string): boolean => part === word || (part.endsWith("*") && word.startsWith(part.slice(0, -1)));
  return all.some(({ names }) =>
    names.some(({ text }) =>
      foldText(text)
        .split(/[\s-]+/u)
        .some(isIt),
    ),
  );
}

export class NameReader {
  readonly #all: readonly MatchableEntity[];
  readonly #entities = new Map<string, CompiledEntity>();
  readonly #names = new Map<NameWithCompany, CompiledName>();
  /** The words of the facts: the same company stands beside many names. */
  readonly #patterns = new Map<string, readonly Pattern[]>();

  constructor(all: readonly MatchableEntity[]) {
    this.#all = all;
  }

  entity(entity: MatchableEntity): CompiledEntity {
    const known = this.#entities.get(entity.id) ?? this.#compile(entity);
    this.#entities.set(entity.id, known);
    return known;
  }

  /** Reads an entity a name at a time and lets others run between: hundreds of names take a tenth of a second. */
  async prepare(entity: MatchableEntity, takeTurn: () => Promise<void>): Promise<void> {
    for (const { text } of entity.names) {
      await takeTurn();
      this.#patternsOf(text);
    }
    const written = this.#writtenIn(entity);
    for (const name of entity.names) {
      await takeTurn();
      this.#name(name, written);
    }
  }

  #compile(entity: MatchableEntity): CompiledEntity {
    const written = this.#writtenIn(entity);
    const names = entity.names.map((name) => this.#name(name, written));
    return { id: entity.id, canonical: entity.canonical, names: names.filter(({ patterns }) => patterns.length > 0) };
  }

  #writtenIn(entity: MatchableEntity): ReadonlySet<string> {
    return new Set(entity.names.flatMap(({ text }) => this.#patternsOf(text).map(wordsOf)));
  }

  #name(name: NameWithCompany, written: ReadonlySet<string>): CompiledName {
    const known = this.#names.get(name) ?? this.#compileName(name, written);
    this.#names.set(name, known);
    return known;
  }

  #compileName(name: NameWithCompany, written: ReadonlySet<string>): CompiledName {
    const { text, strength, company, never } = name;
    const elsewhere = (name.transliterate ? transliterate(text) : []).flatMap(readPatterns);
    const fresh = elsewhere.filter((pattern) => !written.has(wordsOf(pattern)));
    const excluders = (never ?? []).flatMap((word) => this.#company(word));
    const listed = name.transliterate ? readPatterns(lastNameFirst(text)) : [];
    const own = { patterns: [...this.#patternsOf(text), ...listed, ...fresh], never: excluders };
    if (strength !== "weak") return own;
    return { ...own, company: (company ?? []).flatMap((word) => this.#company(word)) };
  }

  #company(word: string): readonly Pattern[] {
    if (!word.startsWith("@")) return this.#patternsOf(word);
    const names = this.#all.find(({ id }) => id === word.slice(1))?.names ?? [];
    return names.filter(({ strength }) => strength !== "weak").flatMap(({ text }) => this.#patternsOf(text));
  }

  /** A name, or `begin*`. */
  #patternsOf(text: string): readonly Pattern[] {
    const known = this.#patterns.get(text) ?? readPatterns(text);
    this.#patterns.set(text, known);
    return known;
  }
}

/** As in lists: GHAFARI, Sanaullah. */
function lastNameFirst(name: string): string {
  const words = name.split(" ");
  return [...words.slice(-1), ...words.slice(0, -1)].join(" ");
}

/** A Cyrillic word may be kept with its ending or without: Фаруки, Фарӯқӣ. */
function wordsOf({ words }: Pattern): string {
  return words.map(({ text }) => text.replace(cyrillicEnding, "")).join(" ");
}

const cyrillicEnding = new RegExp(`(?:${dictionaryEndings.join("|")})$`, "u");

function readPatterns(text: string): readonly Pattern[] {
  if (!text.endsWith("*")) return expandName(text);
  return expandName(text).map((pattern) => ({
    kind: "prefix",
    words: pattern.words.map(({ text }, index, words) => ({
      text,
      bend: index === words.length - 1 ? bends.prefix : bends.whole,
    })),
  }));
}
