import type { Outbox } from "../deliver/outbox.ts";
import type { Bulletin } from "../domain/bulletin.ts";
import { type Destination, movedStory } from "../domain/move-story.ts";
import type { Story } from "../domain/story.ts";
import type { Clock } from "../lib/clock.ts";
import type { Repositories } from "../ports/repositories.ts";

export interface MoveDeps {
  readonly repositories: Pick<Repositories, "stories" | "bulletins">;
  readonly outbox: Outbox;
  readonly clock: Pick<Clock, "now">;
}

/** What waits for these channels of a guild goes to another: alerts, held ones, and lists of them. Answers how many stories that is. */
export async function moveWaiting(
  guildId: string,
  from: readonly string[],
  to: Destination,
  { repositories, outbox, clock }: MoveDeps,
): Promise<number> {
  const { stories, bulletins } = repositories;
  const taken = from.map((channelId) => outbox.take(channelId));
  const held = (await stories.heldUntil(Number.POSITIVE_INFINITY)).filter((story) => story.guildId === guildId);
  const isHere = (story: Story) => story.alerts.some(({ channelId }) => from.includes(channelId));
  const ids = [...taken.flatMap((lane) => lane.stories), ...held.filter(isHere).map(({ id }) => id)];
  for (const id of taken.flatMap((lane) => lane.bulletins)) {
    const moved = await bulletins.change(id, (one) => ({ ...one, channelId: to.channelId }));
    if (moved === undefined) continue;
    await moveListed(moved, from, to, repositories);
    outbox.addBulletin(moved);
  }
  const found = await Promise.all([...new Set(ids)].map((id) => stories.get(id)));
  for (const { id } of inOrder(found)) {
    const moved = await stories.change(id, (story) => movedStory(story, from, to, clock.now()));
    if (moved !== undefined) outbox.add(moved);
  }
  return new Set(ids).size;
}

/** The alerts that a list stands for are where the list is. */
async function moveListed(
  { entries }: Bulletin,
  from: readonly string[],
  to: Destination,
  { stories }: Pick<Repositories, "stories">,
): Promise<void> {
  for (const { storyId, deliveries } of entries)
    await stories.change(storyId, (story) => ({
      ...story,
      alerts: story.alerts.map((alert) =>
        from.includes(alert.channelId) && deliveries.includes(alert.delivery.nonce)
          ? { ...alert, channelId: to.channelId }
          : alert,
      ),
    }));
}

function inOrder(stories: readonly (Story | undefined)[]): readonly Story[] {
  return stories.filter((story) => story !== undefined).toSorted((a, b) => a.openedAt - b.openedAt);
}
