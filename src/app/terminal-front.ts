import { userInfo } from "node:os";
import { lowestSeverity } from "../domain/severity.ts";
import { wantsColour } from "../terminal/ansi.ts";
import { startTerminal, type Terminal } from "../terminal/start-terminal.ts";
import { terminalCaller, terminalChannelId, terminalGuildId } from "../terminal/terminal-caller.ts";
import { welcome } from "../terminal/welcome.ts";
import type { Engine } from "./engine.ts";
import type { Front, FrontDeps } from "./front.ts";

/** How long the first alerts are waited for before a piped session ends, in milliseconds. */
const firstAlertsMs = 5_000;

/** The same bot in a terminal: one guild with one channel, awake from the start. */
export async function openTerminalFront({ engine, run, commands, actions }: FrontDeps): Promise<Front> {
  await engine.welcome({
    id: terminalGuildId,
    name: "this terminal",
    awake: true,
    routes: [{ channelId: terminalChannelId, severity: lowestSeverity }],
    access: {},
    joinedAt: run.context.clock.now(),
    wokeAt: run.context.clock.now(),
  });
  const terminal = startTerminal({
    commands,
    actions,
    runDeps: run,
    caller: terminalCaller(userName()),
    findAlert: async (shortId) => {
      const story = await engine.repositories.stories.byShortId(terminalGuildId, shortId);
      return story && `${story.id}.${terminalChannelId}`;
    },
    input: process.stdin,
    output: process.stdout,
    colour: wantsColour(process.env, process.stdout),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    greeting: await greeting(engine),
  });
  const samples = (await engine.repositories.sources.followed(terminalGuildId)).filter(({ source }) => source.sample);
  // Before any poll: their links and texts are the same at each start.
  for (const { key } of samples) await engine.repositories.seenItems.forget(key);
  await engine.start(terminal);
  const samplesShown = showSamples(
    engine,
    samples.map(({ key }) => key),
  ).catch((error: unknown) => run.logger.error({ err: error }, "the samples could not be shown"));
  return {
    ...terminal,
    ended: ending(terminal, samplesShown),
    async close() {
      terminal.close();
      await terminal.done;
    },
  };
}

async function greeting(engine: Engine): Promise<string> {
  const { sources, watchlists } = engine.repositories;
  const followed = await sources.followed(terminalGuildId);
  const { watches } = await watchlists.of(terminalGuildId);
  return welcome({
    sources: followed.length,
    watches: watches.length,
    samples: followed.some(({ source }) => source.sample),
  });
}

/** Samples are new at each start, so they are read at once, whenever they would be due. */
async function showSamples(engine: Engine, keys: readonly string[]): Promise<void> {
  await Promise.all(keys.map((key) => engine.pollNow(key)));
  await engine.alerts.quiet(firstAlertsMs);
}

/** The end of standard input ends the program only if it carried a command: a service without a terminal keeps running. */
async function ending(terminal: Terminal, samplesShown: Promise<void>): Promise<number> {
  const { carriedCommand, left } = await terminal.done;
  if (!left && !carriedCommand) return new Promise(() => {});
  if (!left) await samplesShown;
  return 0;
}

/** A container may run under a number that has no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "operator";
  }
}
