import type { Actor } from "../actors/actor-finder.ts";
import type { Work } from "./clauses.ts";
import { publishersOf } from "./publisher.ts";
import type { Sentence } from "./read-sentences.ts";

/**
 * The groups and outlets that an item names beside those that put a work out, by id; none where it does not say who did. A branch and its
 * trunk are one, and so are a group and its outlets.
 */
export function notBy(work: Work, sentence: Sentence): readonly string[] {
  const families = new Set(publishersOf(work, sentence).map(({ actor }) => familyOf(actor)));
  if (families.size === 0) return [];
  const others = (sentence.names?.() ?? []).filter(({ actor }) => !families.has(familyOf(actor)));
  return [...new Set(others.flatMap(({ actor: { id, outlet } }) => [id, outlet ?? id]))];
}

function familyOf({ id, branchOf }: Actor): string {
  return branchOf ?? id;
}
