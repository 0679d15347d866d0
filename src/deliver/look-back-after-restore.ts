import type { RestoredMark } from "../domain/restored-mark.ts";
import type { Delivery } from "../domain/story.ts";
import { dayMs } from "../lib/durations.ts";

/** How long news without a date may be old news, in milliseconds. */
const undatedMs = dayMs;

interface Waiting {
  readonly delivery: Delivery;
  readonly reportedAt?: number | undefined;
}

/**
 * From which instant on a channel is to be looked through before this is sent; `undefined` when it cannot be there yet.
 *
 * Two things may be there unknown: what was being sent, and, in a restored store, what an earlier life posted after the
 * snapshot. Short ids are derived from the item, so such a post is found although the story is opened again.
 */
export function lookBackFrom(
  { delivery, reportedAt }: Waiting,
  restored: RestoredMark | undefined,
): number | undefined {
  if (restored !== undefined && mayBeForgotten(delivery, reportedAt, restored)) return restored.snapshotAt;
  return delivery.state === "sending" ? (delivery.firstAttemptAt ?? delivery.queuedAt) : undefined;
}

/** No attempt of this life is known, and the news is not younger than the restored store; where it has no date, the alert not by much. */
function mayBeForgotten(
  { firstAttemptAt, queuedAt }: Delivery,
  reportedAt: number | undefined,
  restored: RestoredMark,
): boolean {
  if (firstAttemptAt !== undefined) return firstAttemptAt <= restored.snapshotAt;
  return (reportedAt ?? queuedAt - undatedMs) <= restored.restoredAt;
}
