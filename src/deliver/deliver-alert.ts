import type { Alert, Delivery, Story } from "../domain/story.ts";
import type { Clock } from "../lib/clock.ts";
import type { DrawCard, DrawReply, Message, Notify, Sender, Stories } from "../ports.ts";
import { editAlert } from "./edit-alert.ts";
import { alertIn, nextWork, type Work } from "./next-work.ts";
import { type Settled, settle } from "./settle.ts";

export interface DeliverDeps {
  readonly stories: Stories;
  readonly sender: Sender;
  readonly draw: DrawCard;
  readonly drawReply: DrawReply;
  readonly notify: Notify;
  readonly clock: Clock;
  /** 0 to 1, like `Math.random`. */
  readonly random: () => number;
  /** How long Discord is trusted to recognise a nonce, in milliseconds. */
  readonly nonceMemoryMs: number;
}

/** Whether this alert is off the lane's head, or not before when it may be tried again. */
export type Step = { readonly kind: "done" } | { readonly kind: "wait"; readonly until: number };

/** Brings one alert one step further: its post, its replies, or an edit that shows the newest state of the story. */
export async function deliverAlert(storyId: string, channelId: string, deps: DeliverDeps): Promise<Step> {
  const story = await deps.stories.get(storyId);
  const alert = story && alertIn(story, channelId);
  const work = story && alert && nextWork(story, alert);
  if (story === undefined || alert === undefined || work === undefined) return { kind: "done" };
  if (work.notBefore > deps.clock.now()) return { kind: "wait", until: work.notBefore };

  const after =
    work.kind === "edit"
      ? await editAlert(story, alert, work.messageId, deps)
      : await send(story, channelId, work, deps);
  const left = after && nextWork(after, alertIn(after, channelId) ?? alert);
  return left === undefined ? { kind: "done" } : { kind: "wait", until: left.notBefore };
}

type Sending = Exclude<Work, { readonly kind: "edit" }>;

/**
 * `sending` is written before the request, and a delivery found in `sending` (a crash, or an answer that was lost) is
 * looked for in the channel before it is sent again.
 */
async function send(story: Story, channelId: string, work: Sending, deps: DeliverDeps): Promise<Story | undefined> {
  const recovered = work.delivery.state === "sending" ? await lookBack(channelId, work, deps) : undefined;
  const settled = recovered ?? (await post(story, channelId, work, deps));
  const after = await changeDelivery(story.id, channelId, work, deps, () => settled);
  if (settled.trouble !== undefined) await deps.notify(story.guildId, settled.trouble);
  return after;
}

/** `undefined` when it is certain, or Discord's own nonce makes it safe, to send again. */
async function lookBack(
  channelId: string,
  { delivery, footer }: Sending,
  deps: DeliverDeps,
): Promise<Settled | undefined> {
  const since = delivery.firstAttemptAt ?? delivery.queuedAt;
  const found = await deps.sender.readBack(channelId, footer, since);
  const now = deps.clock.now();
  if (found.kind === "found")
    return settle({ channelId, delivery }, { kind: "posted", messageId: found.messageId }, now, 0);
  if (found.kind === "retry") return settle({ channelId, delivery }, { ...found, kind: "lost" }, now, deps.random());
  if (found.kind === "absent" || now - since < deps.nonceMemoryMs) return undefined;
  return {
    delivery: { ...delivery, state: "unsure", doneAt: now },
    trouble: `Whether ${footer} reached <#${channelId}> is unsure: the bot may not read that channel's history, so it does not post it twice. Please look; \`/alert show ${footer}\` shows it.`,
  };
}

async function post(story: Story, channelId: string, work: Sending, deps: DeliverDeps): Promise<Settled> {
  const now = deps.clock.now();
  const claim = (delivery: Delivery): Change => ({
    shows: "now",
    delivery: {
      ...delivery,
      state: "sending",
      attempts: delivery.attempts + 1,
      firstAttemptAt: delivery.firstAttemptAt ?? now,
    },
  });
  const claimed = await changeDelivery(story.id, channelId, work, deps, claim);
  const alert = claimed && alertIn(claimed, channelId);
  if (claimed === undefined || alert === undefined)
    throw new Error(`story ${story.id} vanished while it was being posted`);
  const { delivery } = claim(work.delivery);
  const outcome = await deps.sender.post(
    channelId,
    drawn(claimed, alert, work, deps),
    delivery.nonce,
    replyTo(alert, work),
  );
  return settle({ channelId, delivery }, outcome, deps.clock.now(), deps.random());
}

function drawn(story: Story, alert: Alert, work: Sending, deps: DeliverDeps): Message {
  return work.kind === "post" ? deps.draw(story, alert) : deps.drawReply(story, alert, work.reply);
}

function replyTo(alert: Alert, work: Sending): string | undefined {
  return work.kind === "reply" ? alert.messageId : undefined;
}

interface Change extends Settled {
  /** Set by a claim: the post that follows shows the story as it stands now. */
  readonly shows?: "now";
}

/** Writes what became of the delivery that this work is about; a post also shows the story as it stands then. */
function changeDelivery(
  storyId: string,
  channelId: string,
  work: Sending,
  deps: DeliverDeps,
  edit: (delivery: Delivery) => Change,
): Promise<Story | undefined> {
  return deps.stories.change(storyId, (story) => ({
    ...story,
    alerts: story.alerts.map((alert) =>
      alert.channelId === channelId ? changed(alert, work, edit, story.revision) : alert,
    ),
  }));
}

function changed(alert: Alert, work: Sending, edit: (delivery: Delivery) => Change, revision: number): Alert {
  if (work.kind === "post") {
    const { delivery, messageId, shows } = edit(alert.delivery);
    // A claim freezes what the post shows: a report that joins meanwhile raises the revision, and an edit follows.
    const shownRevision = shows === "now" ? revision : alert.shownRevision;
    return { ...alert, delivery, shownRevision, ...(messageId !== undefined && { messageId }) };
  }
  const replies = alert.replies.map((reply) => {
    if (reply.number !== work.reply.number) return reply;
    const { delivery, messageId } = edit(reply.delivery);
    return { ...reply, delivery, ...(messageId !== undefined && { messageId }) };
  });
  return { ...alert, replies };
}
