import { type Client, Events, type Guild, type Interaction } from "discord.js";
import type { Action } from "../chat/define-action.ts";
import type { Command } from "../chat/define-command.ts";
import type { RunDeps } from "../chat/run-command.ts";
import type { Notify, Sender } from "../ports.ts";
import { commandJson } from "./command-json.ts";
import { connectDiscord, type Gateway } from "./connect.ts";
import { openHttp } from "./discord-http.ts";
import { errorFacts } from "./error-facts.ts";
import { greetGuild } from "./greet-guild.ts";
import { inviteLink } from "./invite-link.ts";
import { createNotify } from "./notify.ts";
import { routeInteraction } from "./route-interaction.ts";
import { createDiscordSender } from "./send.ts";
import { syncCommands } from "./sync-commands.ts";

export interface GuildFace {
  readonly id: string;
  readonly name: string;
}

export interface DiscordOptions {
  readonly token: string;
  /** As discord.js's `rest.api`, without the version; Discord's own when absent. */
  readonly apiUrl?: string;
  readonly commands: readonly Command[];
  readonly actions: readonly Action[];
  /** How long a command may work before an answer is promised; milliseconds. */
  readonly patienceMs?: number;
  readonly backoffMs?: readonly number[];
}

export interface DiscordDeps {
  readonly run: RunDeps;
  /** Called for every server at each connection and when one is joined; answers true when the server is new, which greets it. */
  readonly onGuildJoin: (guild: GuildFace) => Promise<boolean>;
  readonly onGuildLeave: (guildId: string) => Promise<void>;
  /** After all of them: every server the bot is in, also those that are unavailable at the moment. */
  readonly onReady: (report: { readonly guildIds: readonly string[]; readonly inviteLink: string }) => Promise<void>;
}

export interface Discord {
  readonly sender: Sender;
  readonly notify: Notify;
  /** Resolves when connected; rejects with a `DiscordProblem` for the operator when the token is refused. While Discord cannot be reached it waits. */
  ready(): Promise<void>;
  guilds(): readonly GuildFace[];
  /** Within some seconds: answers under way are given first. */
  close(): Promise<void>;
}

/** The bot in Discord: connects, registers its commands, answers, greets. Returns at once; sending works before the gateway does. */
export function startDiscord(options: DiscordOptions, deps: DiscordDeps): Discord {
  const { logger, doors } = deps.run;
  const sender = createDiscordSender(openHttp(options));
  const notify = createNotify(sender, deps.run);
  const http = openHttp({ ...options, retries: 1, timeoutMs: 5_000 });
  const routing = { ...options, run: deps.run, http, patienceMs: options.patienceMs ?? 1_500 };
  const say = (channelId: string, content: string) =>
    sender.post(channelId, { content }, deps.run.newReference().slice(0, 25));
  const underWay = new Set<Promise<void>>();

  function during(what: string, work: () => Promise<void>): void {
    const done = work().catch((error: unknown) => logger.error({ what, ...errorFacts(error) }, "an event failed"));
    underWay.add(done);
    void done.then(() => underWay.delete(done));
  }

  async function meet(guild: Guild): Promise<void> {
    if (!guild.available) return;
    const isNew = await deps.onGuildJoin({ id: guild.id, name: guild.name });
    if (isNew) await greetGuild(guild, { watchlists: doors.watchlists, http, say, logger });
  }

  async function onReady(client: Client<true>): Promise<void> {
    for (const guild of client.guilds.cache.values()) await meet(guild);
    const guildIds = [...client.guilds.cache.keys()];
    await deps.onReady({ guildIds, inviteLink: inviteLink(client.application.id) });
    const commands = await syncCommands(commandJson(options.commands), client.application.id, http);
    logger.info({ guilds: guildIds.length, commands }, "connected to Discord");
  }

  function wire(client: Client): void {
    client.on(Events.ClientReady, (ready) => during("ready", () => onReady(ready)));
    client.on(Events.GuildCreate, (guild) => during("join", () => meet(guild)));
    client.on(Events.GuildAvailable, (guild) => during("join", () => meet(guild)));
    client.on(Events.GuildDelete, (guild) => during("leave", () => deps.onGuildLeave(guild.id)));
    client.on(Events.InteractionCreate, (interaction: Interaction) =>
      during("interaction", () => routeInteraction(interaction, routing)),
    );
  }

  const gateway = connectDiscord({ ...options, logger }, wire);
  return {
    sender,
    notify,
    ready: () => gateway.ready(),
    guilds: () => guildsOf(gateway),
    close: () => close(gateway, underWay),
  };
}

function guildsOf(gateway: Gateway): readonly GuildFace[] {
  const guilds = gateway.current()?.guilds.cache.values() ?? [];
  return [...guilds].map(({ id, name }) => ({ id, name }));
}

/** Bounded by the requests' own time-outs and, for what hangs, by two seconds. */
async function close(gateway: Gateway, underWay: ReadonlySet<Promise<void>>): Promise<void> {
  await gateway.close();
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, 2_000);
  });
  await Promise.race([Promise.all(underWay), patience]);
  clearTimeout(timer);
}
