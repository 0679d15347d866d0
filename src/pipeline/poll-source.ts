import type { PolledSource } from "../domain/followed-source.ts";
import { classifyItems } from "./classify-items.ts";
import { findMatches, holdFloods } from "./find-matches.ts";
import { noteItems } from "./note-items.ts";
import type { PollDeps } from "./poll-deps.ts";
import { afterPoll, type PollReport, unpolled } from "./poll-state.ts";
import { recognizeReading, rememberItems } from "./recognize-reading.ts";
import { awayDomain, releaseAfterReturn } from "./source-location.ts";

/** The whole journey of one source, in order. The order is the guarantee: a crash between any two lines repeats work and loses nothing. */
export async function pollSource(source: PolledSource, deps: PollDeps): Promise<PollReport> {
  const before = (await deps.pollStates.get(source.key)) ?? unpolled(source.key);
  const reading = await deps.read({ ...source, url: before.adopted ?? source.url }, before.validators);
  const shown = await recognizeReading(source.key, reading, deps);
  const judged = await classifyItems(shown, before, deps);
  const found = await findMatches(judged, source, awayDomain(before, reading), deps);
  const { matches, wanted } = holdFloods(found, deps.polling);

  await deps.inbox.accept(matches);
  await noteItems(judged, matches, deps);
  await rememberItems(source.key, shown, wanted, deps);
  const state = afterPoll(before, reading, judged, source, deps);
  await releaseAfterReturn(source, shown, before, state, deps);
  await deps.pollStates.save(state, { isRepeatable: reading.kind === "unchanged" });
  return { reading, judged, matches, before, state };
}
