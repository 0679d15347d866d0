import type { DeliveryTrouble } from "../domain/post-failure.ts";
import type { PostOutcome } from "../domain/post-outcome.ts";
import type { RestoredMark } from "../domain/restored-mark.ts";
import type { Delivery } from "../domain/story.ts";
import type { Clock } from "../lib/clock.ts";
import type { Message, Sender } from "../ports/chat.ts";
import { lookBackFrom } from "./look-back-after-restore.ts";
import { outcomeToDelivery, type Settled } from "./outcome-to-delivery.ts";
import { type StampedMessage, shortIdIn, stamp } from "./stamp.ts";

/** The sender as this folder has it: it takes no message without a mark. */
interface StampedSender extends Pick<Sender, "readBack"> {
  post(channelId: string, message: StampedMessage, nonce: string, replyTo?: string): Promise<PostOutcome>;
  edit(channelId: string, messageId: string, message: StampedMessage): Promise<PostOutcome>;
}

export interface SendDeps {
  readonly sender: StampedSender;
  /** Notifies the people who run that guild's bot. Never throws. */
  readonly notify: (guildId: string, trouble: DeliveryTrouble) => Promise<void>;
  readonly clock: Clock;
  /** 0 to 1, like `Math.random`. */
  readonly random: () => number;
  /** How long Discord is trusted to recognise a nonce, in milliseconds. */
  readonly nonceMemoryMs: number;
  /** Absent where the store was never put back from a backup, or long ago. */
  readonly restored?: RestoredMark | undefined;
}

/** What becomes of a delivery; a claim freezes what is shown. */
export interface Change extends Settled {
  /** Set by a claim: the post that follows shows what is stored now. */
  readonly shows?: "now";
}

/** One message on its way to a channel. */
export interface OutgoingMessage {
  readonly guildId: string;
  readonly channelId: string;
  /** By which it is found again, as `stamp.ts` puts it on what is drawn. */
  readonly mark: string;
  readonly delivery: Delivery;
  readonly replyTo?: string | undefined;
  /** When the oldest of its reports was published, where that is known; milliseconds since the epoch. */
  readonly reportedAt?: number | undefined;
  /** Stores a change of the delivery and draws the message as what is stored then. */
  readonly write: (edit: (delivery: Delivery) => Change) => Promise<Message>;
}

/**
 * One attempt. `sending` is written before the request, and a delivery found in `sending` (a crash, or an answer that was
 * lost) is looked for in the channel before it is sent again; so is what may have been posted by a life that this store,
 * put back from a backup, does not remember.
 */
export async function sendMessage(outgoing: OutgoingMessage, deps: SendDeps): Promise<void> {
  const since = lookBackFrom(outgoing, deps.restored);
  const recovered = since === undefined ? undefined : await lookBack(outgoing, since, deps);
  const settled = recovered ?? (await post(outgoing, deps));
  await outgoing.write(() => settled);
  if (settled.trouble !== undefined) await deps.notify(outgoing.guildId, settled.trouble);
}

/** `undefined` when it is certain, or Discord's own nonce makes it safe, to send again. */
async function lookBack(outgoing: OutgoingMessage, since: number, deps: SendDeps): Promise<Settled | undefined> {
  const { channelId, delivery, mark } = outgoing;
  const found = await deps.sender.readBack(channelId, mark, since);
  const now = deps.clock.now();
  if (found.kind === "found")
    return outcomeToDelivery(outgoing, { kind: "posted", messageId: found.messageId }, now, 0);
  if (found.kind === "retry") {
    // A look that fails counts as an attempt: while Discord is down it is asked less and less often.
    const looked = { ...outgoing, delivery: { ...delivery, attempts: delivery.attempts + 1 } };
    // Not even reading works: that is no fault of this message, and none goes before it.
    const failure = { code: "not-reached", error: found.failure.code } as const;
    return outcomeToDelivery(looked, { ...found, kind: "lost", failure }, now, deps.random());
  }
  if (found.kind === "absent" || now - since < deps.nonceMemoryMs) return undefined;
  return {
    delivery: { ...delivery, state: "unsure", doneAt: now },
    trouble: { code: "unsure", mark, shortId: shortIdIn(mark), channelId },
  };
}

async function post(outgoing: OutgoingMessage, deps: SendDeps): Promise<Settled> {
  const { channelId, delivery, mark, replyTo, write } = outgoing;
  const now = deps.clock.now();
  const claim = (current: Delivery): Change => ({
    shows: "now",
    delivery: {
      ...current,
      state: "sending",
      attempts: current.attempts + 1,
      firstAttemptAt: current.firstAttemptAt ?? now,
    },
  });
  const message = stamp(await write(claim), mark);
  const outcome = await deps.sender.post(channelId, message, delivery.nonce, replyTo);
  return outcomeToDelivery(
    { ...outgoing, delivery: claim(delivery).delivery },
    outcome,
    deps.clock.now(),
    deps.random(),
  );
}
