import { createInterface, type Interface } from "node:readline";
import { type AnswerDeps, answerLine } from "./answer-line.ts";
import { complete } from "./complete.ts";
import { FormInHand } from "./form-in-hand.ts";
import { harmless } from "./render-markdown.ts";
import { pressWords } from "./render-message.ts";
import type { Screen } from "./screen.ts";

export interface TerminalInDeps extends AnswerDeps {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /** Where posts are shown: answers come there, too. */
  readonly screen: Screen;
}

/** How a session ended: `left` by the person (Ctrl-C, Ctrl-D, `exit`), else its input ended; and whether any line of it was answered. */
interface TerminalEnd {
  readonly carriedCommand: boolean;
  readonly left: boolean;
}

export interface TerminalIn {
  /** Resolves once every line that came before the end is answered. Cards are printed afterwards too. */
  readonly done: Promise<TerminalEnd>;
  /** Ends the session; a command that runs is answered, those behind it are not begun. */
  close(): void;
}

/**
 * Lets a person type: lines are answered strictly in order, above the prompt. Signals are
 * left to the program; Ctrl-C at the prompt is none, it ends the session.
 */
export function openTerminalIn(deps: TerminalInDeps): TerminalIn {
  const { input, output, screen } = deps;
  const interactive = input.isTTY === true && output.isTTY === true;
  const lines = openLines(interactive, deps);
  const session = answerInOrder(lines, interactive, deps);
  if (interactive) screen.keepPrompt(lines);
  screen.drawPrompt();
  return session;
}

function openLines(interactive: boolean, deps: TerminalInDeps): Interface {
  const { input, output, screen, commands, caller, runDeps } = deps;
  return createInterface({
    input,
    output,
    terminal: interactive,
    prompt: "steppewatch> ",
    historySize: 500,
    removeHistoryDuplicates: true,
    // A CRLF that arrives in two pieces is one line's end however late the second.
    crlfDelay: Number.POSITIVE_INFINITY,
    completer: (line: string, answer: (error: null, completion: [string[], string]) => void) => {
      const presses = screen.shown.buttons().map(({ label, shortId }) => pressWords(label, shortId));
      void complete(line, { commands, caller, context: runDeps.context, presses }).then(([endings, replaces]) =>
        answer(null, [endings, replaces]),
      );
    },
  });
}

function answerInOrder(lines: Interface, interactive: boolean, deps: TerminalInDeps): TerminalIn {
  const { screen } = deps;
  const { promise: done, resolve } = Promise.withResolvers<TerminalEnd>();
  const form = new FormInHand();
  let answers = Promise.resolve();
  let carriedCommand = false;
  let left = false;
  let dropping = false;

  const close = () => {
    dropping = true;
    lines.close();
  };
  const leave = () => {
    left = true;
    close();
  };
  const answer = async (line: string) => {
    if (dropping) return;
    if (!interactive && line.trim() !== "") screen.print(`> ${harmless(line)}`);
    const kind = await answerLine(line, deps, { screen, form, attended: interactive });
    if (kind !== "empty") carriedCommand = true;
    if (kind === "leave") leave();
    else screen.drawPrompt();
  };
  lines.on("line", (line) => {
    answers = answers.then(() => answer(line));
  });
  lines.on("SIGINT", leave);
  // Whoever reads no more has left.
  void screen.gone.then(leave);
  lines.on("close", () => {
    screen.keepPrompt(undefined);
    if (interactive) deps.output.write("\n");
    left ||= interactive && !dropping;
    void answers.then(() => resolve({ carriedCommand, left }));
  });
  return { done, close };
}
