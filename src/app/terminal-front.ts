import { userInfo } from "node:os";
import { lowestSeverity } from "../domain/severity.ts";
import { wantsColour } from "../terminal/ansi.ts";
import { openTerminalIn, type TerminalIn } from "../terminal/open-terminal-in.ts";
import { openTerminalOut } from "../terminal/open-terminal-out.ts";
import { Screen } from "../terminal/screen.ts";
import { terminalCaller, terminalChannelId, terminalGuildId } from "../terminal/terminal-caller.ts";
import { welcome } from "../terminal/welcome.ts";
import type { Engine } from "./engine.ts";
import type { Front, FrontDeps } from "./front.ts";
import { welcomeGuild } from "./welcome-guild.ts";

/** How long the first alerts are waited for before a piped session ends, in milliseconds. */
const firstAlertsMs = 5_000;

/** The same bot in a terminal: one guild with one channel, awake from the start. */
export async function openTerminalFront(deps: FrontDeps): Promise<Front> {
  const { repositories, clock, logger } = deps;
  await welcomeGuild(terminalGuild(clock.now()), deps);
  const samples = await forgetSamples(deps);
  const screen = new Screen({
    output: process.stdout,
    colour: wantsColour(process.env, process.stdout),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: () => clock.now(),
  });
  screen.print(`${await greeting(deps)}\n`);
  return {
    out: openTerminalOut(screen),
    async letIn({ engine, run, commands, actions }) {
      const terminal = openTerminalIn({
        commands,
        actions,
        runDeps: run,
        caller: terminalCaller(userName()),
        findAlert: async (shortId) => {
          const story = await repositories.stories.byShortId(terminalGuildId, shortId);
          return story && `${story.id}.${terminalChannelId}`;
        },
        input: process.stdin,
        output: process.stdout,
        screen,
      });
      const samplesShown = showSamples(engine, samples).catch((error: unknown) =>
        logger.error({ event: "samples_failed", err: error }, "the samples could not be shown"),
      );
      return {
        connected: () => true,
        ended: ending(terminal, samplesShown),
        async close() {
          terminal.close();
          await terminal.done;
        },
      };
    },
  };
}

function terminalGuild(now: number) {
  const routes = [{ channelId: terminalChannelId, severity: lowestSeverity }];
  return { id: terminalGuildId, name: "this terminal", awake: true, routes, access: {}, joinedAt: now, wokeAt: now };
}

/** Before any poll, for their links and texts are the same at each start; answers their keys. Those shown once stay known. */
async function forgetSamples({ repositories, settings }: FrontDeps): Promise<readonly string[]> {
  const followed = await repositories.sources.followed(terminalGuildId);
  const keys = followed.flatMap(({ source, key }) => (source.sample ? [key] : []));
  if (settings.bot.samples === "once") return keys;
  for (const key of keys) await repositories.seenItems.forget(key);
  return keys;
}

async function greeting({ repositories }: FrontDeps): Promise<string> {
  const followed = await repositories.sources.followed(terminalGuildId);
  const { watches } = await repositories.watchlists.of(terminalGuildId);
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
async function ending(terminal: TerminalIn, samplesShown: Promise<void>): Promise<number> {
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
