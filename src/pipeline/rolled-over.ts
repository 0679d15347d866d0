import type { PolledSource } from "../domain/followed-source.ts";
import type { Reading } from "../domain/reading.ts";
import { isRollingOver, type PollState } from "../domain/source.ts";
import { dayMs } from "../lib/durations.ts";
import type { ClassifiedItem } from "./classify-items.ts";

/** A feed that has overlapped for so long is read often enough, in milliseconds. */
const forgottenMs = 7 * dayMs;
/** A reading so much later than planned says nothing of how often a source is to be read. */
const lateTimes = 3;

/**
 * A feed that shows only its newest items, all of which are new, has rolled over since the last reading: what came between them
 * was missed, if anything did. Of an item or two this has to happen again and again to mean anything; `healthOf` decides.
 */
export function rolledOverAfter(
  before: PollState,
  reading: Reading,
  judged: readonly ClassifiedItem[],
  { cadence }: Pick<PolledSource, "cadence">,
  now: number,
): Pick<PollState, "rolledOver"> {
  const { rolledOver, lastReadAt = 0, itemsInFeed = 0, firstReadAt, away } = before;
  const keep = rolledOver === undefined ? {} : { rolledOver };
  if (reading.kind !== "read" || reading.items.length === 0) return keep;

  const shown = reading.items.length;
  const isLate = cadence.kind === "every" && now - lastReadAt > lateTimes * cadence.ms;
  const overlaps = judged.filter(({ verdict }) => verdict !== "edited").length < shown;
  if (!overlaps && !isLate && firstReadAt !== undefined && itemsInFeed > 0 && away === undefined) {
    const { since = now, times = 0 } = rolledOver ?? {};
    return { rolledOver: { since, at: now, times: times + 1, shown } };
  }
  if (rolledOver === undefined || now - rolledOver.at > forgottenMs) return {};
  return isRollingOver(rolledOver) ? keep : {};
}
