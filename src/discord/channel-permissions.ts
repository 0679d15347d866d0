import { ChannelType, PermissionFlagsBits, Routes } from "discord.js";
import { z } from "zod";
import type { DiscordHttp } from "./discord-http.ts";
import { whoAmI } from "./who-am-i.ts";

const Bits = z.string().transform((text) => BigInt(text));
const Overwrite = z.object({ id: z.string(), allow: Bits, deny: Bits });
const Channel = z.object({
  id: z.string(),
  type: z.int(),
  name: z.string().nullish(),
  guild_id: z.string(),
  parent_id: z.string().nullish(),
  permission_overwrites: z.array(Overwrite).default([]),
});
type Channel = z.infer<typeof Channel>;
const Server = z.object({
  id: z.string(),
  owner_id: z.string(),
  roles: z.array(z.object({ id: z.string(), permissions: Bits })),
});
type Server = z.infer<typeof Server>;
const Member = z.object({ roles: z.array(z.string()) });

export interface ChannelPermissions {
  readonly name: string;
  readonly isThread: boolean;
  /** What the bot may do there. */
  readonly bits: bigint;
}

/** What the bot may do in a channel, asked of Discord itself: four requests. Throws what the requests throw. */
export async function channelPermissions(channelId: string, http: DiscordHttp): Promise<ChannelPermissions> {
  const channel = Channel.parse(await http.get(Routes.channel(channelId)));
  const isThread = isThreadType(channel.type);
  const ruling = isThread && channel.parent_id ? await parentOf(channel.parent_id, http) : channel;
  const server = Server.parse(await http.get(Routes.guild(channel.guild_id)));
  const me = await whoAmI(http);
  const member = Member.parse(await http.get(Routes.guildMember(server.id, me.id)));
  const bits = computePermissions(server, ruling, { id: me.id, roles: member.roles });
  return { name: channel.name ?? channelId, isThread, bits };
}

/** What decides who may view a channel. */
export interface ChannelRules {
  readonly guildId: string;
  /** A thread has those of its channel. */
  readonly overwrites: readonly z.infer<typeof Overwrite>[];
  /** Whether the role @everyone may view it. */
  readonly everyoneViews: boolean;
  /** It is also for its members only. */
  readonly isPrivateThread: boolean;
}

/** Two or three requests. Throws what they throw. */
export async function channelRules(channelId: string, http: DiscordHttp): Promise<ChannelRules> {
  const channel = Channel.parse(await http.get(Routes.channel(channelId)));
  const ruling = isThreadType(channel.type) && channel.parent_id ? await parentOf(channel.parent_id, http) : channel;
  const server = Server.parse(await http.get(Routes.guild(channel.guild_id)));
  // A member without roles, who is nobody in particular.
  const bits = computePermissions(server, ruling, { id: "", roles: [] });
  return {
    guildId: server.id,
    overwrites: ruling.permission_overwrites,
    everyoneViews: (bits & PermissionFlagsBits.ViewChannel) !== 0n,
    isPrivateThread: channel.type === ChannelType.PrivateThread,
  };
}

/** A thread has no overwrites of its own. */
async function parentOf(parentId: string, http: DiscordHttp): Promise<Channel> {
  return Channel.parse(await http.get(Routes.channel(parentId)));
}

function isThreadType(type: number): boolean {
  return [ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread].some((t) => t === type);
}

/** https://discord.com/developers/docs/topics/permissions#permission-overwrites */
function computePermissions(
  server: Server,
  channel: Channel,
  member: { readonly id: string; readonly roles: readonly string[] },
): bigint {
  const all = Object.values(PermissionFlagsBits).reduce((sum, bit) => sum | bit, 0n);
  if (server.owner_id === member.id) return all;
  const roleIds = new Set([server.id, ...member.roles]);
  const base = server.roles.filter((role) => roleIds.has(role.id)).reduce((sum, role) => sum | role.permissions, 0n);
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return all;

  const overwrites = channel.permission_overwrites;
  const everyone = overwrites.filter(({ id }) => id === server.id);
  const roles = overwrites.filter(({ id }) => id !== server.id && roleIds.has(id));
  const own = overwrites.filter(({ id }) => id === member.id);
  return [everyone, roles, own].reduce(applied, base);
}

/** Within one level an allow beats a deny. */
function applied(bits: bigint, level: readonly z.infer<typeof Overwrite>[]): bigint {
  const deny = level.reduce((sum, overwrite) => sum | overwrite.deny, 0n);
  const allow = level.reduce((sum, overwrite) => sum | overwrite.allow, 0n);
  return (bits & ~deny) | allow;
}
