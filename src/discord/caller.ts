import { GuildMember, type Interaction, PermissionFlagsBits, type User } from "discord.js";
import type { Needs } from "../chat/command-context.ts";
import type { Caller, Person } from "../chat/define-command.ts";
import { type AccessLevel, accessLevels } from "../domain/guild.ts";
import { flatOptions } from "./given-options.ts";
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
    people: peopleIn(interaction),
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

/** Whom a command names, or a menu's choice. */
function peopleIn(interaction: Interaction): ReadonlyMap<string, Person> {
  if (interaction.isUserSelectMenu()) {
    const named = (user: User) => personOf(user, interaction.members.get(user.id));
    return new Map([...interaction.users.values()].map((user) => [user.id, named(user)]));
  }
  if (!interaction.isChatInputCommand()) return new Map();
  const chosen = flatOptions(interaction.options.data);
  return new Map(
    chosen.flatMap(({ user, member }) => (user == null ? [] : [[user.id, personOf(user, member)] as const])),
  );
}

function personOf(user: User, member: unknown): Person {
  return { name: member instanceof GuildMember ? member.displayName : user.displayName, isBot: user.bot };
}

function roleIds({ member }: Interaction): readonly string[] {
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}

function nameOf({ member, user }: Interaction): string {
  return member instanceof GuildMember ? member.displayName : (member?.nick ?? user.displayName);
}
