import { ChannelType, Routes } from "discord.js";
import { z } from "zod";
import { shortenMarkdown } from "../chat/text.ts";
import { noticeChannels } from "../domain/notice-channels.ts";
import type { Logger } from "../lib/logger.ts";
import type { Markdown } from "../lib/shown-text.ts";
import type { Outgoing, Sender } from "../ports/chat.ts";
import type { Guilds } from "../ports/guild-records.ts";
import type { DiscordHttp } from "./discord-http.ts";
import { errorFacts } from "./error-facts.ts";

export interface NotifyDeps {
  readonly guilds: Pick<Guilds, "get">;
  readonly logger: Logger;
  readonly newReference: () => string;
}

const Server = z.object({ owner_id: z.string(), system_channel_id: z.string().nullish() });
const ServerChannels = z.array(z.object({ id: z.string(), type: z.int(), position: z.int().default(0) }));
const Opened = z.object({ id: z.string() });

/** Of a server's other channels so many are tried. */
const mostOthers = 3;

/**
 * One line into a server's ops channel, or where its alerts go; an alarm also into any other channel that may be written, else
 * to the owner. Neither throws; what reaches nobody is logged without its text.
 */
export function createNotify(
  sender: Sender,
  http: DiscordHttp,
  { guilds, logger, newReference }: NotifyDeps,
): Pick<Outgoing, "notify" | "alarm"> {
  const isPosted = async (channelId: string, text: Markdown): Promise<boolean> => {
    const { kind } = await sender.post(
      channelId,
      { content: shortenMarkdown(text, 2000) },
      newReference().slice(0, 25),
    );
    return kind === "posted" || kind === "lost";
  };
  const inOne = async (channelIds: readonly string[], text: Markdown): Promise<boolean> => {
    for (const channelId of channelIds) if (await isPosted(channelId, text)) return true;
    return false;
  };
  const guarded = async (guildId: string, work: () => Promise<boolean>): Promise<boolean> => {
    try {
      if (await work()) return true;
      logger.warn({ event: "notice_not_posted", guildId }, "no channel for a notice; `/route ops` names one");
    } catch (error) {
      logger.warn({ event: "notice_failed", guildId, ...errorFacts(error) }, "a notice failed");
    }
    return false;
  };
  return {
    notify: async (guildId, text) =>
      void (await guarded(guildId, async () => inOne(noticeChannels(await guilds.get(guildId)), text))),
    alarm: (guildId, text) =>
      guarded(guildId, async () => {
        const known = noticeChannels(await guilds.get(guildId));
        if (await inOne(known, text)) return true;
        const server = Server.parse(await http.get(Routes.guild(guildId)));
        const others = (await othersIn(guildId, server, http)).filter((id) => !known.includes(id));
        if (await inOne(others.slice(0, mostOthers), text)) return true;
        const direct = Opened.parse(await http.post(Routes.userChannels(), { recipient_id: server.owner_id }));
        return isPosted(direct.id, text);
      }),
  };
}

/** The system channel first, then text channels from the top. */
async function othersIn(
  guildId: string,
  server: z.infer<typeof Server>,
  http: DiscordHttp,
): Promise<readonly string[]> {
  const all = ServerChannels.parse(await http.get(Routes.guildChannels(guildId)));
  const rank = ({ id, position }: (typeof all)[number]) => (id === server.system_channel_id ? -1 : position);
  const text = all.filter(({ type }) => type === ChannelType.GuildText).toSorted((a, b) => rank(a) - rank(b));
  return text.map(({ id }) => id);
}
