import { accountLine, foldAccount } from "../alerts/account.ts";
import type { Clock } from "../lib/clock.ts";
import type { Doors } from "../ports.ts";
import { look } from "./find-items.ts";
import type { Repositories } from "./repositories.ts";

/** How long kept items are counted, in milliseconds. */
const longestMs = 2_000;

/** Folds one day of one guild from the records themselves: what its sources showed, and what became of what matched. */
export function dayAccount(
  { inbox, kept, sources, stories }: Repositories,
  groupWithinMs: number,
  clock: Pick<Clock, "now">,
): Doors["account"] {
  return async (guildId, between) => {
    const { from, to } = between;
    const keys = new Set((await sources.followed(guildId)).map(({ key }) => key));
    const told = (await stories.since(from - groupWithinMs)).filter((story) => story.guildId === guildId);
    const waiting = (await inbox.waiting()).filter((match) => match.guildId === guildId);
    const matches = [...waiting, ...(await inbox.held(guildId))];
    const matched = [...told.flatMap(({ reports }) => reports), ...matches].map(({ item }) => item);
    const isOfDay = ({ seenAt }: { readonly seenAt: number }) => seenAt >= from && seenAt < to;
    const found = new Set(matched.filter(isOfDay).map(({ id }) => id));
    const all = { most: Number.POSITIVE_INFINITY, withinMs: longestMs };
    const read = await look(kept, clock, between, ({ item }) => keys.has(item.sourceKey), all);
    const seen = new Set([...read.map(({ item }) => item.id), ...found]);
    return { seen: seen.size, found: found.size, line: accountLine(foldAccount(told, matches, from, to)) };
  };
}
