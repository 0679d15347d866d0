import type { PostFailure } from "../domain/post-failure.ts";
import { type Alert, type Delivery, isOver, type Reply, type Story } from "../domain/story.ts";
import { isUnanswered } from "../domain/triage.ts";
import { alertMark, replyMark } from "./stamp.ts";

/** What is next to be done for one alert; `notBefore` in milliseconds since the epoch. */
export type Work = Turn &
  (
    | { readonly kind: "post"; readonly delivery: Delivery; readonly mark: string }
    | { readonly kind: "reply"; readonly reply: Reply; readonly delivery: Delivery; readonly mark: string }
    | { readonly kind: "edit"; readonly messageId: string }
  );

interface Turn {
  readonly notBefore: number;
  /** It was refused often enough that the next of its channel may be tried before it, or is a card that was edited a moment ago. */
  readonly yields: boolean;
}

/** What a step leaves for an alert or a bulletin: nothing, or the earliest time (milliseconds since the epoch) for the next step. */
export type Step =
  | { readonly kind: "done" }
  | { readonly kind: "wait"; readonly until: number; readonly yields: boolean };

/** First the post, then its replies in their order, then an edit if the channel shows an older state; `undefined` when all is done. */
export function nextWork(story: Story, alert: Alert): Work | undefined {
  const { delivery, messageId, edit } = alert;
  if (!isOver(delivery)) return { kind: "post", delivery, mark: alertMark(story), ...turnOf(delivery) };
  const isThere = delivery.state === "delivered" && messageId !== undefined && !alert.removed;
  const mayGo = (reply: Reply) => isThere || reply.mentionUserIds !== undefined;
  const reply = alert.replies.find((one) => mayGo(one) && !isOver(one.delivery) && !isMoot(one, story));
  if (reply !== undefined) {
    const { delivery: sent } = reply;
    return { kind: "reply", reply, delivery: sent, mark: replyMark(story, reply), ...turnOf(sent) };
  }
  return isThere && alert.shownRevision < story.revision
    ? {
        kind: "edit",
        messageId,
        notBefore: edit.nextAttemptAt,
        yields: edit.attempts === 0 || mayYield(edit.attempts, edit.failure),
      }
    : undefined;
}

/** When a message may be tried again, and whether others go before it. */
export function turnOf({ nextAttemptAt, attempts, failure }: Delivery): Turn {
  return { notBefore: nextAttemptAt, yields: mayYield(attempts, failure) };
}

/**
 * What may be wrong with one message alone, rather than with its channel, with Discord or on the way to it: Discord's own
 * refusal soon, an answer that something failed after about a minute.
 */
export function mayYield(attempts: number, failure: PostFailure | undefined): boolean {
  switch (failure?.code) {
    case "refused":
      return attempts >= 2;
    case "server-error":
    case "not-discord":
    case "answer-lost":
      return attempts >= 6;
    default:
      return false;
  }
}

/** A reminder whose alert was answered while it waited. */
function isMoot({ reminder }: Reply, { triage }: Story): boolean {
  return reminder === true && !isUnanswered(triage);
}

export function alertIn(story: Story, channelId: string): Alert | undefined {
  return story.alerts.find((alert) => alert.channelId === channelId);
}
