import { type Alert, type Delivery, isStuck, type Reply, type Story } from "./story.ts";

/** Whether something of an alert waits for a person to send it again. */
export function isAlertStuck({ removed, delivery, replies }: Alert): boolean {
  return !removed && (isStuck(delivery) || replies.some((reply) => isStuck(reply.delivery)));
}

/** Begins a new series of attempts for all that is dead or unsure; what was posted stays as it is. `now` in milliseconds since the epoch. */
export function resendStory(story: Story, now: number): Story {
  return { ...story, alerts: story.alerts.map((alert) => (isAlertStuck(alert) ? resent(alert, now) : alert)) };
}

function resent(alert: Alert, now: number): Alert {
  const replies = alert.replies.map((reply): Reply => ({ ...reply, delivery: revived(reply.delivery, now) }));
  return { ...alert, delivery: revived(alert.delivery, now), replies };
}

function revived(delivery: Delivery, now: number): Delivery {
  return isStuck(delivery) ? deliveredAgain(delivery, now) : delivery;
}

/** A new series of attempts. */
export function deliveredAgain({ nonce }: Pick<Delivery, "nonce">, now: number): Delivery {
  return { state: "queued", nonce: nextSeries(nonce), attempts: 0, queuedAt: now, nextAttemptAt: now };
}

/** Discord would answer a repeated nonce with the message that it knows: `4f2a…-1` becomes `4f2a…-2`. */
export function nextSeries(nonce: string): string {
  const at = nonce.lastIndexOf("-");
  return `${nonce.slice(0, at)}-${Number(nonce.slice(at + 1)) + 1}`;
}
