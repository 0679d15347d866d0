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
export function settle(
  { channelId, delivery }: Pick<Alert, "channelId" | "delivery">,
  outcome: PostOutcome,
  now: number,
  spread: number,
): Settled {
  const { reason, ...plain } = delivery;
  const isNews = "reason" in outcome && outcome.reason !== reason;
  switch (outcome.kind) {
    case "posted":
      return { delivery: { ...plain, state: "delivered", doneAt: now }, messageId: outcome.messageId };
    case "unknown-message":
      return { delivery: { ...plain, state: "delivered", doneAt: now }, removed: true };
    case "refused":
    case "unknown-channel":
      return {
        delivery: { ...plain, state: "dead", reason: outcome.reason, doneAt: now },
        trouble: `An alert could not be posted to <#${channelId}>: ${outcome.reason}`,
      };
    default: {
      const state = waitingState(outcome.kind);
      const nextAttemptAt = now + waitMs(outcome, delivery.attempts, spread);
      const trouble = isNews ? troubleWith(outcome, channelId) : undefined;
      return {
        delivery: { ...plain, state, reason: outcome.reason, nextAttemptAt },
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
  if (outcome.kind === "no-access" || outcome.kind === "unauthorized") return longestWaitMs;
  if (outcome.kind === "retry" && outcome.afterMs !== undefined) return outcome.afterMs;
  return Math.min(shortestWaitMs * 2 ** Math.min(Math.max(attempts - 1, 0), 20), longestWaitMs) * (1 + spread / 2);
}

function troubleWith(outcome: Waiting, channelId: string): string | undefined {
  if (outcome.kind === "unauthorized") return outcome.reason;
  if (outcome.kind !== "no-access") return undefined;
  return `Posting to <#${channelId}> is paused: ${outcome.reason} It goes on by itself once that is put right.`;
}
