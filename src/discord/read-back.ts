import { PermissionFlagsBits, Routes } from "discord.js";
import { z } from "zod";
import { hasMark } from "../deliver/stamp.ts";
import type { ReadBack } from "../domain/post-outcome.ts";
import { minuteMs } from "../lib/durations.ts";
import { channelPermissions } from "./channel-permissions.ts";
import type { DiscordHttp } from "./discord-http.ts";
import { failureIn, outcomeOf } from "./post-outcome.ts";
import { whoAmI } from "./who-am-i.ts";

const Read = z.object({
  id: z.string(),
  author: z.object({ id: z.string() }),
  webhook_id: z.string().nullish(),
  interaction_metadata: z.unknown().optional(),
  embeds: z.array(z.object({ footer: z.object({ text: z.string() }).nullish() })).default([]),
});
type Read = z.infer<typeof Read>;
const Page = z.array(Read);

const pageSize = 100;
/** 5,000 messages since the first attempt; beyond, a person decides. */
const mostPages = 50;
/** Our clock and Discord's may differ. */
const slackMs = 5 * minuteMs;
/** https://discord.com/developers/docs/reference#snowflakes */
const discordEpoch = 1_420_070_400_000;

/**
 * Looks for a post of ours by its mark, oldest page first.
 *
 * Without Read Message History Discord answers an empty list, not a refusal, so "absent" is said only where the history may be read.
 */
export async function readBackPost(
  channelId: string,
  mark: string,
  since: number,
  http: DiscordHttp,
): Promise<ReadBack> {
  try {
    const messageId = await findPost(channelId, mark, since, http);
    if (messageId === "too-many") return { kind: "unreadable" };
    if (messageId !== undefined) return { kind: "found", messageId };
    const allowed = await channelPermissions(channelId, http);
    const readable = (allowed.bits & PermissionFlagsBits.ReadMessageHistory) !== 0n;
    return readable ? { kind: "absent" } : { kind: "unreadable" };
  } catch (error) {
    return failed(error);
  }
}

async function findPost(
  channelId: string,
  mark: string,
  since: number,
  http: DiscordHttp,
): Promise<string | "too-many" | undefined> {
  const me = await whoAmI(http);
  let after = snowflakeAt(since - slackMs);
  for (let page = 0; page < mostPages; page++) {
    const query = { after, limit: String(pageSize) };
    const messages = Page.parse(await http.get(Routes.channelMessages(channelId), query));
    const post = messages.find((message) => isPost(message, me.id, mark));
    if (post !== undefined) return post.id;
    if (messages.length < pageSize) return undefined;
    after = newest(messages, after);
  }
  return "too-many";
}

/** An answer to a command may show the same card; it is the bot's, but not the post. */
function isPost(message: Read, botId: string, mark: string): boolean {
  if (message.author.id !== botId || message.webhook_id || message.interaction_metadata) return false;
  return hasMark(message, mark);
}

/** Ids are longer than a double is exact. */
function newest(messages: readonly Read[], floor: string): string {
  return messages.reduce((max, { id }) => (BigInt(id) > BigInt(max) ? id : max), floor);
}

function snowflakeAt(time: number): string {
  return String(BigInt(Math.max(0, Math.floor(time) - discordEpoch)) << 22n);
}

/** A channel that is gone holds no post; the next attempt to post will say so. */
function failed(error: unknown): ReadBack {
  const outcome = outcomeOf(error);
  if (outcome.kind === "no-access") return { kind: "unreadable" };
  if (outcome.kind === "unknown-channel") return { kind: "absent" };
  const failure = failureIn(outcome);
  const afterMs = outcome.kind === "retry" ? outcome.afterMs : undefined;
  return { kind: "retry", failure, ...(afterMs === undefined ? {} : { afterMs }) };
}
