import { type CommandEngine, commandContext } from "../src/app/command-context.ts";
import { type Engine, type EngineDeps, startEngine } from "../src/app/engine.ts";
import { engineDepsFor } from "../src/app/engine-deps.ts";
import { enrichItem } from "../src/app/enrich-item.ts";
import { eventWorldAtNeed } from "../src/app/event-world-at-need.ts";
import { HeldForDecision } from "../src/app/held-for-decision.ts";
import { NameFinder } from "../src/app/name-finder.ts";
import { guildStatus } from "../src/app/reports/guild-status.ts";
import { welcomeGuild } from "../src/app/welcome-guild.ts";
import type { CommandContext } from "../src/chat/command-context.ts";
import { describeGist } from "../src/chat/words/describe-gist.ts";
import { Guild } from "../src/domain/guild.ts";
import type { Source } from "../src/domain/source.ts";
import { type Clock, systemClock } from "../src/lib/clock.ts";
import { createLogger, type Logger } from "../src/lib/logger.ts";
import type { Message, Outgoing } from "../src/ports/chat.ts";
import type { Settings } from "../src/settings/load-settings.ts";
import { openRepositories } from "../src/store/open-repositories.ts";
import { openStore } from "../src/store/open-store.ts";
import type { Store } from "../src/store/store-engine.ts";
import { environmentOf, shippedSettings } from "./shipped-settings.ts";

export interface EngineSpec {
  /** The shipped ones when absent. */
  readonly settings?: Settings;
  /** None when absent: nothing is polled. */
  readonly catalogue?: readonly Source[];
  /** `host:port` of the test's own sites. */
  readonly privateHosts?: readonly string[];
  /** One in memory when absent. */
  readonly store?: Store;
  /** Welcomed before the start. */
  readonly guilds?: readonly Guild[];
  /** What goes out is kept, and posted nowhere, but for the parts that are given. */
  readonly out?: Partial<Outgoing>;
  readonly readBody?: EngineDeps["reading"]["readBody"];
  readonly random?: () => number;
  readonly clock?: Clock;
  readonly logger?: Logger;
}

/** An engine before its start, on the shipped config. */
export interface PreparedEngine {
  readonly deps: EngineDeps;
  readonly store: Store;
  readonly posts: readonly { readonly channelId: string; readonly message: Message }[];
  readonly notices: readonly string[];
  start(): Promise<StartedEngine>;
  /** What commands may reach while nothing is polled or posted. */
  contextAtRest(): CommandContext;
}

export interface StartedEngine {
  readonly engine: Engine;
  readonly context: CommandContext;
}

/** The one place in which tests and benches make an engine. It knows no test runner. */
export async function buildEngine(spec: EngineSpec = {}): Promise<PreparedEngine> {
  const { settings = shippedSettings, catalogue = [], clock = systemClock, logger = createLogger("silent") } = spec;
  const store = spec.store ?? (await openStore("memory:", { clock }));
  const { polling, retention } = settings.bot;
  const repositories = await openRepositories(store, {
    catalogue,
    proxies: polling.via,
    retention,
    gistInWords: describeGist,
  });
  const environment = environmentOf({ ALLOW_PRIVATE_HOSTS: (spec.privateHosts ?? []).join(",") });
  const kept = keptOut();
  const out = { ...kept.out, ...spec.out };
  const { readBody, random = Math.random } = spec;
  const real = engineDepsFor({ environment, settings, repositories, out, logger, ...(readBody && { readBody }) });
  const deps = { ...real, random, clock, reading: { ...real.reading, clock } };
  for (const guild of spec.guilds ?? []) await welcomeGuild(guild, deps);
  return {
    deps,
    store,
    posts: kept.posts,
    notices: kept.notices,
    async start() {
      const engine = await startEngine(deps);
      return { engine, context: commandContext(engine, deps) };
    },
    contextAtRest: () => commandContext(engineAtRest(deps), deps),
  };
}

export function aGuild(given: Partial<Guild> & { readonly id: string }): Guild {
  const { awake = true } = given;
  const routes = awake ? [{ channelId: `${given.id}1`, severity: "low" } as const] : [];
  return Guild.parse({ name: "Desk", awake, routes, access: {}, joinedAt: 0, ...given });
}

function keptOut() {
  const posts: { readonly channelId: string; readonly message: Message }[] = [];
  const notices: string[] = [];
  const out: Outgoing = {
    sender: {
      async post(channelId, message, nonce) {
        posts.push({ channelId, message });
        return { kind: "posted", messageId: nonce };
      },
      edit: async (_channelId, messageId) => ({ kind: "posted", messageId }),
      readBack: async () => ({ kind: "absent" }),
    },
    notify: async (_guildId, text) => void notices.push(text),
    alarm: async (_guildId, text) => notices.push(text) > 0,
    channels: {
      openThread: async () => ({ kind: "none" }),
      readableByEveryone: async () => false,
      sharedReaders: async (_, others) => new Set(others),
      troubleIn: async () => undefined,
    },
    pausedUntil: () => undefined,
  };
  return { out, posts, notices };
}

function engineAtRest({ repositories, out, settings, clock }: EngineDeps): CommandEngine {
  const groupWithinMs = settings.bot.delivery.groupWithin;
  const { reports: mostReports } = settings.bot.servers.quotas;
  const health = { startedAt: clock.now(), canary: () => ({}), pausedUntil: out.pausedUntil };
  const names = new NameFinder(settings.facts, clock);
  const world = eventWorldAtNeed(settings);
  return {
    repositories,
    out,
    status: guildStatus({ repositories, groupWithinMs, mostReports, ...health, clock }),
    canary: {},
    enrich: (item) => enrichItem(item, world),
    check: async () => undefined,
    sendTest: async () => ({ kind: "lost", where: "not-polled" }),
    names,
    alerts: {
      held: new HeldForDecision({ repositories, channels: out.channels, post: () => {}, clock }),
      redraw: () => {},
      split: async () => undefined,
      join: joinNothing,
      sendHeld: async () => 0,
      move: async () => 0,
      postDuties: async () => {},
    },
  };
}

async function joinNothing(): Promise<{ readonly kind: "alone" }> {
  return { kind: "alone" };
}
