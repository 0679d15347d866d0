import type { Bulletin } from "../domain/bulletin.ts";
import { deliveredAgain } from "../domain/resend-story.ts";
import type { Alert, Delivery, Reply, Story } from "../domain/story.ts";
import type { Bulletins, Stories } from "../ports/alert-records.ts";

interface RefusedDeps {
  readonly stories: Pick<Stories, "change">;
  readonly bulletins: Bulletins;
}

/**
 * What a list could not show is not listed: each alert and update is refused as the list was, so that the account says so and
 * `/alert resend` posts it. A live card that was refused takes nothing more. To do it twice does no harm.
 */
export async function giveBack(list: Bulletin, now: number, { stories, bulletins }: RefusedDeps): Promise<void> {
  const { delivery, channelId, entries } = list;
  for (const { storyId, deliveries } of entries)
    await stories.change(storyId, (story) => refused(story, channelId, deliveries, delivery));
  if (list.surge?.endedAt !== undefined || list.surge === undefined) return;
  await bulletins.change(list.id, (card) => (card.surge ? { ...card, surge: { ...card.surge, endedAt: now } } : card));
}

function refused(story: Story, channelId: string, nonces: readonly string[], { failure }: Delivery): Story {
  const mark = <Listed extends Alert | Reply>(one: Listed): Listed => {
    if (one.delivery.state !== "bundled" || !nonces.includes(one.delivery.nonce)) return one;
    return { ...one, delivery: { ...one.delivery, state: "dead", ...(failure !== undefined && { failure }) } };
  };
  const alerts = story.alerts.map((alert) =>
    alert.channelId === channelId ? { ...mark(alert), replies: alert.replies.map(mark) } : alert,
  );
  return alerts.every((alert, at) => sameStates(alert, story.alerts[at])) ? story : { ...story, alerts };
}

function sameStates(alert: Alert, before: Alert | undefined): boolean {
  return (
    alert.delivery === before?.delivery &&
    alert.replies.every((reply, at) => reply.delivery === before.replies[at]?.delivery)
  );
}

/** A list for a thread in which nobody may post comes under its live card; answers whether it is such a list. */
export async function leaveThread(list: Bulletin, now: number, { bulletins }: RefusedDeps): Promise<boolean> {
  const { listOf, channelId, delivery } = list;
  const card = listOf === undefined ? undefined : await bulletins.get(listOf);
  if (card?.surge === undefined || card.channelId === channelId) return false;
  if (delivery.state !== "dead" && delivery.state !== "paused") return false;
  await bulletins.change(card.id, (current) =>
    current.surge ? { ...current, surge: { ...current.surge, threadShutAt: now } } : current,
  );
  const moved = await bulletins.change(list.id, ({ messageId: _, ...current }) => ({
    ...current,
    channelId: card.channelId,
    delivery: deliveredAgain(current.delivery, now),
  }));
  return moved !== undefined;
}
