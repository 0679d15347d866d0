import type { Alert } from "../domain/story.ts";
import type { Stories, StoryTimes } from "../ports/alert-records.ts";

const sendable: readonly Alert["hold"][] = ["quiet", "digest", "burst", "cooldown"];

/** Ends the hold of all that is held for a channel: the next bundling lists it. Answers how many alerts there were. */
export async function sendHeld(
  guildId: string,
  channelId: string,
  now: number,
  stories: Pick<Stories & StoryTimes, "heldUntil" | "change">,
): Promise<number> {
  const isMeant = (alert: Alert) =>
    alert.channelId === channelId && alert.delivery.state === "held" && sendable.includes(alert.hold);
  const held = (await stories.heldUntil(Number.POSITIVE_INFINITY)).filter(
    (story) => story.guildId === guildId && story.alerts.some(isMeant),
  );
  for (const { id } of held)
    await stories.change(id, (story) => ({
      ...story,
      alerts: story.alerts.map((alert) => (isMeant(alert) ? due(alert, now) : alert)),
    }));
  return held.length;
}

function due(alert: Alert, now: number): Alert {
  return { ...alert, delivery: { ...alert.delivery, nextAttemptAt: Math.min(now, alert.delivery.nextAttemptAt) } };
}
