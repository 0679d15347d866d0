import type { ChannelTrouble } from "../../domain/channel-trouble.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import { channelMention } from "../links.ts";
import { escapeText, md } from "../text.ts";
import { describePostFailure } from "./describe-post-failure.ts";

/** What keeps the bot from posting in a channel, and what to do, in two sentences. */
export function describeChannelTrouble(trouble: ChannelTrouble): Markdown {
  switch (trouble.code) {
    case "lacks":
      return md`#${escapeText(trouble.channelName)}: the bot lacks ${escapeText(trouble.permissions.join(", "))}. Allow it in the channel's settings.`;
    case "gone":
      return md`Channel ${escapeText(trouble.channelId)}: it does not exist any more. Choose another with \`/route set\`.`;
    case "unseen":
      return md`Channel ${escapeText(trouble.channelId)}: the bot cannot see it. Allow it View Channel there.`;
    case "refuses":
      return md`${channelMention(trouble.channelId)}: Discord refuses what is posted there: ${escapeText(describePostFailure(trouble.failure))}.`;
    case "unchecked":
      return md`Channel ${escapeText(trouble.channelId)}: it could not be checked: ${escapeText(describePostFailure(trouble.failure))}.`;
  }
}
