import { answerInChannel, asked } from "../../commands/lookup/answer-question.ts";
import { lookupCommands } from "../../commands/lookup/lookup-commands.ts";
import { factsOnlyContext } from "../app/facts-only-context.ts";
import { checkArguments, runOrThrow } from "../chat/run-command.ts";
import { md } from "../chat/text.ts";
import { describeMistake } from "../chat/words/describe-mistake.ts";
import { lookups } from "../domain/answer.ts";
import { systemClock } from "../lib/clock.ts";
import { UserMistake } from "../lib/user-mistake.ts";
import type { Message } from "../ports/chat.ts";
import { EX_CONFIG } from "../settings/config-problem.ts";
import { type ParsedLine, parseLine } from "../terminal/parse-line.ts";
import { renderMessage } from "../terminal/render-message.ts";
import { terminalCaller } from "../terminal/terminal-caller.ts";
import { type Loaded, loadEverything } from "./load-everything.ts";

type Asked = Extract<ParsedLine<(typeof lookupCommands)[number]>, { readonly kind: "command" }>;

/**
 * `lookup leader as_of:2019-01`: the same answer as in chat, as text, or with `--json` as data: an `Answer` with the statements that it
 * rests on, and their sources. A mistake goes to standard error, with exit code 1.
 */
export async function lookupVerb(words: readonly string[]): Promise<number> {
  const loaded = await loadEverything(["places.yaml"]);
  if (loaded === undefined) return EX_CONFIG;
  try {
    const line = words.filter((word) => word !== "--json").join(" ");
    const ask = understood(line);
    process.stdout.write(`${words.includes("--json") ? await asData(ask, loaded) : await asMessage(ask, loaded)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UserMistake)) throw error;
    process.stderr.write(`${asText({ content: describeMistake(error) }, loaded)}\n`);
    return 1;
  }
}

function understood(line: string): Asked {
  if (line.trim() === "")
    throw new UserMistake(md`Say what to look up, such as: \`lookup leader\` or \`lookup find Kabul\`.`);
  const parsed = parseLine(`/lookup ${line}`, lookupCommands);
  if (parsed.kind === "mistake") throw new UserMistake(parsed.message);
  if (parsed.kind !== "command") throw new Error(`a line that begins with /lookup was read as ${parsed.kind}`);
  return parsed;
}

async function asMessage({ command, args }: Asked, loaded: Loaded): Promise<string> {
  const message = await runOrThrow(command, args, terminalCaller("cli"), factsOnlyContext(loaded.settings));
  return asText(message, loaded);
}

async function asData({ command, args }: Asked, { settings }: Loaded): Promise<string> {
  checkArguments(command, args);
  const lookup = lookups.find((name) => command.path === `lookup ${name}`);
  if (lookup === undefined) throw new Error(`${command.path} is no question to the facts`);
  const { answer } = await answerInChannel(asked(lookup, args), terminalCaller("cli"), factsOnlyContext(settings));
  return JSON.stringify(answer);
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
