import { shorten } from "../chat/text.ts";
import type { Logger } from "../lib/logger.ts";
import type { Notify, Sender } from "../ports/chat.ts";
import type { Guilds } from "../ports/guild-records.ts";
import { errorFacts } from "./error-facts.ts";

export interface NotifyDeps {
  readonly guilds: Pick<Guilds, "get">;
  readonly logger: Logger;
  readonly newReference: () => string;
}

/** One line into a server's ops channel, or where its alerts go when it has none. Never throws; what reaches nobody is logged without its text. */
export function createNotify(sender: Sender, { guilds, logger, newReference }: NotifyDeps): Notify {
  return async (guildId, text) => {
    try {
      const guild = await guilds.get(guildId);
      const channelId = guild?.opsChannelId ?? guild?.routes[0]?.channelId;
      if (channelId === undefined)
        return logger.warn(
          { event: "notice_without_channel", guildId },
          "no channel for a notice; `/route ops` names one",
        );
      const outcome = await sender.post(channelId, { content: shorten(text, 2000) }, newReference().slice(0, 25));
      if (outcome.kind !== "posted")
        logger.warn(
          { event: "notice_not_posted", guildId, channelId, outcome: outcome.kind },
          "a notice was not posted",
        );
    } catch (error) {
      logger.warn({ event: "notice_failed", guildId, ...errorFacts(error) }, "a notice failed");
    }
  };
}
