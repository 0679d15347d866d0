import { GuildMember, type Interaction, PermissionFlagsBits } from "discord.js";
import type { Needs } from "../chat/command-context.ts";
import type { Caller } from "../chat/define-command.ts";
import { type AccessLevel, accessLevels } from "../domain/guild.ts";
import { seesChannel } from "./sees-channel.ts";

type AccessNeeds = Needs<"server">;

/** Who asks, and what they may do; `undefined` outside a server. Throws when the store fails. */
export async function callerOf(interaction: Interaction, context: AccessNeeds): Promise<Caller | undefined> {
  if (interaction.guildId === null) return undefined;
  const level = await levelOf(interaction, interaction.guildId, context);
  return {
    guildId: interaction.guildId,
    channelId: interaction.channelId ?? "",
    userId: interaction.user.id,
    userName: nameOf(interaction),
    level,
    sees: seesChannel(interaction, level),
  };
}

async function levelOf(interaction: Interaction, guildId: string, context: AccessNeeds): Promise<AccessLevel> {
  // `has` answers true for administrators, too.
  if (interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild)) return "administrator";
  const access = (await context.server.guilds.get(guildId))?.access ?? {};
  const setFor = (id: string) => {
    const name = interaction.guild?.roles.cache.get(id)?.name ?? "";
    return access[id] ?? context.server.roleLevels.get(id) ?? context.server.roleLevels.get(name);
  };
  // The role @everyone has the server's id; Discord does not list it among a member's roles.
  const others = [...(interaction.guild?.roles.cache.keys() ?? [])].map(setFor);
  const isForSome = [...others, ...Object.values(access)].includes("viewer");
  const levels = [setFor(guildId) ?? (isForSome ? "none" : "viewer"), ...roleIds(interaction).map(setFor)];
  return accessLevels.findLast((level) => levels.includes(level)) ?? "none";
}

function roleIds({ member }: Interaction): readonly string[] {
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}

function nameOf({ member, user }: Interaction): string {
  return member instanceof GuildMember ? member.displayName : (member?.nick ?? user.displayName);
}
