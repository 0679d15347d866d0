import { ChannelFlags, ChannelType, Routes, ThreadAutoArchiveDuration } from "discord.js";
import { z } from "zod";
import { shorten } from "../chat/text.ts";
import { markOn } from "../deliver/stamp.ts";
import type { ReadBack } from "../domain/post-outcome.ts";
import type { Message } from "../ports/chat.ts";
import type { DiscordHttp } from "./discord-http.ts";

const Tag = z.object({ id: z.string(), name: z.string(), moderated: z.boolean().default(false) });
const ForumChannel = z.object({
  type: z.int(),
  guild_id: z.string(),
  flags: z.int().default(0),
  available_tags: z.array(Tag).default([]),
});
const Threads = z.object({
  threads: z.array(z.object({ id: z.string(), parent_id: z.string().nullish(), name: z.string() })),
});

/** A channel that takes no messages but posts, each a thread with a title and tags. */
export interface Forum {
  readonly guildId: string;
  readonly requiresTag: boolean;
  readonly tags: readonly z.infer<typeof Tag>[];
}

/** `undefined` where the channel is none, or cannot be asked. */
export async function forumAt(channelId: string, http: DiscordHttp): Promise<Forum | undefined> {
  try {
    const channel = ForumChannel.parse(await http.get(Routes.channel(channelId)));
    if (channel.type !== ChannelType.GuildForum && channel.type !== ChannelType.GuildMedia) return undefined;
    const requiresTag = (channel.flags & ChannelFlags.RequireTag) !== 0;
    return { guildId: channel.guild_id, requiresTag, tags: channel.available_tags };
  } catch {
    return undefined;
  }
}

/** The tags with the names of a message's labels; where the forum wants one and none fits, its first. Those of moderators are theirs. */
export function tagsFor({ topic }: Message, { tags, requiresTag }: Forum): readonly string[] {
  const labels = (topic?.labels ?? []).map((label) => label.toLowerCase());
  const ours = tags.filter(({ moderated }) => !moderated);
  const fitting = ours.filter(({ name }) => labels.includes(name.trim().toLowerCase()));
  const chosen = fitting.length === 0 && requiresTag ? ours.slice(0, 1) : fitting;
  return chosen.slice(0, 5).map(({ id }) => id);
}

/** The body that begins a post: Discord remembers no nonce of it. */
export function forumPost(
  message: Message,
  sent: Readonly<Record<string, unknown>>,
  forum: Forum,
): Readonly<Record<string, unknown>> {
  const mark = markOn(message);
  const [line = ""] = (message.content ?? "").split("\n");
  const name = message.topic?.title ?? ([mark, line].filter(Boolean).join(" · ") || "Steppewatch");
  return {
    name: shorten(name, 100),
    auto_archive_duration: ThreadAutoArchiveDuration.OneWeek,
    applied_tags: tagsFor(message, forum),
    message: sent,
  };
}

/** The post whose title begins with a mark, among those that are not archived. Throws what the request throws. */
export async function postTitled(
  mark: string,
  forumId: string,
  forum: Forum,
  http: DiscordHttp,
): Promise<string | undefined> {
  const { threads } = Threads.parse(await http.get(Routes.guildActiveThreads(forum.guildId)));
  const isPost = ({ parent_id: parent, name }: (typeof threads)[number]) =>
    parent === forumId && (name === mark || name.startsWith(`${mark} `));
  return threads.find(isPost)?.id;
}

export function foundPost(messageId: string | undefined): ReadBack {
  return messageId === undefined ? { kind: "absent" } : { kind: "found", messageId };
}
