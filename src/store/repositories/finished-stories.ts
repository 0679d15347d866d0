import type { Alert, Story } from "../../domain/story.ts";
import { dayMs } from "../../lib/durations.ts";

/** Of the last days nothing goes before its time, in milliseconds: stories still take reports, and people ask. */
export const alwaysKeptMs = 7 * dayMs;

/** What the outbox has to look at again; it finds out what is to be done. */
export function isUnfinished(story: Story): boolean {
  const isOpen = (state: string) => !["delivered", "dead", "unsure", "held", "bundled", "muted"].includes(state);
  return story.alerts.some(
    ({ delivery, replies, shownRevision }) =>
      isOpen(delivery.state) || replies.some((reply) => isOpen(reply.delivery.state)) || shownRevision < story.revision,
  );
}

/** Nothing of it is to be posted, listed or pinged any more. */
export function isFinished(story: Story): boolean {
  const isHeld = ({ delivery }: Pick<Alert, "delivery">) => delivery.state === "held";
  return (
    !isUnfinished(story) &&
    story.alerts.every(
      (alert) =>
        !isHeld(alert) && !alert.replies.some(isHeld) && (alert.remind === undefined || alert.remind.decided === true),
    )
  );
}
