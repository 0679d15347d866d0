import { PermissionFlagsBits } from "discord.js";
import { channelPermissions } from "./channel-permissions.ts";
import type { DiscordHttp } from "./discord-http.ts";
import { neededPermissions } from "./invite-link.ts";
import { outcomeOf } from "./post-outcome.ts";

export interface ChannelCheck {
  readonly channelId: string;
  readonly ok: boolean;
  /** One sentence for an operator, with the channel's name where it is known. */
  readonly sentence: string;
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
    if (missing.length === 0) return { ok: true, sentence: `#${name}: everything the bot needs is allowed.` };
    return {
      ok: false,
      sentence: `#${name}: the bot lacks ${missing.join(", ")}. Allow it in the channel's settings.`,
    };
  } catch (error) {
    return { ok: false, sentence: `Channel ${channelId}: ${troubleWith(error)}` };
  }
}

const inThreads = { words: "Send Messages in Threads", bit: PermissionFlagsBits.SendMessagesInThreads };

function troubleWith(error: unknown): string {
  const outcome = outcomeOf(error);
  if (outcome.kind === "unknown-channel") return "it does not exist any more. Choose another with `/route set`.";
  if (outcome.kind === "no-access") return "the bot cannot see it. Allow it View Channel there.";
  return outcome.kind === "unknown-message"
    ? "it could not be checked."
    : `it could not be checked: ${outcome.reason}.`;
}
