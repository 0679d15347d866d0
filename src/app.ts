import { randomBytes } from "node:crypto";
import { actions } from "../commands/actions.ts";
import { commands } from "../commands/commands.ts";
import { messageCommands } from "../commands/message-commands.ts";
import { commandContext } from "./app/command-context.ts";
import { startEngine } from "./app/engine.ts";
import { engineDepsFor } from "./app/engine-deps.ts";
import { LiveFacts } from "./app/live-facts.ts";
import { releaseMemory } from "./app/monitoring/release-memory.ts";
import { startMonitoring } from "./app/monitoring/start-monitoring.ts";
import { takeInFacts } from "./app/take-in-facts.ts";
import type { RunDeps } from "./chat/run-command.ts";
import { describeGist } from "./chat/words/describe-gist.ts";
import { type ParseNote, ParsePool } from "./ingest/threads/parse-pool.ts";
import { systemClock } from "./lib/clock.ts";
import { createLogger, type Logger } from "./lib/logger.ts";
import { UnderWay } from "./lib/under-way.ts";
import type { Settings } from "./settings/load-settings.ts";
import type { Environment } from "./settings/read-environment.ts";
import { sampleSources } from "./settings/samples.ts";
import { openRepositories } from "./store/open-repositories.ts";
import { openStore } from "./store/open-store.ts";
import { watchedStore } from "./store/records/watched-store.ts";
import type { Store } from "./store/store-engine.ts";

interface Loaded {
  readonly environment: Environment;
  readonly settings: Settings;
}

export interface App {
  /** Resolves with an exit code when the program's own front ends it: the person left the terminal, or the token was refused. */
  readonly ended: Promise<number>;
  /** Reads the config folder again and takes in its facts, all or none; never throws. */
  takeIn(): Promise<void>;
  /** Finishes what is under way; what waits is in the store. */
  stop(): Promise<void>;
}

/**
 * Constructs everything, connects it, and starts it: with a token in Discord, else in this terminal.
 *
 * What goes out exists before the engine, so an alert has somewhere to go before there can be one; people are let in last.
 */
export async function startApp({ environment, settings }: Loaded): Promise<App> {
  const inTerminal = environment.discordToken === undefined;
  const logger = createLogger(environment.logLevel ?? (inTerminal ? "error" : "info"));
  const newReference = () => randomBytes(4).toString("hex");
  const samples = inTerminal ? await sampleSources(environment.configFolder, settings.bot.samples) : [];
  const storeCalls = new UnderWay(systemClock);
  const store = watchedStore(await openOwnStore(environment, logger), storeCalls);
  const facts = new LiveFacts(settings.facts);
  const repositories = await recordsIn(store, samples, settings);
  if (!inTerminal && (await repositories.heartbeat.last()) === undefined)
    logger.warn({ event: "store_new" }, "the store is new: nothing is remembered");

  const openFront = inTerminal
    ? (await import("./app/terminal-front.ts")).openTerminalFront
    : (await import("./app/discord-front.ts")).openDiscordFront;
  const front = await openFront({ environment, settings, repositories, newReference, clock: systemClock, logger });
  const parsePool = new ParsePool((note) => logger.warn(note, parseMessages[note.event]));
  const readBody = parsePool.read.bind(parsePool);
  const engineDeps = engineDepsFor({ environment, settings, repositories, out: front.out, logger, readBody });
  const engine = await startEngine(engineDeps);

  const run: RunDeps = { context: commandContext(engine, { ...engineDeps, facts }), logger, newReference };
  const incoming = await front.letIn({ engine, run, commands, actions, messageCommands });
  const watched = { engine, incoming, storeCalls };
  const monitoring = await startMonitoring({ environment, settings, ...watched, clock: systemClock, logger });
  const memory = releaseMemory(systemClock, logger);
  return {
    ended: Promise.race([incoming.ended, monitoring.ended]),
    takeIn: () => takeInFacts({ configFolder: environment.configFolder, engine, facts, logger }),
    async stop() {
      await memory.stop();
      await monitoring.close();
      await incoming.close();
      await engine.stop();
      await parsePool.close();
      await store.close();
    },
  };
}

/** Samples that are shown once are kept as other sources are. */
function recordsIn(store: Store, samples: Settings["sources"], { bot, sources }: Settings) {
  return openRepositories(store, {
    catalogue: [...samples, ...sources],
    proxies: bot.polling.via,
    retention: bot.retention,
    gistInWords: describeGist,
    keptSamples: bot.samples === "once" ? samples.map(({ id }) => id) : [],
  });
}

/** For the one process that runs on it. */
function openOwnStore({ storeUrl, storeAsItIs }: Environment, logger: Logger): Promise<Store> {
  return openStore(storeUrl, {
    clock: systemClock,
    quick: true,
    onUnreadable: (problem) =>
      logger.error({ event: "record_unreadable", err: problem }, "a record cannot be read and is left out"),
    holds: { asItIs: storeAsItIs },
  });
}

const parseMessages: Readonly<Record<ParseNote["event"], string>> = {
  reader_ended: "a reader was ended; the tolerant one goes on",
  entries_left_out: "a feed has more entries than are read",
};
