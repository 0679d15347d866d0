import type { Alert, Reply } from "../domain/story.ts";
import type { Stories, StoryTimes } from "../ports/alert-records.ts";
import { asked } from "./keep-quiet.ts";

/** Ends the hold of all that is held for a channel: the next bundling lists it, quiet hours or not. What a surge holds is on its live card. Answers how many stories there were. */
export async function sendHeld(
  guildId: string,
  channelId: string,
  stories: Pick<Stories & StoryTimes, "heldUntil" | "change">,
): Promise<number> {
  const isMeant = ({ delivery, hold }: Alert | Reply) => delivery.state === "held" && hold !== "surge";
  const isHere = (alert: Alert) => alert.channelId === channelId && [alert, ...alert.replies].some(isMeant);
  const due = <Held extends Alert | Reply>(one: Held): Held => {
    return isMeant(one) ? { ...one, delivery: { ...one.delivery, nextAttemptAt: asked } } : one;
  };
  const held = (await stories.heldUntil(Number.POSITIVE_INFINITY)).filter(
    (story) => story.guildId === guildId && story.alerts.some(isHere),
  );
  for (const { id } of held)
    await stories.change(id, (story) => ({
      ...story,
      alerts: story.alerts.map((alert) =>
        alert.channelId === channelId ? { ...due(alert), replies: alert.replies.map(due) } : alert,
      ),
    }));
  return held.length;
}
