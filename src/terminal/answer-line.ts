import type { Action, ActionResult } from "../chat/define-action.ts";
import type { Caller, Command } from "../chat/define-command.ts";
import { type RunDeps, runAction, runCommand } from "../chat/run-command.ts";
import { type FormInHand, isFilled, sendIn } from "./form-in-hand.ts";
import { type ParsedLine, parseLine } from "./parse-line.ts";
import { buttonWords, pressButton } from "./press-button.ts";
import { readFileOptions } from "./read-file-options.ts";
import type { Screen } from "./screen.ts";

export interface AnswerDeps {
  readonly commands: readonly Command[];
  readonly actions: readonly Action[];
  readonly runDeps: RunDeps;
  readonly caller: Caller;
  /** The argument of an alert's buttons by its short id: `storyId.channelId`. */
  readonly findAlert: (shortId: string) => Promise<string | undefined>;
}

/** What a session has before it: its screen, and the form that it is filling in. */
export interface TerminalSession {
  readonly screen: Screen;
  readonly form: FormInHand;
  /** Whether somebody sits before it who can be asked: over a pipe the next line is meant as a line of its own. */
  readonly attended: boolean;
}

/** Does what one typed line asks for and prints the answer; what kind of line it was. */
export async function answerLine(
  line: string,
  deps: AnswerDeps,
  session: TerminalSession,
): Promise<ParsedLine["kind"]> {
  const { screen, form } = session;
  if (form.question !== undefined && !leavesForm(line)) {
    const result = await form.fill(line, deps);
    if (result === undefined) screen.note(form.question);
    else showResult(result, session);
    return "press";
  }
  const dropped = form.drop();
  if (dropped !== undefined) screen.note(dropped);
  const pressDeps = { ...deps, shown: screen.shown };
  const parsed = parseLine(line, deps.commands, buttonWords(pressDeps));
  if (parsed.kind === "mistake") screen.show({ content: parsed.message });
  if (parsed.kind === "reveal") screen.reveal(parsed.shortId);
  if (parsed.kind === "command") await answerCommand(parsed, deps, session);
  if (parsed.kind === "press") {
    const result = await pressButton(parsed, pressDeps);
    showResult(await sentAtOnce(result, parsed.said, deps, session), session);
  }
  return parsed.kind;
}

async function answerCommand(
  { command, args }: Extract<ParsedLine, { kind: "command" }>,
  { actions, caller, runDeps }: AnswerDeps,
  session: TerminalSession,
): Promise<void> {
  const opened = command.opens?.(args);
  const action = actions.find(({ name }) => name === opened?.action.name);
  const read = await readFileOptions(command, args);
  if (read.kind === "mistake") session.screen.show({ content: read.message });
  else if (opened === undefined || action === undefined)
    session.screen.show(await runCommand(command, read.args, caller, runDeps));
  else showResult(await runAction(action, opened.argument, caller, runDeps), session);
}

/** A form to which something was said behind the button's words, or of which nobody can be asked, is sent in as it is. */
async function sentAtOnce(
  result: ActionResult,
  said: string | undefined,
  deps: AnswerDeps,
  { attended }: TerminalSession,
): Promise<ActionResult> {
  const values = said === undefined ? [] : [said];
  if (result.kind !== "form" || !isFilled(result.form, values)) return result;
  return said === undefined && attended ? result : sendIn(result.form, values, deps);
}

function leavesForm(line: string): boolean {
  return /^\s*(?:\/|(?:exit|quit)\s*$)/iu.test(line);
}

function showResult(result: ActionResult, { screen, form }: TerminalSession): void {
  if (result.kind === "form") {
    form.take(result.form);
    if (form.question !== undefined) screen.note(form.question);
    return;
  }
  if (result.kind === "update") screen.showChange(result.message);
  else screen.show(result.message);
  if (result.kind === "update" && result.aside !== undefined) screen.show(result.aside);
}
