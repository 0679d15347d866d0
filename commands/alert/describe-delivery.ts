import { discordTime } from "../../src/chat/discord-time.ts";
import { channelMention, messageAddress } from "../../src/chat/links.ts";
import { count, escapeText, joined, md, withDots } from "../../src/chat/text.ts";
import { describePostFailure } from "../../src/chat/words/describe-post-failure.ts";
import type { Alert, Delivery } from "../../src/domain/story.ts";
import type { Triage } from "../../src/domain/triage.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";

/** What held an alert back, worded to go between "for" and "until". */
const holdWords = {
  quiet: "quiet hours",
  digest: "the digest",
  burst: "the limit on alerts at once",
  cooldown: "its watch's cooldown",
  surge: "the live card of a surge",
  "first-day": "the list of the first day",
  "new-source": "the list of what a new source had before",
} as const satisfies Readonly<Record<NonNullable<Alert["hold"]>, string>>;

/** Where an alert is on its way to its channel: `<#1>: posted 14:06 · https://…`. */
export function describeDelivery(alert: Alert, guildId: string): Markdown {
  const since = alert.removed ? md`; its message was deleted since` : md``;
  return md`${channelMention(alert.channelId)}: ${deliveryWords(alert, guildId)}${since}`;
}

function deliveryWords({ channelId, delivery, messageId, hold }: Alert, guildId: string): Markdown {
  const held = holdWords[hold ?? "digest"];
  const why = delivery.failure === undefined ? "" : md`: ${escapeText(describePostFailure(delivery.failure), 200)}`;
  switch (delivery.state) {
    case "delivered":
      return withDots([
        md`posted ${discordTime(delivery.doneAt ?? delivery.queuedAt)}`,
        messageAddress(guildId, channelId, messageId),
      ]);
    case "held":
      return md`held for ${held} until ${discordTime(delivery.nextAttemptAt)}`;
    case "bundled":
      return md`posted in one message with others, held for ${held}`;
    case "muted":
      return md`not posted: what found it was muted then (\`/mute list\`)`;
    case "dead":
      return md`not posted, refused by Discord${why}`;
    case "unsure":
      return md`perhaps posted${why}`;
    default:
      return md`waiting since ${discordTime(delivery.queuedAt)}, ${tried(delivery)}${why}`;
  }
}

function tried({ attempts, nextAttemptAt }: Delivery): Markdown {
  return attempts === 0 ? md`not tried yet` : md`tried ${count(attempts, "time")}, next ${discordTime(nextAttemptAt)}`;
}

/** What people did with a story: `acknowledged by Dana 14:20; assigned to Eva`. Empty while nobody did anything. */
export function describeTriage({ state, changedBy, changedAt, assignedTo }: Triage): Markdown {
  const by = changedBy === undefined ? "" : md` by ${escapeText(changedBy)}`;
  const when = changedAt === undefined ? "" : md` ${discordTime(changedAt)}`;
  const turned = {
    open: "",
    acknowledged: md`acknowledged${by}${when}`,
    dismissed: md`not relevant${by}${when}`,
  } as const;
  return joined([turned[state], assignedTo !== undefined && md`assigned to ${escapeText(assignedTo)}`], "; ");
}
