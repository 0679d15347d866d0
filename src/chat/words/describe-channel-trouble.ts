import type { ChannelTrouble } from "../../domain/channel-trouble.ts";
import { describePostFailure } from "./describe-post-failure.ts";

/** What keeps the bot from posting in a channel, and what to do, in two sentences. It is not escaped, and may hold a channel's name. */
export function describeChannelTrouble(trouble: ChannelTrouble): string {
  switch (trouble.code) {
    case "lacks":
      return `#${trouble.channelName}: the bot lacks ${trouble.permissions.join(", ")}. Allow it in the channel's settings.`;
    case "gone":
      return `Channel ${trouble.channelId}: it does not exist any more. Choose another with \`/route set\`.`;
    case "unseen":
      return `Channel ${trouble.channelId}: the bot cannot see it. Allow it View Channel there.`;
    case "refuses":
      return `<#${trouble.channelId}>: Discord refuses what is posted there: ${describePostFailure(trouble.failure)}.`;
    case "unchecked":
      return `Channel ${trouble.channelId}: it could not be checked: ${describePostFailure(trouble.failure)}.`;
  }
}
