import type { WrongQuery } from "../domain/wrong-query.ts";
import { foldText } from "../text/fold.ts";
import type { CompiledPart, CompiledQuery } from "./compiled-query.ts";
import { compileEntity, type MatchableEntity, soleNames } from "./entity-names.ts";
import { expandWords, wordsAsWritten } from "./expand-word.ts";
import { type FacetWorld, facetValue } from "./facet-values.ts";
import { parseQuery } from "./parse-query.ts";
import { bends, type Pattern } from "./pattern.ts";
import { printQuery } from "./print-query.ts";
import { type Facet, type Query, type QueryMistake, queryLimits } from "./query.ts";
import { anchorsOf } from "./query-anchors.ts";
import { drawMistake, type FoundMistake, mistake } from "./query-mistake.ts";
import { positionOfValue, printValue } from "./read-facet.ts";
import { readRegex, workOf } from "./regex-work.ts";
import { suggestEntity } from "./suggest-entity.ts";

/** What queries may name besides words; comes from the config as data. */
export interface QueryWorld extends FacetWorld {
  readonly names: readonly MatchableEntity[];
}

/** Reads a query and makes it ready. Never throws. */
export function compileQuery(
  text: string,
  world: QueryWorld | readonly MatchableEntity[],
): CompiledQuery | QueryMistake {
  const parsed = parseQuery(text);
  if (parsed.kind === "mistake") return parsed;
  const compiler = new Compiler(text, "names" in world ? world : { names: world });
  const root = compiler.compile(parsed.query);
  compiler.checkWork();
  if (compiler.mistake !== undefined) return drawMistake(text, compiler.mistake);
  if (anchorsOf(root) === undefined) return drawMistake(text, mistake(0, { code: "matches-everything" }));
  return { kind: "compiled", query: parsed.query, text: printQuery(parsed.query), root };
}

class Compiler {
  mistake: FoundMistake | undefined;
  readonly #text: string;
  readonly #world: QueryWorld;
  /** Of its regular expressions, in steps for each letter. */
  #work = 0;

  constructor(text: string, world: QueryWorld) {
    this.#text = text;
    this.#world = world;
  }

  compile(query: Query): CompiledPart {
    switch (query.kind) {
      case "and":
      case "or":
        return { kind: query.kind, parts: query.parts.map((part) => this.compile(part)) };
      case "not":
        return { kind: "not", part: this.compile(query.part) };
      case "field":
        return { kind: "field", field: query.field, part: this.compile(query.part) };
      case "near":
        return { ...query, left: this.compile(query.left), right: this.compile(query.right) };
      case "facet":
        return { ...query, values: query.values.flatMap((value) => this.#values(query.facet, value)) };
      case "entity":
        return this.#entity(query.id);
      case "regex":
        return this.#regex(query.source);
      default:
        return { kind: "term", term: query.text, patterns: this.#patterns(query) };
    }
  }

  #patterns(query: Extract<Query, { kind: "word" | "phrase" | "prefix" | "exact" }>): readonly Pattern[] {
    const patterns =
      query.kind === "word" || query.kind === "phrase"
        ? expandWords(query.text, (word) => this.#isName(word))
        : wordsAsWritten(query.text);
    if (patterns.some(({ words }) => words.length > queryLimits.wordsInPhrase)) {
      this.#fail(query.text, { code: "long-phrase", most: queryLimits.wordsInPhrase });
    }
    if (query.kind === "exact") return patterns.map((pattern) => ({ ...pattern, exact: query.text }));
    return query.kind === "prefix" ? patterns.map(asPrefix) : patterns;
  }

  #isName(word: string): boolean {
    return soleNames(this.#world.names).has(foldText(word));
  }

  #values(facet: Facet, value: string): readonly string[] {
    const found = facetValue(facet, value, this.#world);
    if (found.kind === "values") return found.values;
    const { wrong, meant } = found;
    const at = positionOfValue(this.#text, facet, value);
    const instead = meant === undefined ? undefined : replaced(this.#text, at, value, printValue(meant));
    this.mistake ??= mistake(at, wrong, instead);
    return [];
  }

  #entity(id: string): CompiledPart {
    const entity = this.#world.names.find((candidate) => candidate.id === id);
    if (entity === undefined) {
      const near = suggestEntity(id, this.#world.names);
      const instead = near === undefined ? undefined : this.#text.replace(new RegExp(`@${id}`, "i"), `@${near}`);
      return this.#fail(`@${id}`, { code: "unknown-entity", id, nearest: near }, instead);
    }
    return { kind: "entity", entity: compileEntity(entity, this.#world.names) };
  }

  #regex(source: string): CompiledPart {
    const regex = readRegex(source);
    if (regex === undefined) return this.#fail(source, { code: "not-a-regex" });
    if (regex.matcher("").find()) return this.#fail(source, { code: "regex-of-nothing" });
    this.#work += workOf(regex);
    return { kind: "regex", term: `re:/${source}/`, regex };
  }

  /** What an editor orders is bounded when it is saved: each item is read by it. */
  checkWork(): void {
    const { regexWork: most } = queryLimits;
    if (this.#work > most) this.#fail("re:/", { code: "regex-work", most, work: this.#work });
  }

  #fail(place: string, wrong: WrongQuery, suggestion?: string): CompiledPart {
    const at = Math.max(0, this.#text.toLowerCase().indexOf(place.toLowerCase()));
    this.mistake ??= mistake(at, wrong, suggestion);
    return { kind: "or", parts: [] };
  }
}

/** The query with something else in the place of a value and of its quotation marks. */
function replaced(text: string, at: number, value: string, instead: string): string {
  const quoted = /["“„«‟]/u.test(text.charAt(at - 1)) ? 1 : 0;
  return text.slice(0, at - quoted) + instead + text.slice(at + value.length + quoted);
}

function asPrefix(pattern: Pattern): Pattern {
  const last = pattern.words.length - 1;
  return {
    ...pattern,
    kind: "prefix",
    words: pattern.words.map((word, at) => (at === last ? { ...word, bend: bends.prefix } : word)),
  };
}
