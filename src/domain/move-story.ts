import type { Alert, Delivery, Story } from "./story.ts";

/** Where an alert goes, and whom it pings there. */
export interface Destination {
  readonly channelId: string;
  readonly mentionRoleId?: string | undefined;
}

const movable: readonly Delivery["state"][] = ["queued", "sending", "paused", "held", "dead", "unsure"];

/**
 * A story whose alerts for these channels go to another, as far as none of them was posted; where that one has the story
 * already, they are only taken away. `now` in milliseconds since the epoch.
 */
export function movedStory(story: Story, from: readonly string[], to: Destination, now: number): Story {
  const leaves = ({ channelId, delivery }: Alert) => from.includes(channelId) && movable.includes(delivery.state);
  const leaving = story.alerts.filter(leaves);
  const [first] = leaving;
  if (first === undefined) return story;
  const kept = story.alerts.filter((alert) => !leaves(alert));
  const isThere = kept.some(({ channelId }) => channelId === to.channelId);
  const left = new Set(leaving.map(({ channelId }) => channelId));
  const reports = story.reports.map((report) => {
    const channelIds = report.channelIds.map((id) => (left.has(id) ? to.channelId : id));
    return { ...report, channelIds: [...new Set(channelIds)] };
  });
  return { ...story, reports, alerts: isThere ? kept : [...kept, movedAlert(first, to, now)] };
}

/** What is held stays held; what waited is tried at once. */
function movedAlert(alert: Alert, { channelId, mentionRoleId }: Destination, now: number): Alert {
  const { mentionRoleId: _before, ...kept } = alert;
  const { nonce, queuedAt } = alert.delivery;
  const delivery: Delivery =
    alert.delivery.state === "held"
      ? alert.delivery
      : { state: "queued", nonce, attempts: 0, queuedAt, nextAttemptAt: now };
  return { ...kept, channelId, ...(mentionRoleId !== undefined && { mentionRoleId }), delivery };
}
