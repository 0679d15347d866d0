import { createInterface, type Interface } from "node:readline";
import type { Notify, Sender } from "../ports/chat.ts";
import { type AnswerDeps, answerLine } from "./answer-line.ts";
import { complete } from "./complete.ts";
import { FormInHand } from "./form-in-hand.ts";
import { harmless } from "./render-markdown.ts";
import { pressWords } from "./render-message.ts";
import { Screen } from "./screen.ts";

export interface TerminalDeps extends AnswerDeps {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly colour: boolean;
  /** IANA name of the zone in which times are shown. */
  readonly timeZone: string;
  /** Printed before the first prompt. */
  readonly greeting?: string;
}

/** How a session ended: `left` by the person (Ctrl-C, Ctrl-D, `exit`), else its input ended; and whether any line of it was answered. */
interface TerminalEnd {
  readonly carriedCommand: boolean;
  readonly left: boolean;
}

export interface Terminal {
  readonly sender: Sender;
  readonly notify: Notify;
  /** Resolves once every line that came before the end is answered. Cards are printed afterwards too. */
  readonly done: Promise<TerminalEnd>;
  /** Ends the session; a command that runs is answered, those behind it are not begun. */
  close(): void;
}

/** The bot in a terminal: cards appear above the prompt, lines are answered strictly in order. Signals are left to the program; Ctrl-C at the prompt is none, it ends the session. */
export function startTerminal(deps: TerminalDeps): Terminal {
  const { output, colour, timeZone, runDeps } = deps;
  const interactive = deps.input.isTTY === true && output.isTTY === true;
  const screen = new Screen({ output, colour, timeZone, now: () => runDeps.context.clock.now() });
  const lines = openLines(deps, screen, interactive);
  const session = answerInOrder(lines, deps, screen, interactive);

  if (interactive) screen.keepPrompt(lines);
  if (deps.greeting !== undefined) screen.print(`${deps.greeting}\n`);
  screen.drawPrompt();
  return { ...session, sender: senderTo(screen), notify: async (_, text) => screen.note(text) };
}

function openLines(deps: TerminalDeps, screen: Screen, interactive: boolean): Interface {
  const { input, output, commands, caller, runDeps } = deps;
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

function answerInOrder(lines: Interface, deps: TerminalDeps, screen: Screen, interactive: boolean) {
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
  // A reader that has gone away, as in `npm start | head`, is a person who left.
  deps.output.on("error", leave);
  lines.on("close", () => {
    screen.keepPrompt(undefined);
    if (interactive) deps.output.write("\n");
    left ||= interactive && !dropping;
    void answers.then(() => resolve({ carriedCommand, left }));
  });
  return { done, close };
}

/** Posts are lines on a screen: they cannot fail, and none can be read back. */
function senderTo(screen: Screen): Sender {
  return {
    async post(_, message, nonce) {
      screen.show(message);
      return { kind: "posted", messageId: nonce };
    },
    async edit(_, messageId, message) {
      screen.showChange(message);
      return { kind: "posted", messageId };
    },
    async readBack() {
      return { kind: "absent" };
    },
  };
}
