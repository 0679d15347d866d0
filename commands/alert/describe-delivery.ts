import { discordTime } from "../../src/chat/discord-time.ts";
import { count, escapeText, shorten } from "../../src/chat/text.ts";
import { describePostFailure } from "../../src/chat/words/describe-post-failure.ts";
import type { Alert, Delivery } from "../../src/domain/story.ts";

/** What held an alert back, worded to go between "for" and "until". */
const holdWords: Readonly<Record<NonNullable<Alert["hold"]>, string>> = {
  quiet: "quiet hours",
  digest: "the digest",
  burst: "the limit on alerts at once",
  cooldown: "its watch's cooldown",
  surge: "the live card of a surge",
  "first-day": "the list of the first day",
};

/** Where an alert is on its way to its channel, and what people did with it: `<#1>: posted 14:06 · https://…; acknowledged by Dana 14:20`. */
export function describeDelivery(alert: Alert, guildId: string): string {
  return `<#${alert.channelId}>: ${[deliveryWords(alert, guildId), lifeWords(alert)].filter(Boolean).join("; ")}`;
}

function deliveryWords({ channelId, delivery, messageId, hold }: Alert, guildId: string): string {
  const held = holdWords[hold ?? "digest"];
  const why =
    delivery.failure === undefined ? "" : `: ${escapeText(shorten(describePostFailure(delivery.failure), 200))}`;
  switch (delivery.state) {
    case "delivered":
      return `posted ${discordTime(delivery.doneAt ?? delivery.queuedAt)}${linkTo(guildId, channelId, messageId)}`;
    case "held":
      return `held for ${held} until ${discordTime(delivery.nextAttemptAt)}`;
    case "bundled":
      return `posted in one message with others, held for ${held}`;
    case "muted":
      return "not posted: what found it was muted then (`/mute list`)";
    case "dead":
      return `not posted, refused by Discord${why}`;
    case "unsure":
      return `unsure whether it was posted${why}`;
    default:
      return `waiting since ${discordTime(delivery.queuedAt)}, ${tried(delivery)}${why}`;
  }
}

function tried({ attempts, nextAttemptAt }: Delivery): string {
  return attempts === 0 ? "not tried yet" : `tried ${count(attempts, "time")}, next ${discordTime(nextAttemptAt)}`;
}

/** Empty in the terminal, whose messages have no address. */
function linkTo(guildId: string, channelId: string, messageId: string | undefined): string {
  return messageId === undefined || !/^\d+$/u.test(messageId)
    ? ""
    : ` · https://discord.com/channels/${guildId}/${channelId}/${messageId}`;
}

function lifeWords({ state, changedBy, changedAt, assignedTo }: Alert): string {
  if (state === "removed") return "its message was deleted since";
  const by = changedBy === undefined ? "" : ` by ${escapeText(changedBy)}`;
  const when = changedAt === undefined ? "" : ` ${discordTime(changedAt)}`;
  const turned = { open: "", acknowledged: `acknowledged${by}${when}`, dismissed: `not relevant${by}${when}` }[state];
  return [turned, assignedTo && `assigned to ${escapeText(assignedTo)}`].filter(Boolean).join("; ");
}
