import type { Enriched } from "../domain/enriched.ts";
import type { Item } from "../domain/item.ts";
import type { ItemIdentity, ItemRow } from "../domain/item-row.ts";
import type { KnownItem } from "../domain/known-item.ts";
import type { PollState } from "../domain/source.ts";
import type { Wanted } from "../domain/wanted.ts";
import { yieldOften } from "../lib/yield-often.ts";
import type { PollDeps, Polling } from "./poll-deps.ts";
import { editsOf, isFollowed, type Shown } from "./recognize-reading.ts";

/** A new or edited item, what was recognised of it, and what is to become of it. */
export interface ClassifiedItem {
  readonly item: Item;
  readonly enriched: Enriched;
  /** `edited`: it was known, and its words have changed. */
  readonly verdict: ItemRow["verdict"] | "edited";
  /** Why it was taken for a new item, or for a known one. */
  readonly identity?: ItemIdentity;
  /** Which watches wanted an edited item before; absent where that is not remembered. */
  readonly wantedBefore?: readonly Wanted[];
}

type Deps = Pick<PollDeps, "enrich" | "polling" | "clock" | "seenItems">;

/**
 * Reads each item that is new or was edited, and says which are news. The first reading that shows items is a source's baseline:
 * of it only what is recent alerts, so that a new source brings no flood. After it everything unseen is news, whatever its date
 * says: dates are written by anyone. When a source suddenly shows more than the brake allows, a person decides: all of it is held.
 * A feed of thousands is taken in slices, so that commands are answered meanwhile.
 */
export async function classifyItems(shown: Shown, before: PollState, deps: Deps): Promise<readonly ClassifiedItem[]> {
  const { enrich, polling, clock } = deps;
  const takeTurn = yieldOften(clock);
  const now = clock.now();
  const together = shown.items.filter(({ kind }) => kind === "new").length;
  const isBaseline = shown.isFirst || before.firstReadAt === undefined;
  const wantedBefore = await wantedBeforeEdits(shown, deps);
  const judged: ClassifiedItem[] = [];
  for (const found of shown.items) {
    await takeTurn();
    const { item, why } = found;
    if (found.kind === "new") {
      const verdict = isBaseline ? verdictOfFirst(item, before, polling) : verdictOn(together, polling);
      judged.push({ item, enriched: enrich(item), verdict, identity: { why, ...likeSince(found.like) } });
    } else if (isFollowed(found, now)) {
      const edited = { ...item, editedAt: now, edits: editsOf(found, now) };
      const wanted = wantedBefore.get(item.id);
      const known = { identity: { why }, ...(wanted !== undefined && { wantedBefore: wanted }) };
      judged.push({ item: edited, enriched: enrich(edited), verdict: "edited", ...known });
    }
  }
  return judged;
}

async function wantedBeforeEdits({ items }: Shown, { seenItems, clock }: Deps) {
  const edited = items.filter((found) => isFollowed(found, clock.now())).map(({ item }) => item);
  return seenItems.wantedBefore(edited, clock.now());
}

/** When the item was first seen that a new one is like. */
function likeSince(like: KnownItem | undefined): Pick<ItemIdentity, "likeSince"> {
  return like === undefined || like.firstSeenAt === 0 ? {} : { likeSince: like.firstSeenAt * 1000 };
}

function verdictOn(together: number, { brake }: Polling): ItemRow["verdict"] {
  return together > brake ? "held" : "new";
}

/** What is dated since the source was found empty was not there then. */
function verdictOfFirst({ published, seenAt }: Item, before: PollState, { backfillMs }: Polling): ItemRow["verdict"] {
  const since = (before.emptySince ?? seenAt) - backfillMs;
  return published !== undefined && Date.parse(published) >= since ? "new" : "baseline";
}
