import type { Alert, Story } from "../domain/story.ts";
import type { Clock } from "../lib/clock.ts";
import type { DrawCard, Notify, Sender, Stories } from "../ports.ts";
import { type Settled, settle } from "./settle.ts";

export interface DeliverDeps {
  readonly stories: Stories;
  readonly sender: Sender;
  readonly draw: DrawCard;
  readonly notify: Notify;
  readonly clock: Clock;
  /** 0 to 1, like `Math.random`. */
  readonly random: () => number;
  /** How long Discord is trusted to recognise a nonce, in milliseconds. */
  readonly nonceMemoryMs: number;
}

/** Whether this alert is off the lane's head, or not before when it may be tried again. */
export type Step = { readonly kind: "done" } | { readonly kind: "wait"; readonly until: number };

/**
 * Brings one alert's delivery one step further. `sending` is written before the request, and a delivery found in `sending`
 * (a crash, or an answer that was lost) is looked for in the channel before it is sent again.
 */
export async function deliverAlert(storyId: string, channelId: string, deps: DeliverDeps): Promise<Step> {
  const story = await deps.stories.get(storyId);
  const alert = story && alertIn(story, channelId);
  if (story === undefined || alert === undefined || isOver(alert)) return { kind: "done" };
  if (alert.delivery.nextAttemptAt > deps.clock.now()) return { kind: "wait", until: alert.delivery.nextAttemptAt };

  const recovered = alert.delivery.state === "sending" ? await lookBack(story, alert, deps) : undefined;
  return record(story, channelId, recovered ?? (await post(story, channelId, deps)), deps);
}

function alertIn(story: Story, channelId: string): Alert | undefined {
  return story.alerts.find((alert) => alert.channelId === channelId);
}

function isOver({ delivery }: Alert): boolean {
  return delivery.state === "delivered" || delivery.state === "dead" || delivery.state === "unsure";
}

/** `undefined` when it is certain, or Discord's own nonce makes it safe, to send again. */
async function lookBack(story: Story, alert: Alert, deps: DeliverDeps): Promise<Settled | undefined> {
  const { delivery, channelId } = alert;
  const since = delivery.firstAttemptAt ?? delivery.queuedAt;
  const found = await deps.sender.readBack(channelId, story.shortId, since);
  const now = deps.clock.now();
  if (found.kind === "found") return settle(alert, { kind: "posted", messageId: found.messageId }, now, 0);
  if (found.kind === "retry") return settle(alert, { ...found, kind: "lost" }, now, deps.random());
  if (found.kind === "absent" || now - since < deps.nonceMemoryMs) return undefined;
  return {
    delivery: { ...delivery, state: "unsure", doneAt: now },
    trouble: `Whether ${story.shortId} reached <#${channelId}> is unsure: the bot may not read that channel's history, so it does not post it twice. Please look; \`/alert show ${story.shortId}\` shows it.`,
  };
}

async function post(story: Story, channelId: string, deps: DeliverDeps): Promise<Settled> {
  const claimed = await changeAlert(story.id, channelId, deps, (alert) => ({
    ...alert,
    delivery: claim(alert, deps.clock.now()),
  }));
  const alert = claimed && alertIn(claimed, channelId);
  if (claimed === undefined || alert === undefined)
    throw new Error(`story ${story.id} vanished while it was being posted`);
  const outcome = await deps.sender.post(channelId, deps.draw(claimed, alert), alert.delivery.nonce);
  return settle(alert, outcome, deps.clock.now(), deps.random());
}

function claim({ delivery }: Alert, now: number): Alert["delivery"] {
  return {
    ...delivery,
    state: "sending",
    attempts: delivery.attempts + 1,
    firstAttemptAt: delivery.firstAttemptAt ?? now,
  };
}

async function record(story: Story, channelId: string, settled: Settled, deps: DeliverDeps): Promise<Step> {
  await changeAlert(story.id, channelId, deps, (alert) => ({
    ...alert,
    delivery: settled.delivery,
    ...(settled.messageId !== undefined && { messageId: settled.messageId }),
  }));
  if (settled.trouble !== undefined) await deps.notify(story.guildId, settled.trouble);
  const { state, nextAttemptAt } = settled.delivery;
  return state === "delivered" || state === "dead" || state === "unsure"
    ? { kind: "done" }
    : { kind: "wait", until: nextAttemptAt };
}

function changeAlert(
  storyId: string,
  channelId: string,
  deps: DeliverDeps,
  edit: (alert: Alert) => Alert,
): Promise<Story | undefined> {
  return deps.stories.change(storyId, (story) => ({
    ...story,
    alerts: story.alerts.map((alert) => (alert.channelId === channelId ? edit(alert) : alert)),
  }));
}
