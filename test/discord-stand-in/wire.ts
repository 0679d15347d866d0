import { ChannelFlags, ChannelType, MessageType } from "discord-api-types/v10";
import type { Channel, Message, User } from "./discord-objects.ts";
import type { Embed, Row } from "./message-body.ts";
import type { World } from "./world.ts";

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
    primary_guild: null,
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
    embeds: message.embeds.map(embedJson),
    components: numbered(message.components),
    pinned: false,
    flags: message.flags,
    ...(message.interactionId !== undefined && { application_id: world.bot.id, webhook_id: world.bot.id }),
    ...(isReply && { message_reference: { type: 0, message_id: message.replyTo, channel_id: message.channel.id } }),
  };
}

/** As Discord gives an embed back: its type, and what is inline, said outright. */
function embedJson(embed: Embed): Json {
  const fields = embed.fields?.map((field) => ({ ...field, inline: field.inline ?? false }));
  return { type: "rich", ...embed, ...(fields && { fields }) };
}

/** Every component comes back with a number, counted through the message. */
function numbered(rows: readonly Row[]): readonly Json[] {
  let last = 0;
  const next = () => {
    last += 1;
    return last;
  };
  return rows.map((row) => ({
    id: next(),
    ...row,
    components: row.components.map((control) => ({ id: next(), ...control })),
  }));
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
      applied_tags: channel.appliedTags ?? [],
      thread_metadata: {
        archived: channel.archived ?? false,
        auto_archive_duration: 1440,
        archive_timestamp: since,
        locked: channel.locked ?? false,
      },
    };
  }
  return {
    ...inGuild,
    ...(channel.kind === "forum"
      ? {
          type: ChannelType.GuildForum,
          available_tags: (channel.tags ?? []).map(tagJson),
          default_auto_archive_duration: 4320,
        }
      : { type: ChannelType.GuildText }),
    ...(channel.requiresTag && { flags: ChannelFlags.RequireTag }),
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

function tagJson(tag: NonNullable<Channel["tags"]>[number]): Json {
  return { ...tag, emoji_id: null, emoji_name: null };
}

function typeOfAnswer(message: Message): number {
  return message.interactionId === undefined ? MessageType.Default : MessageType.ChatInputCommand;
}
