import { formatDuration } from "../../domain/duration.ts";
import type { DeliveryTrouble } from "../../domain/post-failure.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import { channelMention } from "../links.ts";
import { code, escapeText, md } from "../text.ts";
import { describePostFailure } from "./describe-post-failure.ts";

/** Trouble with one message; of whole channels `describeSilence` tells. */
type MessageTrouble = Exclude<DeliveryTrouble, { readonly code: "paused" | "channel-gone" | "resumed" }>;

/** What the person who runs a server's bot has to know about its posts, and what to do. */
export function describeDeliveryTrouble(trouble: MessageTrouble): Markdown {
  switch (trouble.code) {
    case "token-refused":
      return escapeText(describePostFailure(trouble));
    case "refused":
      return md`${escapeText(trouble.mark)} could not be posted to ${channelMention(trouble.channelId)}: ${escapeText(describePostFailure(trouble.failure))}. It is not tried again automatically; when the cause is fixed, use ${code(`/alert resend ${trouble.shortId}`)}.`;
    case "not-updated":
      return md`The message of ${escapeText(trouble.mark)} in ${channelMention(trouble.channelId)} could not be brought up to date: ${escapeText(describePostFailure(trouble.failure))}. It shows an older state; ${code(`/alert show alert:${trouble.shortId}`)} shows the newest.`;
    case "delayed":
      return md`${escapeText(trouble.mark)} has waited for ${escapeText(formatDuration(trouble.waitedMs))} to be posted to ${channelMention(trouble.channelId)}: ${escapeText(describePostFailure(trouble.failure))}. It is tried again automatically, and nothing is lost.`;
    case "unsure":
      return md`Whether ${escapeText(trouble.mark)} reached ${channelMention(trouble.channelId)} is unsure: the bot may not read that channel's history, so it does not post it twice. Please look there; if it is missing, ${code(`/alert resend ${trouble.shortId}`)} posts it.`;
  }
}
