import type { ReadableItem } from "../../src/domain/page-reading.ts";
import type { Watch } from "../../src/domain/watch.ts";
import { compileQuery, type QueryWorld } from "../../src/match/compile-query.ts";
import type { CompiledQuery } from "../../src/match/compiled-query.ts";
import { type Circumstances, type Explanation, explainQuery } from "../../src/match/explain-query.ts";

/** How a watch as it is now answers to one item. */
export interface Tried {
  readonly watch: Watch;
  readonly compiled: CompiledQuery;
  readonly explanation: Explanation;
}

/** Every watch asked of an item, the one that comes nearest first; those whose query no longer compiles are left out. */
export function nearestWatches(
  watches: readonly Watch[],
  item: ReadableItem,
  circumstances: Circumstances,
  world: QueryWorld,
): readonly Tried[] {
  const tried = watches.flatMap((watch): readonly Tried[] => {
    const compiled = compileQuery(watch.query, world);
    if (compiled.kind === "mistake") return [];
    return [{ watch, compiled, explanation: explainQuery(compiled, item, circumstances) }];
  });
  return tried.toSorted((a, b) => nearness(b) - nearness(a));
}

/** 1 for a watch that holds; else the share of its parts that do, and a little for one that all but did. */
function nearness({ explanation: { held, parts, because } }: Tried): number {
  if (held) return 1;
  const share = parts.filter((part) => part.held).length / Math.max(1, parts.length);
  return 0.9 * share + (because === undefined ? 0 : 0.05);
}
