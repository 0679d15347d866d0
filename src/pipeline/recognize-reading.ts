import type { Evidence, KnownItem } from "../domain/known-item.ts";
import { emptyMemory } from "../domain/known-item.ts";
import type { Reading } from "../domain/reading.ts";
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

/** Remembers what was shown, as it looks now. */
export async function rememberItems(sourceKey: string, { items, habit }: Shown, deps: Deps): Promise<void> {
  const now = deps.clock.now();
  const today = Math.floor(now / dayMs);
  await deps.seenItems.mark(
    sourceKey,
    items.map((one) => asRemembered(one, today)),
    habit,
    now,
  );
}

function asRemembered(shown: Recognized, today: number): KnownItem {
  const { item, evidence } = shown;
  const known = shown.kind === "known" ? shown.known : undefined;
  const firstSeenAt = shown.kind === "new" ? Math.floor(item.seenAt / 1000) : (known?.firstSeenAt ?? 0);
  const { editedOn = 0, edits = 0 } = known ?? {};
  return { ...evidence, id: item.id, firstSeenAt, shownOn: today, editedOn, edits };
}
