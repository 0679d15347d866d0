import type { PolledSource } from "../domain/followed-source.ts";
import type { Item } from "../domain/item.ts";
import type { Match } from "../domain/match.ts";
import type { PollState } from "../domain/source.ts";
import { digest } from "../lib/digest.ts";
import type { PollDeps } from "./poll-deps.ts";
import { afterPoll, type PollReport, unpolled } from "./poll-state.ts";

/** The whole journey of one source, in order. The order is the guarantee: a crash between any two lines repeats work and loses nothing. */
export async function pollSource(source: PolledSource, deps: PollDeps): Promise<PollReport> {
  const before = (await deps.states.get(source.key)) ?? unpolled(source.key);
  const reading = await deps.read(source, before.validators);
  const unseen = await deps.seen.unseen(reading.items);
  const fresh = unseen.filter((item) => isNews(item, before, deps));
  const now = deps.clock.now();
  const matches = fresh.flatMap((item) => matchesOf(item, source, now, deps));

  await deps.inbox.accept(matches);
  await deps.seen.mark(reading.items, now);
  const after = afterPoll(before, reading, source.cadence, deps);
  await deps.states.save(after);
  return { reading, fresh, matches, state: after };
}

/** The first reading of a source is its baseline: only what is recent alerts, so that a new source brings no flood. */
function isNews(item: Item, before: PollState, { polling }: PollDeps): boolean {
  if (before.firstReadAt !== undefined) return true;
  return item.published !== undefined && Date.parse(item.published) >= item.seenAt - polling.backfillMs;
}

function matchesOf(item: Item, source: PolledSource, matchedAt: number, deps: PollDeps): readonly Match[] {
  return deps.matching.match(item, source).flatMap(({ guildId, watches }) => {
    const face = source.follows.find((follow) => follow.guildId === guildId)?.face;
    if (face === undefined) return [];
    return [{ id: digest(guildId, item.id), guildId, item, source: face, watches, matchedAt }];
  });
}
