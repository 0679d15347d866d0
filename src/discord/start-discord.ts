import type { Client } from "discord.js";
import type { Action } from "../chat/define-action.ts";
import type { Command } from "../chat/define-command.ts";
import type { MessageCommand } from "../chat/define-message-command.ts";
import { discordTime } from "../chat/discord-time.ts";
import type { RunDeps } from "../chat/run-command.ts";
import type { Clock } from "../lib/clock.ts";
import type { Channels, Notify, Sender } from "../ports/chat.ts";
import { channelPlaces } from "./channel-places.ts";
import { commandJson } from "./command-json.ts";
import { connectDiscord } from "./connect.ts";
import { openHttp } from "./discord-http.ts";
import { eventHandlers, type GuildEvents, type GuildFace } from "./handle-events.ts";
import { isConnected } from "./is-connected.ts";
import { menuJson } from "./menu-json.ts";
import { createNotify } from "./notify.ts";
import { pauseWhenRefused } from "./pause-when-refused.ts";
import { RefusalBudget } from "./refusal-budget.ts";
import { routeInteraction } from "./route-interaction.ts";
import { createDiscordSender } from "./send.ts";
import { timeLimit } from "./time-limit.ts";

export interface DiscordOptions {
  readonly token: string;
  /** As discord.js's `rest.api`, without the version; Discord's own when absent. */
  readonly apiUrl?: string;
  readonly commands: readonly Command[];
  readonly actions: readonly Action[];
  readonly messageCommands?: readonly MessageCommand[];
  /** How long a command may work before an answer is promised; milliseconds. */
  readonly patienceMs?: number;
  /** Pauses between attempts to connect; milliseconds. */
  readonly backoffMs?: readonly number[];
}

export interface DiscordDeps extends GuildEvents {
  readonly run: RunDeps;
  readonly clock: Clock;
}

export interface Discord {
  readonly sender: Sender;
  readonly notify: Notify;
  readonly places: Channels;
  /** Whether the gateway is connected now. */
  readonly connected: () => boolean;
  /** Resolves when connected; rejects with a `DiscordProblem` for the operator when the token is refused. While Discord cannot be reached it waits. */
  ready(): Promise<void>;
  guilds(): readonly GuildFace[];
  /** Within some seconds: what is under way is finished first. */
  close(): Promise<void>;
}

const usualPatienceMs = 1_500;
const longestFinishMs = 2_000;
/** These notices go out although posting pauses, and may be refused themselves. */
const mostTold = 50;

/** The bot in Discord: connects, registers its commands, answers, greets. Returns at once; sending works before the gateway does. */
export function startDiscord(options: DiscordOptions, deps: DiscordDeps): Discord {
  const { run, clock } = deps;
  const { logger } = run;
  const closing = new AbortController();
  const budget = new RefusalBudget({ clock, onSpent: (until) => void tellOfPause(until) });
  const posting = createDiscordSender(openHttp({ ...options, budget }));
  const sender = pauseWhenRefused(posting, budget, clock);
  const http = openHttp({ ...options, retries: 1, timeoutMs: 5_000, budget });
  const { commands, actions, messageCommands = [], patienceMs = usualPatienceMs } = options;
  const routing = { commands, actions, messageCommands, patienceMs, run, clock, http };
  const handlers = eventHandlers({
    ...deps,
    http,
    logger,
    closing: closing.signal,
    watchlists: run.context.watches.lists,
    commands: [...commandJson(commands), ...menuJson(messageCommands)],
    answer: (interaction) => routeInteraction(interaction, routing),
    say: (channelId, content) => sender.post(channelId, { content }, run.newReference().slice(0, 25)),
  });
  const wire = (client: Client): void => {
    budget.watch(client.rest);
    handlers.wire(client);
  };
  const gateway = connectDiscord(options, wire, { logger, clock });
  async function tellOfPause(until: number): Promise<void> {
    logger.error({ until: new Date(until).toISOString() }, "Discord refused too many requests; all posting pauses");
    const notify = createNotify(posting, run);
    const guildIds = [...(gateway.current()?.guilds.cache.keys() ?? [])].slice(0, mostTold);
    for (const guildId of guildIds) await notify(guildId, pauseWords(until));
  }
  return {
    sender,
    notify: createNotify(sender, run),
    places: channelPlaces(http),
    connected: () => isConnected(gateway.current()),
    ready: () => gateway.ready(),
    guilds: () => [...(gateway.current()?.guilds.cache.values() ?? [])].map(({ id, name }) => ({ id, name })),
    async close() {
      closing.abort();
      await gateway.close();
      await timeLimit(longestFinishMs, Promise.all(handlers.underWay), clock);
    },
  };
}

function pauseWords(until: number): string {
  return `All posting pauses until ${discordTime(until, "time")}: Discord refused too many requests, and would shut the bot out. Nothing is lost: alerts wait. Look for channels in which the bot may not post.`;
}
