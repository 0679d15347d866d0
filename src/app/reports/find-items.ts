import type { AccountContext } from "../../chat/command-context.ts";
import type { Between } from "../../domain/between.ts";
import type { KeptItem } from "../../domain/kept-item.ts";
import type { Clock } from "../../lib/clock.ts";
import { yieldOften } from "../../lib/yield-often.ts";
import type { Repositories } from "../../ports/repositories.ts";

/** How long kept items are looked through, in milliseconds, and how many are found at most. */
const longestMs = 1_000;
const mostFound = 50;

/** Looks through the kept items of the sources that a guild follows; of what is restricted nothing is found by its words. */
export function findItems(
  { recentItems, sources }: Pick<Repositories, "recentItems" | "sources">,
  clock: Pick<Clock, "now">,
): AccountContext["findItems"] {
  return async (guildId, words, between) => {
    const followed = await sources.followed(guildId);
    const open = new Set(followed.flatMap(({ key, source }) => (source.handling === "restricted" ? [] : [key])));
    const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
    return look(recentItems, clock, between, ({ item }) => {
      const text = `${item.title} ${item.text}`.toLowerCase();
      return open.has(item.sourceKey) && wanted.every((word) => text.includes(word));
    });
  };
}

/** Newest first, as far as time reaches; an item that a crash repeated is found once. */
export async function look(
  kept: Repositories["recentItems"],
  clock: Pick<Clock, "now">,
  { from, to }: Between,
  is: (kept: KeptItem) => boolean,
  { most = mostFound, withinMs = longestMs } = {},
): Promise<readonly KeptItem[]> {
  const found = new Map<string, KeptItem>();
  const turn = yieldOften(clock);
  const end = clock.now() + withinMs;
  for await (const page of kept.newestFirst()) {
    for (const one of page) {
      if (one.item.seenAt >= from && one.item.seenAt < to && is(one)) found.set(one.item.id, one);
      await turn();
    }
    const isPast = page.length > 0 && page.every(({ item }) => item.seenAt < from);
    if (isPast || found.size >= most || clock.now() > end) break;
  }
  return [...found.values()].slice(0, most);
}
