import { lookupCommands } from "../../commands/lookup/lookup-commands.ts";
import { factsOnlyContext } from "../app/facts-only-context.ts";
import { runOrThrow } from "../chat/run-command.ts";
import { md } from "../chat/text.ts";
import { describeMistake } from "../chat/words/describe-mistake.ts";
import { systemClock } from "../lib/clock.ts";
import { UserMistake } from "../lib/user-mistake.ts";
import type { Message } from "../ports/chat.ts";
import { EX_CONFIG } from "../settings/config-problem.ts";
import { parseLine } from "../terminal/parse-line.ts";
import { renderMessage } from "../terminal/render-message.ts";
import { terminalCaller } from "../terminal/terminal-caller.ts";
import { type Loaded, loadEverything } from "./load-everything.ts";

/**
 * `lookup leader as_of:2019-01`: the same answer as in chat, as text, or with `--json` as
 * Discord's message JSON. A mistake goes to standard error, with exit code 1.
 */
export async function lookupVerb(words: readonly string[]): Promise<number> {
  const loaded = await loadEverything(["places.yaml"]);
  if (loaded === undefined) return EX_CONFIG;
  try {
    const message = await answer(words.filter((word) => word !== "--json").join(" "), loaded);
    process.stdout.write(`${words.includes("--json") ? JSON.stringify(message) : asText(message, loaded)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UserMistake)) throw error;
    process.stderr.write(`${asText({ content: describeMistake(error) }, loaded)}\n`);
    return 1;
  }
}

async function answer(line: string, { settings }: Loaded): Promise<Message> {
  if (line.trim() === "")
    throw new UserMistake(md`Say what to look up, such as: \`lookup leader\` or \`lookup find Kabul\`.`);
  const parsed = parseLine(`/lookup ${line}`, lookupCommands);
  if (parsed.kind === "mistake") throw new UserMistake(parsed.message);
  if (parsed.kind !== "command") throw new Error(`a line that begins with /lookup was read as ${parsed.kind}`);
  return runOrThrow(parsed.command, parsed.args, terminalCaller("cli"), factsOnlyContext(settings));
}

function asText(message: Message, { settings }: Loaded): string {
  return renderMessage(message, {
    colour: false,
    width: process.stdout.columns ?? 80,
    now: systemClock.now(),
    timeZone: settings.bot.timeZone,
    buttons: false,
  });
}
