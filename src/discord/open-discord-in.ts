import type { Client } from "discord.js";
import type { Action } from "../chat/define-action.ts";
import type { Command } from "../chat/define-command.ts";
import type { MessageCommand } from "../chat/define-message-command.ts";
import { discordTime } from "../chat/discord-time.ts";
import type { RunDeps } from "../chat/run-command.ts";
import { escapeText, md } from "../chat/text.ts";
import { describeSelfTrouble } from "../chat/words/describe-self-trouble.ts";
import type { Clock } from "../lib/clock.ts";
import type { Markdown } from "../lib/shown-text.ts";
import { timeLimit } from "../lib/time-limit.ts";
import { commandJson } from "./command-json.ts";
import { connectDiscord } from "./connect.ts";
import type { GuildFace } from "./guild-meetings.ts";
import { eventHandlers, type GuildEvents } from "./handle-events.ts";
import { isConnected } from "./is-connected.ts";
import { menuJson } from "./menu-json.ts";
import type { DiscordAccess, DiscordOut } from "./open-discord-out.ts";
import { routeInteraction } from "./route-interaction.ts";

export interface DiscordInOptions extends DiscordAccess {
  readonly commands: readonly Command[];
  readonly actions: readonly Action[];
  readonly messageCommands?: readonly MessageCommand[];
  /** How long a command may work before its interaction is acknowledged without an answer; milliseconds. */
  readonly patienceMs?: number;
  /** The same for forms and completions, which can only be the first answer; milliseconds. */
  readonly longestMs?: number;
  /** Pauses between attempts to connect; milliseconds. */
  readonly backoffMs?: readonly number[];
}

export interface DiscordInDeps extends GuildEvents {
  readonly out: DiscordOut;
  readonly run: RunDeps;
  readonly clock: Clock;
  /** An answer was refused because the bot lacks a permission in the channel. */
  readonly onAnswerRefused: (guildId: string, channelId: string) => void;
}

/** The connection by which Discord reaches the bot. */
export interface DiscordIn {
  /** Whether the gateway is connected now. */
  readonly connected: () => boolean;
  /** Whether another program answers with the same token. */
  readonly tokenShared: () => boolean;
  /** Resolves when connected; rejects with a `DiscordProblem` for the operator when the token is refused. While Discord cannot be reached it waits. */
  ready(): Promise<void>;
  guilds(): readonly GuildFace[];
  /** Within some seconds: what is under way is finished first. */
  close(): Promise<void>;
}

/** An acknowledgement is on its way within 300 ms also where its own turn of the event loop comes late. */
const usualPatienceMs = 150;
/** Discord waits three seconds for the first answer. */
const usualLongestMs = 2_500;
const longestFinishMs = 2_000;
/** How many servers are notified of what concerns all, at most. */
const mostNotified = 50;

/** Lets people in: connects, registers the commands, answers, greets. Returns at once, and connects for as long as it takes. */
export function openDiscordIn(options: DiscordInOptions, deps: DiscordInDeps): DiscordIn {
  const { out, run, clock } = deps;
  const { http } = out;
  const { logger } = run;
  const closing = new AbortController();
  const { commands, actions, messageCommands = [], patienceMs = usualPatienceMs, longestMs = usualLongestMs } = options;
  const routing = { ...deps, patienceMs, longestMs, http, commands, actions, messageCommands, apiUrl: options.apiUrl };
  const handlers = eventHandlers({
    ...deps,
    http,
    logger,
    closing: closing.signal,
    commands: [...commandJson(commands), ...menuJson(messageCommands)],
    answer: (interaction) => routeInteraction(interaction, routing),
    say: (channelId, message) => out.sender.post(channelId, message, run.newReference().slice(0, 25)),
  });
  const wire = (client: Client): void => {
    out.budget.watch(client.rest);
    handlers.wire(client);
  };
  const gateway = connectDiscord(options, wire, { logger, clock });
  const guilds = () => [...(gateway.current()?.guilds.cache.values() ?? [])].map(({ id, name }) => ({ id, name }));
  notifyAll(() => guilds().slice(0, mostNotified), out);
  return {
    connected: () => isConnected(gateway.current()),
    tokenShared: () => out.secondUser.isThere,
    ready: () => gateway.ready(),
    guilds,
    async close() {
      closing.abort();
      await gateway.close();
      await timeLimit(longestFinishMs, Promise.all(handlers.underWay), clock);
    },
  };
}

/** Notifies the operators of all servers of what concerns all. */
function notifyAll(guilds: () => readonly { readonly id: string }[], out: DiscordInDeps["out"]): void {
  out.onPause(async (until) => {
    for (const { id } of guilds()) await out.notifyDuringPause(id, pauseWords(until));
  });
  out.onSecondUser(async () => {
    const text = md`⚠️ ${escapeText(describeSelfTrouble({ code: "token-shared" }))}`;
    for (const { id } of guilds()) await out.notify(id, text);
  });
}

function pauseWords(until: number): Markdown {
  return md`All posting pauses until ${discordTime(until, "time")}: Discord refused too many requests, and would shut the bot out. Nothing is lost: alerts wait. Look for channels in which the bot may not post.`;
}
