import type { Item } from "../../domain/item.ts";
import type { Evidence } from "../../domain/known-item.ts";
import { repeatsLink } from "./evidence.ts";
import { areNumbered } from "./identify-feed.ts";

/** Guids of a reading that say nothing of their entries. */
export interface GuidRule {
  readonly name: string;
  readonly worthless: (items: readonly Item[], entries: readonly Evidence[]) => (index: number) => boolean;
}

export const guidRules: readonly GuidRule[] = [
  {
    name: "guids that count the entries are places",
    worthless: (items) => {
      const areAll = areNumbered(items);
      return () => areAll;
    },
  },
  {
    name: "a guid that entries share is none of theirs",
    worthless: (_items, entries) => {
      const shared = Map.groupBy(entries, ({ guid }) => guid);
      return (index) => (shared.get(entries[index]?.guid ?? "")?.length ?? 0) > 1;
    },
  },
  {
    name: "a guid that repeats the link is none",
    worthless: (items, entries) => (index) => repeatsLink(entries[index]?.guid ?? "", items[index]?.link),
  },
];

/** The entries without the guids that say nothing of them. */
export function withoutWorthless(
  items: readonly Item[],
  entries: readonly Evidence[],
  rules: readonly GuidRule[],
): readonly Evidence[] {
  const judges = rules.map(({ worthless }) => worthless(items, entries));
  return entries.map((entry, index) => (judges.some((isNone) => isNone(index)) ? { ...entry, guid: "" } : entry));
}
