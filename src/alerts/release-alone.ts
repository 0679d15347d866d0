import type { Alert, Reply, Story } from "../domain/story.ts";
import type { Stories } from "../ports/alert-records.ts";

/** Lets what a surge holds of a story in one channel be posted by itself; answers the story as it is then. */
export function releaseAlone(
  { id }: Pick<Story, "id">,
  channelId: string,
  now: number,
  stories: Pick<Stories, "change">,
): Promise<Story | undefined> {
  return stories.change(id, (story) => ({
    ...story,
    alerts: story.alerts.map((alert) => (alert.channelId === channelId ? released(alert, now) : alert)),
  }));
}

function released(alert: Alert, now: number): Alert {
  const queued = <Held extends Alert | Reply>(one: Held): Held => {
    if (!isHeldForSurge(one)) return one;
    return { ...one, hold: undefined, delivery: { ...one.delivery, state: "queued", nextAttemptAt: now } };
  };
  return { ...queued(alert), replies: alert.replies.map(queued) };
}

export function isHeldForSurge({ hold, delivery }: Alert | Reply): boolean {
  return hold === "surge" && delivery.state === "held";
}
