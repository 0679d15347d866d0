import type { PolledSource } from "../domain/followed-source.ts";
import { findMatches } from "./find-matches.ts";
import type { PollDeps } from "./poll-deps.ts";
import { afterPoll, type PollReport, unpolled } from "./poll-state.ts";
import { selectNews } from "./select-news.ts";

/** The whole journey of one source, in order. The order is the guarantee: a crash between any two lines repeats work and loses nothing. */
export async function pollSource(source: PolledSource, deps: PollDeps): Promise<PollReport> {
  const before = (await deps.states.get(source.key)) ?? unpolled(source.key);
  const reading = await deps.read(source, before.validators);
  const fresh = selectNews(await deps.seen.unseen(reading.items), before, deps.polling);
  const matches = findMatches(fresh, source, deps);

  await deps.inbox.accept(matches);
  await deps.seen.mark(reading.items, deps.clock.now());
  const after = afterPoll(before, reading, source.cadence, deps);
  await deps.states.save(after);
  return { reading, fresh, matches, state: after };
}
