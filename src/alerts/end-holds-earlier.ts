import type { Alert, Reply } from "../domain/story.ts";
import { dayMs } from "../lib/durations.ts";
import type { Stories, StoryTimes } from "../ports/alert-records.ts";
import { asked } from "./keep-quiet.ts";

/**
 * What is held until an instant that was decided on before the clock was set back waits no longer for that. Digests and quiet hours
 * name a time of day: they come whole days earlier.
 */
export async function endHoldsEarlier(
  byMs: number,
  stories: Pick<Stories & StoryTimes, "heldUntil" | "change">,
): Promise<void> {
  const earlier = <Held extends Alert | Reply>(one: Held): Held => {
    const { hold, delivery } = one;
    if (delivery.state !== "held" || delivery.nextAttemptAt === asked) return one;
    const ms = hold === "digest" || hold === "quiet" ? Math.floor(byMs / dayMs) * dayMs : byMs;
    return { ...one, delivery: { ...delivery, nextAttemptAt: delivery.nextAttemptAt - ms } };
  };
  for (const { id } of await stories.heldUntil(Number.POSITIVE_INFINITY))
    await stories.change(id, (story) => ({
      ...story,
      alerts: story.alerts.map((alert) => ({ ...earlier(alert), replies: alert.replies.map(earlier) })),
    }));
}
