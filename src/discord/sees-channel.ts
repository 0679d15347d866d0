import {
  type BaseInteraction,
  ChannelType,
  type GuildBasedChannel,
  GuildMember,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
} from "discord.js";
import type { AccessLevel } from "../domain/guild.ts";
import { errorFacts } from "./error-facts.ts";

type Asker = Pick<BaseInteraction, "guild" | "channelId" | "member">;

/**
 * Whether who interacts can see a channel of the server: by its overwrites and their roles, as Discord sent them. A thread that is not
 * at hand is asked for. A channel that is gone is for administrators, who may set where its alerts go; what cannot be found out is not seen.
 */
export function seesChannel(asker: Asker, level: AccessLevel): (channelId: string) => Promise<boolean> {
  const asked = new Map<string, Promise<boolean>>();
  return (channelId) => {
    const answer = asked.get(channelId) ?? mayView(channelId, asker, level);
    asked.set(channelId, answer);
    return answer;
  };
}

async function mayView(channelId: string, { guild, channelId: here, member }: Asker, level: AccessLevel) {
  if (channelId === here) return true;
  try {
    const channel = guild?.channels.cache.get(channelId) ?? (await guild?.channels.fetch(channelId));
    return channel != null && member instanceof GuildMember && isOpenTo(member, channel);
  } catch (error) {
    return errorFacts(error).code === RESTJSONErrorCodes.UnknownChannel && level === "administrator";
  }
}

/** A private thread is for its members, of whom nothing is known here, and for those who manage threads. */
function isOpenTo(member: GuildMember, channel: GuildBasedChannel): boolean {
  const needed =
    channel.type === ChannelType.PrivateThread
      ? [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ManageThreads]
      : PermissionFlagsBits.ViewChannel;
  return channel.permissionsFor(member)?.has(needed) ?? false;
}
