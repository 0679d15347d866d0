import { type Client, Events, type Guild, type GuildBasedChannel, PermissionFlagsBits } from "discord.js";

/** Without one of these an alert is refused. */
const toPost = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages, PermissionFlagsBits.EmbedLinks];

/**
 * Reports the channels in which the bot may post, whenever their overwrites, a role, or the bot's own roles change.
 *
 * The one intent that is asked for brings all of it: GUILD_MEMBER_UPDATE of oneself is sent without the Guild Members intent.
 * https://discord.com/developers/docs/events/gateway#caveats
 */
export function watchAccess(client: Client, report: (channelIds: readonly string[]) => void): void {
  client.on(Events.ChannelUpdate, (_, channel) => {
    if (!channel.isDMBased() && mayPost(channel)) report([channel.id]);
  });
  client.on(Events.GuildRoleUpdate, ({ guild }) => report(writableIn(guild)));
  client.on(Events.GuildRoleDelete, ({ guild }) => report(writableIn(guild)));
  client.on(Events.GuildMemberUpdate, (_, { id, guild }) => {
    if (id === client.user?.id) report(writableIn(guild));
  });
}

/** As far as is known; where it cannot be computed an attempt shows it. */
export function writableIn(guild: Guild): readonly string[] {
  return guild.channels.cache.filter((channel) => mayPost(channel)).map(({ id }) => id);
}

function mayPost(channel: GuildBasedChannel): boolean {
  const { me } = channel.guild.members;
  return me === null || channel.permissionsFor(me).has(toPost);
}
