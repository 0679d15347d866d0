import type { Enriched } from "../domain/enriched.ts";
import type { Item } from "../domain/item.ts";
import type { ItemRow } from "../domain/item-row.ts";
import type { PollState } from "../domain/source.ts";
import { yieldOften } from "../lib/yield-often.ts";
import type { PollDeps, Polling } from "./poll-deps.ts";
import type { Shown } from "./recognize-reading.ts";

/** An unseen item, what was recognised of it, and what is to become of it. */
export interface ClassifiedItem {
  readonly item: Item;
  readonly enriched: Enriched;
  readonly verdict: ItemRow["verdict"];
}

/**
 * Reads each new item, once, and says which are news. The first reading that shows items is a source's baseline: of it only
 * what is recent alerts, so that a new source brings no flood. After it everything unseen is news, whatever its date says: dates are
 * written by anyone. When a source suddenly shows more than the brake allows, a person decides: all of it is held.
 * A feed of thousands is taken in slices, so that commands are answered meanwhile.
 */
export async function classifyItems(
  shown: Shown,
  before: PollState,
  { enrich, polling, clock }: Pick<PollDeps, "enrich" | "polling" | "clock">,
): Promise<readonly ClassifiedItem[]> {
  const takeTurn = yieldOften(clock);
  const judged: ClassifiedItem[] = [];
  const unseen = shown.items.filter(({ kind }) => kind === "new");
  const isBaseline = shown.isFirst || before.firstReadAt === undefined;
  for (const { item } of unseen) {
    await takeTurn();
    const verdict = isBaseline ? verdictOfFirst(item, before, polling) : verdictOn(unseen.length, polling);
    judged.push({ item, enriched: enrich(item), verdict });
  }
  return judged;
}

function verdictOn(together: number, { brake }: Polling): ItemRow["verdict"] {
  return together > brake ? "held" : "new";
}

/** What is dated since the source was found empty was not there then. */
function verdictOfFirst({ published, seenAt }: Item, before: PollState, { backfillMs }: Polling): ItemRow["verdict"] {
  const since = (before.emptySince ?? seenAt) - backfillMs;
  return published !== undefined && Date.parse(published) >= since ? "new" : "baseline";
}
