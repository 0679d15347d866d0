import { ChannelType, MessageType } from "discord-api-types/v10";
import type { Channel, Guild, Message, Role, User, World } from "./world.ts";

type Json = Readonly<Record<string, unknown>>;

/** The world's things as the API and the gateway write them. */
export function userJson(user: User): Json {
  return {
    id: user.id,
    username: user.username,
    discriminator: "0",
    global_name: user.username,
    avatar: null,
    bot: user.bot,
    public_flags: 0,
    flags: 0,
  };
}

export function messageJson(world: World, message: Message): Json {
  const mentioned = message.pings.users.flatMap((id) => world.users.get(id) ?? { id, username: id, bot: false });
  const isReply = message.replyTo !== undefined;
  return {
    id: message.id,
    type: isReply ? MessageType.Reply : typeOfAnswer(message),
    channel_id: message.channel.id,
    author: userJson(message.author),
    content: message.content,
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.editedAt === undefined ? null : new Date(message.editedAt).toISOString(),
    tts: false,
    mention_everyone: message.pings.everyone,
    mentions: mentioned.map(userJson),
    mention_roles: message.pings.roles,
    attachments: message.attachments.map((filename, index) => ({
      id: String(index),
      filename,
      size: 1,
      url: `http://127.0.0.1/attachments/${filename}`,
      proxy_url: `http://127.0.0.1/attachments/${filename}`,
    })),
    embeds: message.embeds.map((embed) => ({ type: "rich", ...embed })),
    components: message.components,
    pinned: false,
    flags: message.flags,
    ...(message.interactionId !== undefined && { application_id: world.bot.id, webhook_id: world.bot.id }),
    ...(isReply && { message_reference: { type: 0, message_id: message.replyTo, channel_id: message.channel.id } }),
  };
}

export function channelJson(world: World, channel: Channel): Json {
  const base = { id: channel.id, flags: 0, last_message_id: channel.messages.at(-1)?.id ?? null };
  if (channel.kind === "direct") {
    return { ...base, type: ChannelType.DM, recipients: channel.recipient ? [userJson(channel.recipient)] : [] };
  }
  const inGuild = { ...base, guild_id: channel.guild?.id, name: channel.name, rate_limit_per_user: 0 };
  if (channel.kind === "thread") {
    const since = new Date(world.clock.now()).toISOString();
    return {
      ...inGuild,
      type: ChannelType.PublicThread,
      parent_id: channel.parent?.id,
      owner_id: world.bot.id,
      message_count: channel.messages.length,
      total_message_sent: channel.messages.length,
      member_count: 1,
      thread_metadata: { archived: false, auto_archive_duration: 1440, archive_timestamp: since, locked: false },
    };
  }
  return {
    ...inGuild,
    type: ChannelType.GuildText,
    position: channel.guild?.channels.indexOf(channel) ?? 0,
    parent_id: null,
    topic: null,
    nsfw: false,
    permission_overwrites: channel.overwrites.map((each) => ({
      id: each.id,
      type: each.type === "role" ? 0 : 1,
      allow: String(each.allow),
      deny: String(each.deny),
    })),
  };
}

export function guildJson(guild: Guild): Json {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    icon: null,
    splash: null,
    discovery_splash: null,
    description: null,
    banner: null,
    region: "deprecated",
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: guild.channels[0]?.id ?? null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: "en-US",
    vanity_url_code: null,
    application_id: null,
    features: [],
    emojis: [],
    stickers: [],
    roles: guild.roles.map((role, position) => roleJson(role, position)),
    max_members: 500_000,
    approximate_member_count: 2,
  };
}

/** GUILD_CREATE: the guild with what HTTP leaves out. */
export function guildCreateJson(world: World, guild: Guild): Json {
  const threads = [...world.channels.values()].filter(
    (channel) => channel.kind === "thread" && channel.guild === guild,
  );
  return {
    ...guildJson(guild),
    joined_at: new Date(world.clock.now()).toISOString(),
    large: false,
    unavailable: false,
    member_count: 2,
    voice_states: [],
    members: [botMemberJson(world, guild)],
    channels: guild.channels.map((channel) => channelJson(world, channel)),
    threads: threads.map((channel) => channelJson(world, channel)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export function botMemberJson(world: World, guild: Guild): Json {
  return memberJson(world, world.bot, [guild.botRoleId]);
}

export function memberJson(world: World, user: User, roles: readonly string[]): Json {
  const joined = new Date(world.clock.now()).toISOString();
  return {
    user: userJson(user),
    roles,
    joined_at: joined,
    deaf: false,
    mute: false,
    flags: 0,
    nick: null,
    avatar: null,
    banner: null,
    premium_since: null,
    pending: false,
    communication_disabled_until: null,
  };
}

export function roleJson(role: Role, position: number): Json {
  return {
    id: role.id,
    name: role.name,
    permissions: String(role.permissions),
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: role.managed,
    mentionable: role.mentionable,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  };
}

function typeOfAnswer(message: Message): number {
  return message.interactionId === undefined ? MessageType.Default : MessageType.ChatInputCommand;
}
