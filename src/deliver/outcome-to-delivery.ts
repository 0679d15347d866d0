import type { DeliveryTrouble, PostFailure } from "../domain/post-failure.ts";
import type { PostOutcome } from "../domain/post-outcome.ts";
import type { Alert, Delivery } from "../domain/story.ts";
import { backOff } from "../lib/back-off.ts";
import { hourMs, minuteMs } from "../lib/durations.ts";
import { shortIdIn } from "./stamp.ts";

/** What a request's outcome makes of its delivery. */
export interface Settled {
  readonly delivery: Delivery;
  readonly messageId?: string;
  /** Something that a person has to know. */
  readonly trouble?: DeliveryTrouble;
  readonly removed?: boolean;
}

const waits = { firstMs: 1_000, longestMs: 15 * minuteMs } as const;
/** What waits for so long is reported, in milliseconds. */
const longWaitMs = 10 * minuteMs;
/** A first attempt whose nonce is that of a deleted message waits until Discord has forgotten the nonce. */
const forgottenMs = 5 * minuteMs;
/** A channel that is gone does not come back; another takes its place. */
const goneMs = 6 * hourMs;

/**
 * 429, 5xx, network errors, lost access and lost channels wait and try again for as long as it takes; only a refused message ends in `dead`.
 * Operators hear of trouble once: of a pause when it begins and when it ends, of a refused token when it is refused twice.
 * `spread` is a random number, 0 to 1, so that channels do not retry in step.
 */
export function outcomeToDelivery(sent: Sent, outcome: PostOutcome, now: number, spread: number): Settled {
  const { channelId, delivery } = sent;
  const { failure: _before, pausedAt, ...plain } = delivery;
  switch (outcome.kind) {
    case "posted":
      return {
        delivery: { ...plain, state: "delivered", doneAt: now },
        messageId: outcome.messageId,
        ...(pausedAt !== undefined && { trouble: { code: "resumed", channelId, pausedMs: now - pausedAt } }),
      };
    case "unknown-message":
      if (delivery.failure?.code === "message-gone") return refused(sent, delivery.failure, now);
      if (delivery.attempts > 1) return { delivery: { ...plain, state: "delivered", doneAt: now }, removed: true };
      return {
        delivery: { ...plain, state: "queued", failure: { code: "message-gone" }, nextAttemptAt: now + forgottenMs },
      };
    case "refused":
      return refused(sent, outcome.failure, now);
    default: {
      const nextAttemptAt = now + waitMs(outcome, delivery.attempts, spread);
      const trouble = pausedAt === undefined ? newsOf(outcome, sent, now) : undefined;
      const since = trouble === undefined ? pausedAt : (delivery.firstAttemptAt ?? now);
      return {
        delivery: {
          ...plain,
          ...(since !== undefined && { pausedAt: since }),
          state: waitingState(outcome.kind),
          failure: outcome.failure,
          nextAttemptAt,
        },
        ...(trouble !== undefined && { trouble }),
      };
    }
  }
}

/** A delivery as it was sent. */
type Sent = Pick<Alert, "channelId" | "delivery"> & { readonly mark: string };
type Waiting = Exclude<PostOutcome, { readonly kind: "posted" | "unknown-message" | "refused" }>;

function refused({ channelId, delivery, mark }: Sent, failure: PostFailure, now: number): Settled {
  const { pausedAt: _, ...plain } = delivery;
  return {
    delivery: { ...plain, state: "dead", failure, doneAt: now },
    trouble: { code: "refused", mark, shortId: shortIdIn(mark), channelId, failure },
  };
}

function waitingState(kind: Waiting["kind"]): Delivery["state"] {
  if (kind === "lost") return "sending";
  return kind === "no-access" || kind === "unknown-channel" ? "paused" : "queued";
}

/** How long until the next attempt, in milliseconds. */
function waitMs(outcome: Waiting, attempts: number, spread: number): number {
  if (outcome.kind === "unknown-channel") return goneMs;
  if (outcome.kind === "no-access") return waits.longestMs;
  if (outcome.kind === "retry" && outcome.afterMs !== undefined) return outcome.afterMs;
  return backOff(attempts, waits) * (1 + spread / 2);
}

/** An edit that was not made, and when it is tried again. */
export function nextTurn(edit: Alert["edit"], outcome: Waiting, now: number, spread: number): Alert["edit"] {
  const attempts = edit.attempts + 1;
  return { attempts, nextAttemptAt: now + waitMs(outcome, attempts, spread), failure: outcome.failure };
}

/** What operators are to know of it, the first time that they are. */
function newsOf({ kind, failure }: Waiting, sent: Sent, now: number): DeliveryTrouble | undefined {
  const { channelId, delivery, mark } = sent;
  if (kind === "unknown-channel") return { code: "channel-gone", channelId, failure };
  if (kind === "no-access") return { code: "paused", channelId, failure };
  if (kind === "unauthorized") return delivery.failure?.code === failure.code ? { code: "token-refused" } : undefined;
  const waited = now - (delivery.firstAttemptAt ?? now);
  return waited < longWaitMs ? undefined : { code: "delayed", mark, channelId, failure, waitedMs: waited };
}
