import { type Alert, type Delivery, isOver, type Reply, type Story } from "../domain/story.ts";
import { alertMark, replyMark } from "./stamp.ts";

/** What is next to be done for one alert; `notBefore` in milliseconds since the epoch. */
export type Work =
  | { readonly kind: "post"; readonly delivery: Delivery; readonly mark: string; readonly notBefore: number }
  | {
      readonly kind: "reply";
      readonly reply: Reply;
      readonly delivery: Delivery;
      readonly mark: string;
      readonly notBefore: number;
    }
  | { readonly kind: "edit"; readonly messageId: string; readonly notBefore: number };

/** What a step leaves for an alert or a bulletin: nothing, or the earliest time (milliseconds since the epoch) for the next step. */
export type Step = { readonly kind: "done" } | { readonly kind: "wait"; readonly until: number };

/** First the post, then its replies in their order, then an edit if the channel shows an older state; `undefined` when all is done. */
export function nextWork(story: Story, alert: Alert): Work | undefined {
  const { delivery, messageId } = alert;
  if (!isOver(delivery)) {
    return { kind: "post", delivery, mark: alertMark(story), notBefore: delivery.nextAttemptAt };
  }
  if (delivery.state !== "delivered" || messageId === undefined || alert.state === "removed") return undefined;
  const reply = alert.replies.find((candidate) => !isOver(candidate.delivery) && !isMoot(candidate, alert));
  if (reply !== undefined) {
    const mark = replyMark(story, reply);
    return { kind: "reply", reply, delivery: reply.delivery, mark, notBefore: reply.delivery.nextAttemptAt };
  }
  return alert.shownRevision < story.revision
    ? { kind: "edit", messageId, notBefore: alert.edit.nextAttemptAt }
    : undefined;
}

/** A reminder whose alert was answered while it waited. */
function isMoot({ reminder }: Reply, { state, assignedTo }: Alert): boolean {
  return reminder === true && (state !== "open" || assignedTo !== undefined);
}

export function alertIn(story: Story, channelId: string): Alert | undefined {
  return story.alerts.find((alert) => alert.channelId === channelId);
}
