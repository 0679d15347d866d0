import type { Alert, Delivery } from "../domain/story.ts";
import type { PostOutcome } from "../ports.ts";

/** What a request's outcome makes of its delivery. */
export interface Settled {
  readonly delivery: Delivery;
  readonly messageId?: string;
  /** Something that a person has to know, in words. */
  readonly trouble?: string;
  readonly removed?: boolean;
}

const shortestWaitMs = 1_000;
const longestWaitMs = 15 * 60_000;

/**
 * 429, 5xx, network errors and lost access wait and try again for as long as it takes; only a refused message and an unknown channel end in `dead`.
 * Trouble is told once: not again while the same reason holds. `spread` is a random number, 0 to 1, so that channels do not retry in step.
 */
export function settle({ channelId, delivery }: Alert, outcome: PostOutcome, now: number, spread: number): Settled {
  const { reason, ...plain } = delivery;
  const isNews = "reason" in outcome && outcome.reason !== reason;
  switch (outcome.kind) {
    case "posted":
      return { delivery: { ...plain, state: "delivered", doneAt: now }, messageId: outcome.messageId };
    case "retry":
      return {
        delivery: {
          ...plain,
          state: "queued",
          reason: outcome.reason,
          nextAttemptAt: now + (outcome.afterMs ?? backOff(delivery, spread)),
        },
      };
    case "lost":
      return {
        delivery: {
          ...plain,
          state: "sending",
          reason: outcome.reason,
          nextAttemptAt: now + backOff(delivery, spread),
        },
      };
    case "no-access":
      return {
        delivery: { ...plain, state: "paused", reason: outcome.reason, nextAttemptAt: now + longestWaitMs },
        ...(isNews && {
          trouble: `Posting to <#${channelId}> is paused: ${outcome.reason} It goes on by itself once that is put right.`,
        }),
      };
    case "unauthorized":
      return {
        delivery: { ...plain, state: "queued", reason: outcome.reason, nextAttemptAt: now + longestWaitMs },
        trouble: outcome.reason,
      };
    case "unknown-message":
      return { delivery: { ...plain, state: "delivered", doneAt: now }, removed: true };
    case "refused":
    case "unknown-channel":
      return {
        delivery: { ...plain, state: "dead", reason: outcome.reason, doneAt: now },
        trouble: `An alert could not be posted to <#${channelId}>: ${outcome.reason}`,
      };
  }
}

/** 1 s, 2 s, 4 s … 15 min, each drawn out by up to half. */
function backOff({ attempts }: Delivery, spread: number): number {
  return Math.min(shortestWaitMs * 2 ** Math.min(Math.max(attempts - 1, 0), 20), longestWaitMs) * (1 + spread / 2);
}
