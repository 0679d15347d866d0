import type { NearMiss, QuerySilence } from "../domain/query-silence.ts";
import type { Hit } from "../domain/watch.ts";
import { WordStream } from "../text/word-stream.ts";
import { compileQuery } from "./compile-query.ts";
import type { CompiledQuery, IndexedPart } from "./compiled-query.ts";
import { type Evidence, evaluatePart } from "./evaluate-part.ts";
import { eventHits } from "./event-hits.ts";
import { explainSilence } from "./explain-silence.ts";
import { findPatterns } from "./find-patterns.ts";
import { hitsOf, textsOf } from "./hit-position.ts";
import { facetsOf, type KnownOfItem, type SourceFacets } from "./item-facets.ts";
import type { MatchableItem } from "./match-index.ts";
import { nearMiss } from "./near-miss.ts";
import { printQuery } from "./print-query.ts";
import type { Field, Query } from "./query.ts";
import { QueryStore } from "./query-store.ts";
import { Scratch } from "./scratch.ts";

/** Whether one part of a query held for an item, and what showed it. */
export interface Explanation {
  /** The part in canonical form. */
  readonly part: string;
  readonly kind: Query["kind"];
  readonly held: boolean;
  readonly hits: readonly Hit[];
  /** Why it did not hold, where there is more to say than that nothing was found. */
  readonly because?: QuerySilence;
  /** What it is made of; empty for a word, a phrase, an entity, a facet. */
  readonly parts: readonly Explanation[];
}

/** What the item comes with besides its words; a facet without it does not hold. */
export interface Circumstances {
  readonly source?: SourceFacets;
  readonly enriched?: KnownOfItem;
  /** Whether it is looked for what a word all but found; that takes a while for each word. */
  readonly nearMisses?: boolean;
}

/** Asks each part of a query of one item, as an index would, and answers part by part. */
export function explainQuery(
  compiled: CompiledQuery,
  item: MatchableItem,
  circumstances: Circumstances = {},
): Explanation {
  const store = new QueryStore<never>();
  const { root } = store.take(compiled);
  const stream = new WordStream();
  stream.read(textsOf(item));
  const { source = { id: "", tags: [] }, enriched = {} } = circumstances;
  const facets = facetsOf(item, enriched, source);
  const evidence: Evidence = {
    stream,
    found: findPatterns(stream, store.table, new Scratch()),
    facets,
    known: enriched,
    entities: new Map(),
    regexes: new Map(),
  };
  return explain(compiled.query, root, { evidence, item, nearMisses: circumstances.nearMisses === true });
}

interface Asked {
  readonly evidence: Evidence;
  readonly item: MatchableItem;
  readonly field?: Field;
  readonly nearMisses: boolean;
}

function explain(query: Query, part: IndexedPart, asked: Asked): Explanation {
  const hits = hitsOf(evaluatePart(part, asked.evidence, asked.field), asked.item);
  const because = hits === undefined ? silenceOf(query, part, asked) : undefined;
  return {
    part: printQuery(query),
    kind: query.kind,
    held: hits !== undefined,
    hits: hits === undefined ? [] : [...hits, ...eventHits(part, asked.evidence.known, asked.item)],
    ...(because !== undefined && { because }),
    parts: partsOf(query, part, asked),
  };
}

function silenceOf(query: Query, part: IndexedPart, asked: Asked): QuerySilence | undefined {
  const near = asked.nearMisses ? nearMissOf(query, asked) : undefined;
  return near === undefined ? explainSilence(part, asked.evidence, asked.field) : { code: "near-miss", ...near };
}

function nearMissOf(query: Query, { item, field }: Asked): NearMiss | undefined {
  if (query.kind !== "word" && query.kind !== "phrase" && query.kind !== "exact") return undefined;
  return nearMiss(query, item, field, (other) => {
    const compiled = compileQuery(printQuery(field === undefined ? other : { kind: "field", field, part: other }), []);
    return compiled.kind === "mistake" ? undefined : explainQuery(compiled, item).hits[0]?.text;
  });
}

/** A compiled query has the shape of the query it was compiled from. */
function partsOf(query: Query, part: IndexedPart, asked: Asked): readonly Explanation[] {
  if ((query.kind === "and" || query.kind === "or") && (part.kind === "and" || part.kind === "or")) {
    return query.parts.flatMap((each, index) => {
      const bound = part.parts[index];
      return bound === undefined ? [] : [explain(each, bound, asked)];
    });
  }
  if (query.kind === "not" && part.kind === "not") return [explain(query.part, part.part, asked)];
  if (query.kind === "field" && part.kind === "field")
    return [explain(query.part, part.part, { ...asked, field: part.field })];
  if (query.kind !== "near" || part.kind !== "near") return [];
  return [explain(query.left, part.left, asked), explain(query.right, part.right, asked)];
}
