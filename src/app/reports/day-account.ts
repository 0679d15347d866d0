import type { AccountContext } from "../../chat/command-context.ts";
import type { DayAccount } from "../../domain/account.ts";
import type { Between } from "../../domain/between.ts";
import { followedEdits } from "../../domain/known-item.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Repositories } from "../../ports/repositories.ts";
import { accountBetween } from "./account-between.ts";
import { look } from "./find-items.ts";
import { pendingInGuild } from "./pending-in-guild.ts";

/** How long kept items are counted, in milliseconds. */
const longestMs = 2_000;

/** One day of one guild: what its sources showed, from the kept items, and what became of what matched, from the totals of the day. */
export function dayAccount(
  groupWithinMs: number,
  repositories: Repositories,
  clock: Pick<Clock, "elapsed">,
): AccountContext["ofDay"] {
  const { recentItems, sources, stories } = repositories;
  return async (guildId, between) => {
    const { from, to } = between;
    const keys = new Set((await sources.followed(guildId)).map(({ key }) => key));
    const pending = await pendingInGuild(guildId, repositories);
    const all = { most: Number.POSITIVE_INFINITY, withinMs: longestMs };
    const read = await look(between, ({ item }) => keys.has(item.sourceKey), all, { recentItems, clock });
    const edited = await editedIn(between, keys, recentItems, clock);
    const inStories = await stories.ofDay(guildId, from, from - groupWithinMs);
    const isReported = (itemId: string) => stories.isReported(guildId, itemId);
    const ofDay = pending.filter(({ itemId, seenAt }) => seenAt >= from && seenAt < to && !isReported(itemId));
    const waiting = new Set(ofDay.map(({ itemId }) => itemId));
    const found = inStories.found + waiting.size;
    const others = read.filter(({ item }) => !isReported(item.id) && !waiting.has(item.id));
    const tooOld = others.filter((one) => one.tooOld).length;
    return {
      seen: others.length + found,
      found,
      tooOld,
      edited,
      ...(await accountBetween(guildId, between, { repositories, groupWithinMs })),
    };
  };
}

/** Counted from the items as they were kept at each edit that was followed. */
async function editedIn(
  { from, to }: Between,
  keys: ReadonlySet<string>,
  recentItems: Pick<Repositories["recentItems"], "newestFirst">,
  clock: Pick<Clock, "elapsed">,
): Promise<DayAccount["edited"]> {
  const edits = new Map<string, number>();
  const end = clock.elapsed() + longestMs;
  for await (const page of recentItems.newestFirst()) {
    for (const { item } of page) {
      const { id, editedAt = 0, edits: number = 1, sourceKey } = item;
      if (editedAt >= from && editedAt < to && keys.has(sourceKey)) edits.set(id, Math.max(number, edits.get(id) ?? 0));
    }
    const isPast = page.length > 0 && page.every(({ item }) => (item.editedAt ?? item.seenAt) < from);
    if (isPast || clock.elapsed() > end) break;
  }
  return { items: edits.size, tooOften: [...edits.values()].filter((number) => number >= followedEdits).length };
}
