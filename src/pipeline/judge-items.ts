import type { Item } from "../domain/item.ts";
import type { ItemRow } from "../domain/item-row.ts";
import type { PollState } from "../domain/source.ts";
import type { Polling } from "./poll-deps.ts";

/** An unseen item and what is to become of it. */
export interface Judged {
  readonly item: Item;
  readonly verdict: ItemRow["verdict"];
}

/**
 * Which unseen items are news. The first reading of a source is its baseline: of it only what is recent alerts, so that
 * a new source brings no flood. After it everything unseen is news, whatever its date says: dates are written by anyone.
 * When a source suddenly shows more than the brake allows, a person decides: all of it is held.
 */
export function judgeItems(unseen: readonly Item[], before: PollState, polling: Polling): readonly Judged[] {
  if (before.firstReadAt === undefined) {
    return unseen.map((item) => ({ item, verdict: isRecent(item, polling.backfillMs) ? "new" : "baseline" }));
  }
  const verdict = unseen.length > polling.brake ? "held" : "new";
  return unseen.map((item) => ({ item, verdict }));
}

function isRecent({ published, seenAt }: Item, backfillMs: number): boolean {
  return published !== undefined && Date.parse(published) >= seenAt - backfillMs;
}
