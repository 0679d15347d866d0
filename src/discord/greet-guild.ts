import { type Guild, PermissionFlagsBits, Routes } from "discord.js";
import { z } from "zod";
import { greeting } from "../chat/setup-actions.ts";
import { inLines, md } from "../chat/text.ts";
import type { PostOutcome } from "../domain/post-outcome.ts";
import type { Clock } from "../lib/clock.ts";
import { hourMs } from "../lib/durations.ts";
import type { Logger } from "../lib/logger.ts";
import type { Message } from "../ports/chat.ts";
import type { DiscordHttp } from "./discord-http.ts";
import { errorFacts } from "./error-facts.ts";

export interface GreetDeps {
  readonly http: DiscordHttp;
  readonly say: (channelId: string, message: Message) => Promise<PostOutcome>;
  readonly logger: Logger;
  readonly clock: Pick<Clock, "now">;
}

/**
 * Says what the bot is, that it sleeps, and who wakes it how: in the system channel, else in the first channels it may write in, else to the owner.
 *
 * Never throws; a server where nobody can be greeted is logged.
 */
export async function greetGuild(guild: Guild, deps: GreetDeps): Promise<void> {
  try {
    const metBefore = deps.clock.now() - guild.joinedTimestamp > joinedLongAgoMs;
    await sayIn(guild, metBefore ? { ...greeting, content: inLines([greeting.content, forgotten]) } : greeting, deps);
  } catch (error) {
    deps.logger.warn({ event: "greeting_failed", guildId: guild.id, ...errorFacts(error) }, "the greeting failed");
  }
}

/** Says in one line that the bot is not for this server, and leaves it. Never throws. */
export async function turnAway(guild: Guild, deps: GreetDeps): Promise<void> {
  const { logger, http } = deps;
  try {
    const content = md`This bot is only for servers that its operator named, so it leaves this one.`;
    await sayIn(guild, { content }, deps);
    await http.delete(Routes.userGuild(guild.id));
    logger.warn({ event: "server_left", guildId: guild.id }, "left a server that `servers.allowed` does not name");
  } catch (error) {
    logger.warn(
      { event: "leaving_failed", guildId: guild.id, ...errorFacts(error) },
      "could not leave a server that `servers.allowed` does not name",
    );
  }
}

async function sayIn(guild: Guild, message: Message, deps: GreetDeps): Promise<void> {
  for (const channelId of writable(guild).slice(0, 3)) {
    if (settled(await deps.say(channelId, message))) return;
  }
  const owner = await deps.say(await directChannel(guild.ownerId, deps.http), message);
  if (!settled(owner))
    deps.logger.warn(
      { event: "greeting_not_posted", guildId: guild.id, outcome: owner.kind },
      "nobody could be greeted",
    );
}

/** A greeting whose answer was lost is not said again elsewhere. */
function settled({ kind }: PostOutcome): boolean {
  return kind === "posted" || kind === "lost";
}

/** A server that has the bot for longer is known to its store, unless that is new. */
const joinedLongAgoMs = hourMs;
const forgotten = md`If it worked here before: its store is new, and watches, routes and facts of this server are forgotten. The person who runs it can put the old store, or a backup, back.`;

/** The system channel first, then text channels from the top. */
function writable(guild: Guild): readonly string[] {
  const me = guild.members.me;
  if (me === null) return [];
  const needed = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages];
  const open = [...guild.channels.cache.values()]
    .filter((channel) => channel.isTextBased() && !channel.isThread() && !channel.isVoiceBased())
    .filter((channel) => channel.permissionsFor(me).has(needed))
    .sort((a, b) => rank(a, guild) - rank(b, guild));
  return open.map(({ id }) => id);
}

function rank(channel: { readonly id: string; readonly rawPosition?: number }, guild: Guild): number {
  return channel.id === guild.systemChannelId ? -1 : (channel.rawPosition ?? 0);
}

async function directChannel(userId: string, http: DiscordHttp): Promise<string> {
  return z.object({ id: z.string() }).parse(await http.post(Routes.userChannels(), { recipient_id: userId })).id;
}
