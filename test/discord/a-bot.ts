import type { CommandContext } from "../../src/chat/command-context.ts";
import type { Action } from "../../src/chat/define-action.ts";
import type { Command } from "../../src/chat/define-command.ts";
import type { GuildFace } from "../../src/discord/guild-meetings.ts";
import { type DiscordInOptions, openDiscordIn } from "../../src/discord/open-discord-in.ts";
import { openDiscordOut } from "../../src/discord/open-discord-out.ts";
import type { AccessLevel, Guild } from "../../src/domain/guild.ts";
import type { Watch } from "../../src/domain/watch.ts";
import { type Clock, systemClock } from "../../src/lib/clock.ts";
import { createLogger, type Logger } from "../../src/lib/logger.ts";
import { aContext } from "../a-context.ts";
import {
  type DiscordStandIn,
  type StandInOptions,
  startDiscordStandIn,
} from "../discord-stand-in/start-discord-stand-in.ts";

interface BotSpec {
  readonly standIn?: StandInOptions;
  readonly commands?: readonly Command[];
  readonly actions?: readonly Action[];
  readonly watchNames?: readonly string[];
  /** Servers that are known from before. */
  readonly joined?: readonly GuildFace[];
  readonly guild?: Partial<Guild>;
  /** As `roles` of bot.yaml. */
  readonly roles?: Readonly<Record<string, AccessLevel>>;
  readonly options?: Partial<DiscordInOptions>;
  readonly logger?: Logger;
  readonly clock?: Clock;
  /** What commands reach; a little of everything when absent. */
  readonly context?: CommandContext;
  readonly isAllowed?: (guildId: string) => boolean;
}

/** The real client against the stand-in, with a guild store of one record for each guild that was joined. */
export async function aBot(spec: BotSpec = {}, standIn?: DiscordStandIn) {
  const server = standIn ?? (await startDiscordStandIn(spec.standIn));
  const joined: GuildFace[] = [...(spec.joined ?? [])];
  const left: string[] = [];
  const answerless: string[] = [];
  const writable: string[] = [];
  const accessible: (readonly string[])[] = [];
  const reports: { readonly guildIds: readonly string[]; readonly inviteLink: string }[] = [];
  let references = 0;
  const context = spec.context ?? someContext(joined, spec);
  const run = {
    context,
    logger: spec.logger ?? createLogger("silent"),
    newReference: () => `ref-${++references}`,
  };
  const clock = spec.clock ?? systemClock;
  const access = { token: server.token, apiUrl: server.apiUrl, ...spec.options };
  const out = openDiscordOut(access, { ...run, guilds: context.server.guilds, clock });
  const incoming = openDiscordIn(
    {
      ...access,
      backoffMs: [20],
      // Long, so that a busy machine changes no answer; what is to be late asks for less.
      patienceMs: 20_000,
      longestMs: 20_000,
      commands: spec.commands ?? [],
      actions: spec.actions ?? [],
      ...spec.options,
    },
    {
      out,
      run,
      clock,
      isAllowed: spec.isAllowed ?? (() => true),
      onGuildJoin: async (guild) => {
        const isNew = !joined.some(({ id }) => id === guild.id);
        if (isNew) joined.push(guild);
        return isNew;
      },
      onChannelDelete: async () => {},
      onRoles: async () => {},
      onWritable: async (guildId, channelIds) => void writable.push(`${guildId}: ${channelIds.join(" ")}`),
      onAnswerRefused: (guildId, channelId) => void answerless.push(`${guildId}/${channelId}`),
      onAccessChange: (channelIds) => void accessible.push(channelIds),
      onGuildLeave: async (guildId) => {
        left.push(guildId);
      },
      onReady: async (report) => {
        reports.push(report);
      },
    },
  );
  const bot = { ...out, ...incoming };
  const stop = async () => {
    await bot.close();
    await server.stop();
  };
  return { bot, server, joined, left, answerless, writable, reports, accessible, stop };
}

function someContext(
  joined: readonly GuildFace[],
  { watchNames = [], guild = {}, roles = {} }: BotSpec,
): CommandContext {
  const unused = async (): Promise<never> => {
    throw new Error("no test reaches this door");
  };
  const guildOf = (id: string): Guild => ({
    id,
    name: "Desk",
    awake: false,
    routes: [],
    access: {},
    joinedAt: 0,
    ...guild,
  });
  return aContext({
    server: {
      guilds: { get: async (id) => (joined.some((each) => each.id === id) ? guildOf(id) : undefined), change: unused },
      timeZone: "UTC",
      roleLevels: new Map(Object.entries(roles)),
    },
    watches: {
      lists: { of: async (guildId) => ({ guildId, watches: watchNames.map(watchNamed) }), change: unused },
      drafts: { keep: unused, get: unused, drop: unused },
      files: { starters: () => [], read: async () => ({ kind: "watches", watches: [] }), write: () => "" },
      names: [],
      entities: { called: async () => [], find: async () => [] },
      languageSets: {},
      places: { idsOf: () => [], complete: () => [], all: () => [] },
      regexWork: () => 0,
      enrich: () => ({ releases: [] }),
      backTest: unused,
    },
  });
}

function watchNamed(name: string): Watch {
  return { id: name, name, query: name, severity: "high", createdAt: 0, createdBy: "starter" };
}
