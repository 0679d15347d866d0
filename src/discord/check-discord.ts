import { DiscordAPIError, Routes } from "discord.js";
import { z } from "zod";
import { describePostFailure } from "../chat/words/describe-post-failure.ts";
import { type ChannelCheck, checkChannels } from "./check-channels.ts";
import { openHttp } from "./discord-http.ts";
import { badToken, DiscordProblem } from "./discord-problem.ts";
import { inviteLink } from "./invite-link.ts";
import { failureIn, outcomeOf } from "./post-outcome.ts";
import { whoAmI } from "./who-am-i.ts";

const Named = z.object({ id: z.string(), name: z.string() });
const Application = z.object({ id: z.string() });

export interface DiscordCheck {
  readonly botName: string;
  readonly inviteLink: string;
  readonly guilds: readonly { readonly id: string; readonly name: string }[];
  readonly channels: readonly ChannelCheck[];
}

/**
 * For `doctor`: token, servers, and permissions in each channel, only over HTTP, so that a running bot's gateway connection is not disturbed.
 *
 * @throws DiscordProblem with a sentence for the operator, when the token is refused or Discord cannot be reached.
 */
export async function checkDiscord(
  options: { readonly token: string; readonly apiUrl?: string },
  channelIds: readonly string[],
): Promise<DiscordCheck> {
  const http = openHttp({ ...options, retries: 1 });
  try {
    const me = await whoAmI(http);
    const application = Application.parse(await http.get(Routes.currentApplication()));
    const guilds = z.array(Named).parse(await http.get(Routes.userGuilds()));
    const channels = await checkChannels(channelIds, http);
    return { botName: me.username, inviteLink: inviteLink(application.id), guilds, channels };
  } catch (error) {
    throw new DiscordProblem(problemWith(error), { cause: error });
  }
}

function problemWith(error: unknown): string {
  if (error instanceof DiscordAPIError && error.status === 401) return badToken;
  return `Discord could not be asked: ${describePostFailure(failureIn(outcomeOf(error)))}.`;
}
