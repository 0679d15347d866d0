import type { Guild, Role, User } from "./discord-objects.ts";
import { channelJson, userJson } from "./wire.ts";
import type { World } from "./world.ts";

type Json = Readonly<Record<string, unknown>>;

/** A guild as HTTP writes it. */
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
    nsfw: false,
    home_header: null,
    widget_enabled: false,
    widget_channel_id: null,
    max_presences: null,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    premium_subscription_count: 0,
    safety_alerts_channel_id: null,
    incidents_data: null,
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
