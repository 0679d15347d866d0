import type { Enriched } from "../domain/enriched.ts";
import type { Item } from "../domain/item.ts";
import type { ItemRow } from "../domain/item-row.ts";
import type { PollState } from "../domain/source.ts";
import { yieldOften } from "../lib/yield-often.ts";
import type { PollDeps, Polling } from "./poll-deps.ts";

/** An unseen item, what was recognised of it, and what is to become of it. */
export interface ClassifiedItem {
  readonly item: Item;
  readonly enriched: Enriched;
  readonly verdict: ItemRow["verdict"];
}

/**
 * Reads each unseen item, once, and says which are news. The first reading of a source is its baseline: of it only what is
 * recent alerts, so that a new source brings no flood. After it everything unseen is news, whatever its date says: dates are
 * written by anyone. When a source suddenly shows more than the brake allows, a person decides: all of it is held.
 * A feed of thousands is taken in slices, so that commands are answered meanwhile.
 */
export async function classifyItems(
  unseen: readonly Item[],
  before: PollState,
  { enrich, polling, clock }: Pick<PollDeps, "enrich" | "polling" | "clock">,
): Promise<readonly ClassifiedItem[]> {
  const takeTurn = yieldOften(clock);
  const judged: ClassifiedItem[] = [];
  for (const item of unseen) {
    await takeTurn();
    judged.push({ item, enriched: enrich(item), verdict: verdictOn(item, unseen.length, before, polling) });
  }
  return judged;
}

function verdictOn(item: Item, together: number, before: PollState, polling: Polling): ItemRow["verdict"] {
  if (before.firstReadAt === undefined) return isRecent(item, polling.backfillMs) ? "new" : "baseline";
  return together > polling.brake ? "held" : "new";
}

function isRecent({ published, seenAt }: Item, backfillMs: number): boolean {
  return published !== undefined && Date.parse(published) >= seenAt - backfillMs;
}
