import { formatDuration } from "../domain/duration.ts";
import type { PostOutcome } from "../domain/post-outcome.ts";
import type { Alert, Delivery } from "../domain/story.ts";
import { backOff } from "../lib/back-off.ts";
import { minuteMs } from "../lib/durations.ts";
import { shortIdIn } from "./stamp.ts";

/** What a request's outcome makes of its delivery. */
export interface Settled {
  readonly delivery: Delivery;
  readonly messageId?: string;
  /** Something that a person has to know, in words. */
  readonly trouble?: string;
  readonly removed?: boolean;
}

const waits = { firstMs: 1_000, longestMs: 15 * minuteMs } as const;

/**
 * 429, 5xx, network errors and lost access wait and try again for as long as it takes; only a refused message and an unknown channel end in `dead`.
 * Trouble is told once: a pause when it begins and when it ends, a refused token not again while it is refused. `spread` is a random number, 0 to 1, so that channels do not retry in step.
 */
export function outcomeToDelivery(
  { channelId, delivery, mark }: Pick<Alert, "channelId" | "delivery"> & { readonly mark: string },
  outcome: PostOutcome,
  now: number,
  spread: number,
): Settled {
  const { reason, pausedAt, ...plain } = delivery;
  switch (outcome.kind) {
    case "posted":
      return {
        delivery: { ...plain, state: "delivered", doneAt: now },
        messageId: outcome.messageId,
        ...(pausedAt !== undefined && { trouble: goesOn(channelId, now - pausedAt) }),
      };
    case "unknown-message":
      return { delivery: { ...plain, state: "delivered", doneAt: now }, removed: true };
    case "refused":
    case "unknown-channel":
      return {
        delivery: { ...plain, state: "dead", reason: outcome.reason, doneAt: now },
        trouble: `${mark} could not be posted to <#${channelId}>: ${outcome.reason}. It is not tried again by itself; when that is put right, \`/alert resend ${shortIdIn(mark)}\` does.`,
      };
    default: {
      const state = waitingState(outcome.kind);
      const nextAttemptAt = now + waitMs(outcome, delivery.attempts, spread);
      const since = pausedAt ?? (outcome.kind === "no-access" ? now : undefined);
      const isNews = outcome.kind === "no-access" ? pausedAt === undefined : outcome.reason !== reason;
      const trouble = isNews ? troubleWith(outcome, channelId) : undefined;
      const paused = since !== undefined && { pausedAt: since };
      return {
        delivery: { ...plain, ...paused, state, reason: outcome.reason, nextAttemptAt },
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

function troubleWith(outcome: Waiting, channelId: string): string | undefined {
  if (outcome.kind === "unauthorized") return outcome.reason;
  if (outcome.kind !== "no-access") return undefined;
  return `Posting to <#${channelId}> is paused: ${outcome.reason}. Alerts wait, and go on by themselves once the bot may post there again.`;
}

function goesOn(channelId: string, pausedMs: number): string {
  return `Posting to <#${channelId}> goes on; it was paused for ${formatDuration(Math.max(pausedMs, 1_000))}.`;
}
