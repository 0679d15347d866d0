import type { Action } from "../chat/define-action.ts";
import type { Caller, Command } from "../chat/define-command.ts";
import { type RunDeps, runCommand } from "../chat/run-command.ts";
import { type ParsedLine, parseLine } from "./parse-line.ts";
import { buttonWords, pressButton } from "./press-button.ts";
import type { Screen } from "./screen.ts";

export interface AnswerDeps {
  readonly commands: readonly Command[];
  readonly actions: readonly Action[];
  readonly runDeps: RunDeps;
  readonly caller: Caller;
  /** The argument of an alert's buttons by its short id: `storyId.channelId`. */
  readonly findAlert: (shortId: string) => Promise<string | undefined>;
}

/** Does what one typed line asks for and prints the answer; what kind of line it was. */
export async function answerLine(line: string, deps: AnswerDeps, screen: Screen): Promise<ParsedLine["kind"]> {
  const pressDeps = { ...deps, shown: screen.shown };
  const parsed = parseLine(line, deps.commands, buttonWords(pressDeps));
  if (parsed.kind === "mistake") screen.show({ content: parsed.message });
  if (parsed.kind === "reveal") screen.reveal(parsed.shortId);
  if (parsed.kind === "command") {
    screen.show(await runCommand(parsed.command, parsed.args, deps.caller, deps.runDeps));
  }
  if (parsed.kind === "press") {
    const result = await pressButton(parsed, pressDeps);
    if (result.kind === "update") screen.showChange(result.message);
    else screen.show(result.message);
  }
  return parsed.kind;
}
