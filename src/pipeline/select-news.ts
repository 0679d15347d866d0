import type { Item } from "../domain/item.ts";
import type { PollState } from "../domain/source.ts";
import type { Polling } from "./poll-deps.ts";

/**
 * Which unseen items are news. The first reading of a source is its baseline: of it only what is recent alerts, so that
 * a new source brings no flood. After it everything unseen is news, whatever its date says: dates are written by anyone.
 */
export function selectNews(unseen: readonly Item[], before: PollState, { backfillMs }: Polling): readonly Item[] {
  if (before.firstReadAt !== undefined) return unseen;
  return unseen.filter(
    ({ published, seenAt }) => published !== undefined && Date.parse(published) >= seenAt - backfillMs,
  );
}
