import { commands } from "../../commands/commands.ts";
import { memoryDoors } from "../app/memory-doors.ts";
import { runCommand } from "../chat/run-command.ts";
import { createLogger } from "../lib/logger.ts";
import { EX_CONFIG } from "../settings/config-problem.ts";
import { parseLine } from "../terminal/parse-line.ts";
import { renderMessage } from "../terminal/render-message.ts";
import { terminalCaller } from "../terminal/terminal-caller.ts";
import { loadEverything } from "./load-everything.ts";

/** `lookup leader as_of:2019-01`: the same answer as in chat, as text, or with `--json` as Discord's message JSON. */
export async function lookupVerb(words: readonly string[]): Promise<number> {
  const loaded = await loadEverything();
  if (loaded === undefined) return EX_CONFIG;
  const lookups = commands.filter(({ path }) => path.startsWith("lookup "));
  const parsed = parseLine(`/lookup ${words.filter((word) => word !== "--json").join(" ")}`, lookups, []);
  if (parsed.kind !== "command") {
    process.stderr.write(
      `${parsed.kind === "mistake" ? parsed.message : "Say what to look up, such as: lookup leader"}\n`,
    );
    return 1;
  }
  const doors = await memoryDoors(loaded.environment, loaded.settings);
  const deps = { doors, logger: createLogger(loaded.environment.logLevel), newReference: () => "lookup" };
  const message = await runCommand(parsed.command, parsed.args, terminalCaller("cli"), deps);
  const text = words.includes("--json")
    ? JSON.stringify(message)
    : renderMessage(message, {
        colour: false,
        width: process.stdout.columns ?? 80,
        now: doors.clock.now(),
        timeZone: loaded.settings.bot.timeZone,
      });
  process.stdout.write(`${text}\n`);
  return 0;
}
