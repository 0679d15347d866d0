import { PermissionFlagsBits as Bits } from "discord-api-types/v10";
import { refusals } from "./api-error.ts";
import type { Channel, Guild } from "./discord-objects.ts";
import type { World } from "./world.ts";

const all = Object.values(Bits).reduce((sum, bit) => sum | bit, 0n);

/** The bot's permissions in a channel, by the order that Discord documents in topics/permissions. */
export function botPermissionsIn(world: World, channel: Channel): bigint {
  if (!channel.guild) return all;
  return memberPermissionsIn(channel, channel.guild, world.bot.id, [channel.guild.botRoleId]);
}

export function memberPermissionsIn(
  channel: Channel,
  guild: Guild,
  memberId: string,
  roleIds: readonly string[],
): bigint {
  const held = guild.roles.filter((role) => role.id === guild.id || roleIds.includes(role.id));
  const base = held.reduce((sum, role) => sum | role.permissions, 0n);
  if ((base & Bits.Administrator) !== 0n || memberId === guild.ownerId) return all;

  const overwrites = (channel.parent ?? channel).overwrites;
  const ofEveryone = overwrites.filter((each) => each.id === guild.id);
  const ofRoles = overwrites.filter((each) => each.type === "role" && roleIds.includes(each.id));
  const ofMember = overwrites.filter((each) => each.type === "member" && each.id === memberId);
  return [ofEveryone, ofRoles, ofMember].reduce((granted, layer) => {
    const deny = layer.reduce((sum, each) => sum | each.deny, 0n);
    const allow = layer.reduce((sum, each) => sum | each.allow, 0n);
    return (granted & ~deny) | allow;
  }, base);
}

/** @throws ApiError 403: 50001 where the channel cannot even be seen, else 50013. */
export function requireBot(world: World, channel: Channel, needed: bigint): void {
  const granted = botPermissionsIn(world, channel);
  if ((granted & Bits.ViewChannel) === 0n) throw refusals.missingAccess();
  if ((granted & needed) !== needed) throw refusals.missingPermissions();
}
