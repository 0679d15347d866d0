import { PermissionFlagsBits } from "discord.js";
import type { ChannelTrouble } from "../domain/channel-trouble.ts";
import { channelPermissions } from "./channel-permissions.ts";
import type { DiscordHttp } from "./discord-http.ts";
import { neededPermissions } from "./invite-link.ts";
import { failureIn, outcomeOf } from "./post-outcome.ts";

export interface ChannelCheck {
  readonly channelId: string;
  /** Where it is known. */
  readonly name?: string;
  /** Absent where the bot may do there what it needs. */
  readonly trouble?: ChannelTrouble;
}

/** Which permissions the bot lacks in each channel that it is to post to, one after the other. */
export async function checkChannels(
  channelIds: readonly string[],
  http: DiscordHttp,
): Promise<readonly ChannelCheck[]> {
  const checks: ChannelCheck[] = [];
  for (const channelId of channelIds) checks.push({ channelId, ...(await checkChannel(channelId, http)) });
  return checks;
}

async function checkChannel(channelId: string, http: DiscordHttp): Promise<Omit<ChannelCheck, "channelId">> {
  try {
    const { name, isThread, bits } = await channelPermissions(channelId, http);
    const missing = neededPermissions
      .map((needed) => (isThread && needed.words === "Send Messages" ? inThreads : needed))
      .filter(({ bit }) => (bits & bit) === 0n)
      .map(({ words }) => words);
    if (missing.length === 0) return { name };
    return { name, trouble: { code: "lacks", channelName: name, permissions: missing } };
  } catch (error) {
    return { trouble: troubleWith(channelId, error) };
  }
}

const inThreads = { words: "Send Messages in Threads", bit: PermissionFlagsBits.SendMessagesInThreads };

function troubleWith(channelId: string, error: unknown): ChannelTrouble {
  const outcome = outcomeOf(error);
  if (outcome.kind === "unknown-channel") return { code: "gone", channelId };
  if (outcome.kind === "no-access") return { code: "unseen", channelId };
  return { code: "unchecked", channelId, failure: failureIn(outcome) };
}
