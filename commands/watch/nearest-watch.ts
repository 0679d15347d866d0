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

/** 1 for a watch that holds; else the share of what it needs that does, and a little for one that all but did. */
function nearness({ explanation }: Tried): number {
  return explanation.held ? 1 : 0.9 * shareHeld(explanation);
}

/** Of alternatives that of the nearest. */
function shareHeld({ held, because, parts, kind }: Explanation): number {
  if (held) return 1;
  if (parts.length === 0 || kind === "not") return because === undefined ? 0 : 0.05;
  const shares = parts.map(shareHeld);
  return kind === "or" ? Math.max(...shares) : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
