import type { DeliveryTrouble } from "../domain/post-failure.ts";
import type { PostOutcome } from "../domain/post-outcome.ts";
import type { Alert, Delivery } from "../domain/story.ts";
import { backOff } from "../lib/back-off.ts";
import { minuteMs } from "../lib/durations.ts";
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

/**
 * 429, 5xx, network errors and lost access wait and try again for as long as it takes; only a refused message and an unknown channel end in `dead`.
 * Operators hear of trouble once: of a pause when it begins and when it ends, of a refused token not again while it is refused. `spread` is a random number, 0 to 1, so that channels do not retry in step.
 */
export function outcomeToDelivery(
  { channelId, delivery, mark }: Pick<Alert, "channelId" | "delivery"> & { readonly mark: string },
  outcome: PostOutcome,
  now: number,
  spread: number,
): Settled {
  const { failure, pausedAt, ...plain } = delivery;
  switch (outcome.kind) {
    case "posted":
      return {
        delivery: { ...plain, state: "delivered", doneAt: now },
        messageId: outcome.messageId,
        ...(pausedAt !== undefined && { trouble: { code: "resumed", channelId, pausedMs: now - pausedAt } }),
      };
    case "unknown-message":
      return { delivery: { ...plain, state: "delivered", doneAt: now }, removed: true };
    case "refused":
    case "unknown-channel":
      return {
        delivery: { ...plain, state: "dead", failure: outcome.failure, doneAt: now },
        trouble: { code: "refused", mark, shortId: shortIdIn(mark), channelId, failure: outcome.failure },
      };
    default: {
      const state = waitingState(outcome.kind);
      const nextAttemptAt = now + waitMs(outcome, delivery.attempts, spread);
      const since = pausedAt ?? (outcome.kind === "no-access" ? now : undefined);
      const isNews = outcome.kind === "no-access" ? pausedAt === undefined : outcome.failure.code !== failure?.code;
      const trouble = isNews ? troubleWith(outcome, channelId) : undefined;
      const paused = since !== undefined && { pausedAt: since };
      return {
        delivery: { ...plain, ...paused, state, failure: outcome.failure, nextAttemptAt },
        ...(trouble !== undefined && { trouble }),
      };
    }
  }
}

type Waiting = Exclude<PostOutcome, { readonly kind: "posted" | "unknown-message" | "refused" | "unknown-channel" }>;

function waitingState(kind: Waiting["kind"]): Delivery["state"] {
  if (kind === "lost") return "sending";
  return kind === "no-access" ? "paused" : "queued";
}

/** How long until the next attempt, in milliseconds. */
export function waitMs(outcome: Waiting, attempts: number, spread: number): number {
  if (outcome.kind === "no-access" || outcome.kind === "unauthorized") return waits.longestMs;
  if (outcome.kind === "retry" && outcome.afterMs !== undefined) return outcome.afterMs;
  return backOff(attempts, waits) * (1 + spread / 2);
}

function troubleWith({ kind, failure }: Waiting, channelId: string): DeliveryTrouble | undefined {
  if (kind === "unauthorized") return { code: "token-refused" };
  return kind === "no-access" ? { code: "paused", channelId, failure } : undefined;
}
