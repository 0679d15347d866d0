import type { Guild } from "../domain/guild.ts";
import type { Alert, Delivery, Reply, Story } from "../domain/story.ts";
import type { Bulletins, Stories, StoryTimes } from "../ports/alert-records.ts";
import type { Guilds } from "../ports/guild-records.ts";
import { quietUntil, routeOf } from "./route-wait.ts";

export interface KeepQuietDeps {
  readonly stories: Pick<Stories & StoryTimes, "heldUntil" | "change">;
  readonly guilds: Pick<Guilds, "get">;
  readonly bulletins: Pick<Bulletins, "listing">;
}

/** When what a person wants to have now is due: not even quiet hours hold it longer. */
export const asked = 0;

/**
 * What is due in a channel that has quiet hours by now waits for their end, with its severity below their bypass: the list
 * of a burst that a late start finds, what a surge took a moment before. Not what a bulletin lists already, which a crash left unmarked.
 */
export async function keepQuiet(now: number, { stories, guilds, bulletins }: KeepQuietDeps): Promise<void> {
  for (const story of await stories.heldUntil(now)) {
    const guild = await guilds.get(story.guildId);
    const until = (alert: Alert) => guild && quietEnd(guild, story, alert, now);
    if (story.alerts.every((alert) => until(alert) === undefined)) continue;
    const due = story.alerts.flatMap((alert) => [alert.delivery, ...alert.replies.map(({ delivery }) => delivery)]);
    const listed = new Set<string>();
    for (const { channelId } of story.alerts)
      for (const { nonce } of due) if ((await bulletins.listing(channelId, nonce)) !== undefined) listed.add(nonce);
    await stories.change(story.id, (current) => ({
      ...current,
      alerts: current.alerts.map((alert) => heldOverNight(alert, until(alert), listed, now)),
    }));
  }
}

function quietEnd(guild: Guild, { severity }: Story, { channelId }: Alert, now: number): number | undefined {
  return quietUntil(routeOf(guild, channelId), severity, now);
}

function heldOverNight(alert: Alert, until: number | undefined, listed: ReadonlySet<string>, now: number): Alert {
  if (until === undefined) return alert;
  const waits = <Held extends Alert | Reply>(one: Held): Held => {
    if (!isDue(one.delivery, now) || listed.has(one.delivery.nonce)) return one;
    const hold = one.hold === "digest" ? one.hold : "quiet";
    return { ...one, hold, delivery: { ...one.delivery, nextAttemptAt: until } };
  };
  return { ...waits(alert), replies: alert.replies.map(waits) };
}

function isDue({ state, nextAttemptAt }: Delivery, now: number): boolean {
  return state === "held" && nextAttemptAt <= now && nextAttemptAt !== asked;
}
