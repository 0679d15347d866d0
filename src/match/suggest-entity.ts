import { foldText } from "../text/fold.ts";
import type { MatchableEntity } from "./entity-names.ts";

/** The id that was most likely meant: one that the written one is a name of, begins, or nearly is. */
export function suggestEntity(written: string, entities: readonly MatchableEntity[]): string | undefined {
  const wanted = bare(written);
  const named = entities.find(
    ({ id, names }) => bare(id) === wanted || names.some(({ text }) => bare(text) === wanted),
  );
  if (named !== undefined) return named.id;
  const begun = entities.find(
    ({ id }) => wanted.length >= 3 && (bare(id).startsWith(wanted) || wanted.startsWith(bare(id))),
  );
  if (begun !== undefined) return begun.id;
  return mostAlike(
    written,
    entities.map(({ id }) => id),
  );
}

/** The candidate that shares most letters in a row with what is written, if it shares half of them. */
export function mostAlike(written: string, candidates: readonly string[]): string | undefined {
  const wanted = bare(written);
  let best: { readonly candidate: string; readonly shared: number } | undefined;
  for (const candidate of candidates) {
    const shared = sharedPairs(bare(candidate), wanted);
    if (shared >= 0.5 && shared > (best?.shared ?? 0)) best = { candidate, shared };
  }
  return best?.candidate;
}

function bare(text: string): string {
  return foldText(text).replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** Share of the pairs of neighbouring letters that both have (Dice's coefficient). */
function sharedPairs(one: string, other: string): number {
  const left = pairs(one);
  const right = pairs(other);
  return (2 * [...left].filter((pair) => right.has(pair)).length) / Math.max(1, left.size + right.size);
}

function pairs(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}
