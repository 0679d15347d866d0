import type { HeldAlerts } from "../../domain/held-alerts.ts";
import type { Alert, Reply } from "../../domain/story.ts";
import type { StoryTimes } from "../../ports/alert-records.ts";

/** What is held of a guild's alerts and their updates, by channel and reason; what comes first is first. */
export async function heldAlerts(
  guildId: string,
  stories: Pick<StoryTimes, "heldUntil">,
): Promise<readonly (HeldAlerts & { readonly channelId: string })[]> {
  const held = (await stories.heldUntil(Number.POSITIVE_INFINITY)).filter((story) => story.guildId === guildId);
  const parts = held.flatMap(({ id, alerts }) =>
    alerts.flatMap((alert) =>
      [alert, ...alert.replies].filter(isHeld).map(({ hold = "digest", delivery }) => {
        return { id, channelId: alert.channelId, hold, until: delivery.nextAttemptAt };
      }),
    ),
  );
  const grouped = Map.groupBy(parts, ({ channelId, hold }) => `${channelId} ${hold}`);
  const all = [...grouped.values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const { channelId, hold } = first;
    const until = Math.min(...alike.map((one) => one.until));
    return [{ channelId, hold, stories: new Set(alike.map(({ id }) => id)).size, until }];
  });
  return all.toSorted((a, b) => a.until - b.until);
}

function isHeld({ delivery }: Alert | Reply): boolean {
  return delivery.state === "held";
}
