import { type Evidence, emptyMemory, followedEdits, type KnownItem } from "../domain/known-item.ts";
import type { Reading } from "../domain/reading.ts";
import type { WantedItem } from "../domain/wanted.ts";
import { evidenceOf } from "../ingest/identity/evidence.ts";
import { type Recognition, type Recognized, recognizeItems } from "../ingest/identity/recognize-items.ts";
import { dayMs } from "../lib/durations.ts";
import { yieldOften } from "../lib/yield-often.ts";
import type { PollDeps } from "./poll-deps.ts";

type Deps = Pick<PollDeps, "seenItems" | "clock">;

/** What a reading shows, told apart by what is remembered of its source. */
export interface Shown extends Recognition {
  /** True while nothing is remembered of the source: no item of it was ever shown. */
  readonly isFirst: boolean;
}

/** A reading without items needs no memory, and leaves none. */
export async function recognizeReading(sourceKey: string, { items }: Reading, deps: Deps): Promise<Shown> {
  if (items.length === 0) return { items: [], habit: emptyMemory.habit, isFirst: false };
  const memory = await deps.seenItems.recall(sourceKey);
  const takeTurn = yieldOften(deps.clock);
  const evidence: Evidence[] = [];
  for (const item of items) {
    await takeTurn();
    evidence.push(evidenceOf(item));
  }
  const isFirst = memory.items.length + memory.oldMarks.size === 0;
  return { ...recognizeItems(items, evidence, memory), isFirst };
}

/** Whether an item was edited and is to be matched again. One edit too many is followed on the next day, as it is then. */
export function isFollowed(found: Recognized, now: number): boolean {
  if (found.kind === "new" || !found.isEdited) return false;
  return found.known === undefined || found.known.editedOn < dayOf(now) || found.known.edits < followedEdits;
}

/** Remembers what was shown as it looks now, and which watches wanted it. */
export async function rememberItems(
  sourceKey: string,
  { items, habit }: Shown,
  wanted: readonly WantedItem[],
  deps: Deps,
): Promise<void> {
  const now = deps.clock.now();
  const known = items.map((found) => asRemembered(found, now));
  await deps.seenItems.mark(sourceKey, { items: known, habit, wanted }, now);
}

function asRemembered(found: Recognized, now: number): KnownItem {
  const { item, evidence } = found;
  const { id } = item;
  const shownOn = dayOf(now);
  if (found.kind === "new")
    return { ...evidence, id, firstSeenAt: Math.floor(item.seenAt / 1000), shownOn, editedOn: 0, edits: 0 };
  const { known } = found;
  if (known === undefined) return { ...evidence, id, firstSeenAt: 0, shownOn, editedOn: 0, edits: 0 };
  if (!found.isEdited) return { ...known, ...evidence, shownOn };
  if (!isFollowed(found, now)) return { ...known, ...evidence, words: known.words, shownOn };
  return { ...known, ...evidence, shownOn, editedOn: shownOn, edits: editsOf(found, now) };
}

/** How many edits of an item were followed on this day, with this one. */
export function editsOf(found: Recognized, now: number): number {
  const known = found.kind === "known" ? found.known : undefined;
  return known?.editedOn === dayOf(now) ? known.edits + 1 : 1;
}

function dayOf(instant: number): number {
  return Math.floor(instant / dayMs);
}
