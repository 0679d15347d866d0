import type { Evidence, KnownItem } from "../../domain/known-item.ts";
import type { LinkUse, Pair } from "./seen-pair.ts";

export type UseOf = (pair: Pair) => LinkUse;

/** How many items of the feed have an address, of those that are shown and those that are known. */
export function linkUses(entries: readonly Evidence[], known: readonly KnownItem[]): UseOf {
  const pages = tally(entries, known, pageOf);
  const addresses = tally(entries, known, addressOf);
  return ({ known: one, likeness }) => {
    const [uses, address] = likeness.link === "fragment" ? [pages, pageOf(one)] : [addresses, addressOf(one)];
    if ((uses.get(address) ?? 0) > 1) return "shared";
    return uses.size > 1 ? "own" : "only";
  };
}

/** Entries with the same words are one item, and so are an entry and the item that it is known as: the greater number counts. */
function tally(entries: readonly Evidence[], known: readonly KnownItem[], of: (one: Evidence) => string) {
  const having = (all: readonly Evidence[]) =>
    Map.groupBy(
      all.filter((one) => of(one) !== ""),
      of,
    );
  const uses = new Map([...having(known)].map(([value, ones]) => [value, ones.length]));
  for (const [value, ones] of having(entries))
    uses.set(value, Math.max(uses.get(value) ?? 0, new Set(ones.map(({ words, date }) => `${words} ${date}`)).size));
  return uses;
}

function pageOf({ link, host }: Evidence): string {
  return link === "" ? "" : `${link} ${host}`;
}

function addressOf(evidence: Evidence): string {
  return evidence.link === "" ? "" : `${pageOf(evidence)} ${evidence.fragment}`;
}
