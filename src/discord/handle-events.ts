import { type Client, DiscordAPIError, Events, type Guild, type Interaction } from "discord.js";
import type { Clock } from "../lib/clock.ts";
import { minuteMs } from "../lib/durations.ts";
import type { CommandJson } from "./command-json.ts";
import { errorFacts } from "./error-facts.ts";
import type { GreetDeps } from "./greet-guild.ts";
import { type GuildFace, guildMeetings, rolesOf } from "./guild-meetings.ts";
import { inviteLink } from "./invite-link.ts";
import type { MenuJson } from "./menu-json.ts";
import { syncCommands } from "./sync-commands.ts";
import { watchAccess, writableIn } from "./watch-access.ts";

/** Events for the app, which has the stores. A handler that throws is logged, and is called again at the next connection. */
export interface GuildEvents {
  /** Whether a server may use the bot; in another it says so and leaves. */
  readonly isAllowed: (guildId: string) => boolean;
  /** For every server at each connection and when one is joined, one at a time; answers true when the server is new, which greets it. */
  readonly onGuildJoin: (guild: GuildFace) => Promise<boolean>;
  readonly onGuildLeave: (guildId: string) => Promise<void>;
  readonly onChannelDelete: (guildId: string, channelId: string) => Promise<void>;
  /** At each connection: in these of a server's channels the bot may post, as far as is known. */
  readonly onWritable: (guildId: string, channelIds: readonly string[]) => Promise<void>;
  /** All roles of a server: at each connection, and whenever one is deleted. */
  readonly onRoles: (guildId: string, roleIds: readonly string[]) => Promise<void>;
  /** In these channels the bot may post as far as Discord's roles and overwrites show, and that may be new. */
  readonly onAccessChange: (channelIds: readonly string[]) => void;
  /** After all of them: every server the bot is in, also those that are unavailable at the moment. */
  readonly onReady: (report: { readonly guildIds: readonly string[]; readonly inviteLink: string }) => Promise<void>;
}

export interface EventDeps extends GuildEvents, GreetDeps {
  readonly commands: readonly (CommandJson | MenuJson)[];
  readonly answer: (interaction: Interaction) => Promise<void>;
  readonly clock: Clock;
  readonly closing: AbortSignal;
}

const registerAgainMs = minuteMs;

/** Brings the gateway's events to their handlers. `underWay` holds what is not finished; none of it rejects. */
export function eventHandlers(deps: EventDeps): {
  wire(client: Client): void;
  readonly underWay: ReadonlySet<Promise<void>>;
} {
  const underWay = new Set<Promise<void>>();
  const meetings = guildMeetings(deps);
  let guildWork = Promise.resolve();

  function during(what: string, work: Promise<void>): Promise<void> {
    const done = work.catch((error: unknown) =>
      deps.logger.error({ event: "event_failed", what, ...errorFacts(error) }, "an event failed"),
    );
    underWay.add(done);
    return done.then(() => void underWay.delete(done));
  }
  /** Servers come by two ways at once; one after the other, none is taken for new twice. */
  function inTurn(what: string, work: () => Promise<void>): void {
    guildWork = during(what, guildWork.then(work));
  }

  function wire(client: Client): void {
    client.on(Events.ClientReady, (ready) => {
      meetings.forgetAll();
      inTurn("ready", () => meetAll(ready, meetings.meet, deps));
      for (const guild of ready.guilds.cache.values()) deps.onAccessChange(writableIn(guild));
      void during("register", registerCommands(ready.application.id, deps));
    });
    client.on(Events.GuildCreate, (guild) => inTurn("join", () => meetings.meet(guild)));
    client.on(Events.GuildAvailable, (guild) => inTurn("join", () => meetings.meet(guild)));
    client.on(Events.GuildDelete, (guild) => {
      meetings.forget(guild.id);
      inTurn("leave", () => deps.onGuildLeave(guild.id));
    });
    watchRemovals(client, deps, inTurn);
    watchAccess(client, deps.onAccessChange);
    client.on(Events.InteractionCreate, (interaction) => void during("interaction", answer(interaction)));
  }
  async function answer(interaction: Interaction): Promise<void> {
    if (interaction.guild && deps.isAllowed(interaction.guild.id)) await meetings.welcome(interaction.guild);
    await deps.answer(interaction);
  }
  return { wire, underWay };
}

function watchRemovals(
  client: Client,
  deps: GuildEvents,
  inTurn: (what: string, work: () => Promise<void>) => void,
): void {
  client.on(Events.ChannelDelete, (channel) => {
    if (!channel.isDMBased()) inTurn("channel", () => deps.onChannelDelete(channel.guildId, channel.id));
  });
  client.on(Events.ThreadDelete, ({ guildId, id }) => inTurn("channel", () => deps.onChannelDelete(guildId, id)));
  client.on(Events.GuildRoleDelete, ({ guild }) => inTurn("roles", () => deps.onRoles(guild.id, rolesOf(guild))));
}

async function meetAll(client: Client<true>, meet: (guild: Guild) => Promise<void>, deps: EventDeps): Promise<void> {
  for (const guild of client.guilds.cache.values()) await meet(guild);
  const guildIds = [...client.guilds.cache.keys()].filter(deps.isAllowed);
  await deps.onReady({ guildIds, inviteLink: inviteLink(client.application.id) });
  deps.logger.info({ event: "connected", guilds: guildIds.length }, "connected to Discord");
}

/** Tries until it is done; a command that Discord refuses will be refused again. */
async function registerCommands(applicationId: string, deps: EventDeps): Promise<void> {
  while (!deps.closing.aborted) {
    try {
      const commands = await syncCommands(deps.commands, applicationId, deps.http);
      return deps.logger.info({ event: "commands_registered", commands }, "slash commands are in place");
    } catch (error) {
      if (error instanceof DiscordAPIError && error.status === 400) throw error;
      deps.logger.warn(
        { event: "registering_failed", ...errorFacts(error) },
        "slash commands could not be registered; trying again",
      );
      await deps.clock.sleep(registerAgainMs, deps.closing);
    }
  }
}
