import type { RunDeps } from "../chat/run-command.ts";
import { shorten } from "../chat/text.ts";
import type { Notify, Sender } from "../ports/chat.ts";
import { errorFacts } from "./error-facts.ts";

/** One line into a server's ops channel, or where its alerts go when it has none. Never throws; what reaches nobody is logged without its text. */
export function createNotify(sender: Sender, { context, logger, newReference }: RunDeps): Notify {
  return async (guildId, text) => {
    try {
      const guild = await context.server.guilds.get(guildId);
      const channelId = guild?.opsChannelId ?? guild?.routes[0]?.channelId;
      if (channelId === undefined) return logger.warn({ guildId }, "no channel for a notice; `/route ops` names one");
      const outcome = await sender.post(channelId, { content: shorten(text, 2000) }, newReference().slice(0, 25));
      if (outcome.kind !== "posted")
        logger.warn({ guildId, channelId, outcome: outcome.kind }, "a notice was not posted");
    } catch (error) {
      logger.warn({ guildId, ...errorFacts(error) }, "a notice failed");
    }
  };
}
