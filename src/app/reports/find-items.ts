import type { AccountContext } from "../../chat/command-context.ts";
import type { Between } from "../../domain/between.ts";
import type { KeptItem } from "../../domain/kept-item.ts";
import type { Clock } from "../../lib/clock.ts";
import { yieldOften } from "../../lib/yield-often.ts";
import type { Repositories } from "../../ports/repositories.ts";

interface Limits {
  /** How many items are found at most. */
  readonly most: number;
  /** How long kept items are looked through, in milliseconds. */
  readonly withinMs: number;
}

/** What a person who waits for an answer gets. */
export const usualLimits: Limits = { most: 50, withinMs: 1_000 };

/** Looks through the kept items that led to no alert, of the sources that a guild follows; of what is restricted nothing is found by its words. */
export function findItems(
  { recentItems, sources, stories }: Pick<Repositories, "recentItems" | "sources" | "stories">,
  clock: Pick<Clock, "elapsed">,
): AccountContext["findItems"] {
  return async (guildId, words, between) => {
    const followed = await sources.followed(guildId);
    const open = new Set(followed.flatMap(({ key, source }) => (source.handling === "restricted" ? [] : [key])));
    const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
    const isWanted = ({ item }: KeptItem) => {
      const text = `${item.title} ${item.text}`.toLowerCase();
      return open.has(item.sourceKey) && wanted.every((word) => text.includes(word));
    };
    const found = await look(between, isWanted, usualLimits, { recentItems, clock });
    const alerted = await Promise.all(found.map(({ item }) => stories.ofItem(guildId, item.id)));
    return found.filter((_, at) => alerted[at] === undefined);
  };
}

/** Newest first, as far as time reaches; an item that a crash repeated, or that was edited, is found once. */
export async function look(
  { from, to }: Between,
  is: (kept: KeptItem) => boolean,
  { most, withinMs }: Limits,
  { recentItems, clock }: Pick<Repositories, "recentItems"> & { readonly clock: Pick<Clock, "elapsed"> },
): Promise<readonly KeptItem[]> {
  const found = new Map<string, KeptItem>();
  const turn = yieldOften(clock);
  const end = clock.elapsed() + withinMs;
  for await (const page of recentItems.newestFirst()) {
    for (const one of page) {
      const { item } = one;
      // An edited item is met as it is now, and then as it was.
      if (item.seenAt >= from && item.seenAt < to && is(one)) found.set(item.id, { ...one, ...found.get(item.id) });
      await turn();
    }
    const isPast = page.length > 0 && page.every(({ item }) => keptAt(item) < from);
    if (isPast || found.size >= most || clock.elapsed() > end) break;
  }
  return [...found.values()].slice(0, most);
}

/** Kept items are in this order. */
function keptAt({ seenAt, editedAt }: KeptItem["item"]): number {
  return editedAt ?? seenAt;
}
