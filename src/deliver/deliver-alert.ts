import type { Alert, Delivery, Story } from "../domain/story.ts";
import type { DrawReply, Message } from "../ports/chat.ts";
import { type EditDeps, editAlert } from "./edit-alert.ts";
import { alertIn, nextWork, type Step, type Work } from "./next-work.ts";
import { type Change, type SendDeps, sendMessage } from "./send-message.ts";

export interface DeliverDeps extends SendDeps, EditDeps {
  readonly drawReply: DrawReply;
}

/**
 * Brings one alert one step further: its post, its replies, or an edit that shows the newest state of the story.
 *
 * @param atOnce do not wait for the instant at which it may be tried again
 */
export async function deliverAlert(
  storyId: string,
  channelId: string,
  deps: DeliverDeps,
  atOnce = false,
): Promise<Step> {
  const found = await find(storyId, channelId, deps);
  if (found?.work === undefined) return { kind: "done" };
  const { notBefore, yields } = found.work;
  if (notBefore > deps.clock.now() && !atOnce) return { kind: "wait", until: notBefore, yields };

  const { story, alert, work } = found;
  if (work.kind === "edit") await editAlert(story, alert, work.messageId, deps);
  else {
    const replyTo = work.kind === "reply" && !alert.removed ? alert.messageId : undefined;
    const write = (edit: (delivery: Delivery) => Change) => writeDelivery(story.id, channelId, work, edit, deps);
    const { delivery, mark } = work;
    const reportedAt = oldestReport(story);
    await sendMessage({ guildId: story.guildId, channelId, mark, delivery, replyTo, reportedAt, write }, deps);
  }
  const left = (await find(storyId, channelId, deps))?.work;
  return left === undefined ? { kind: "done" } : { kind: "wait", until: left.notBefore, yields: left.yields };
}

async function find(storyId: string, channelId: string, { stories }: DeliverDeps) {
  const story = await stories.get(storyId);
  const alert = story && alertIn(story, channelId);
  return story && alert && { story, alert, work: nextWork(story, alert) };
}

/** `undefined` where one of them has no date, or that is not known of all. */
function oldestReport({ reports, earlier }: Story): number | undefined {
  if (earlier !== undefined) return undefined;
  const published = reports.map(({ item }) => (item.published === undefined ? Number.NaN : Date.parse(item.published)));
  const oldest = Math.min(...published);
  return Number.isNaN(oldest) ? undefined : oldest;
}

type Sending = Exclude<Work, { readonly kind: "edit" }>;

async function writeDelivery(
  storyId: string,
  channelId: string,
  work: Sending,
  edit: (delivery: Delivery) => Change,
  deps: DeliverDeps,
): Promise<Message> {
  const story = await deps.stories.change(storyId, (current) => ({
    ...current,
    alerts: current.alerts.map((alert) =>
      alert.channelId === channelId ? changed(alert, work, edit, current.revision) : alert,
    ),
  }));
  const alert = story && alertIn(story, channelId);
  if (story === undefined || alert === undefined)
    throw new Error(`story ${storyId} vanished while it was being posted`);
  return work.kind === "post" ? deps.draw(story, alert) : deps.drawReply(story, alert, work.reply);
}

function changed(alert: Alert, work: Sending, edit: (delivery: Delivery) => Change, revision: number): Alert {
  if (work.kind === "post") {
    const { delivery, messageId, shows, removed } = edit(alert.delivery);
    // A claim freezes what the post shows: a report that joins meanwhile raises the revision, and an edit follows.
    const shownRevision = shows === "now" ? revision : alert.shownRevision;
    return {
      ...alert,
      ...(removed && { removed }),
      delivery,
      shownRevision,
      ...(messageId !== undefined && { messageId }),
    };
  }
  const replies = alert.replies.map((reply) => {
    if (reply.number !== work.reply.number) return reply;
    const { delivery, messageId } = edit(reply.delivery);
    return { ...reply, delivery, ...(messageId !== undefined && { messageId }) };
  });
  return { ...alert, replies };
}
