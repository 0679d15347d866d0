import { PassThrough } from "node:stream";
import type { Outgoing } from "../../src/ports/chat.ts";
import { openTerminalIn, type TerminalIn } from "../../src/terminal/open-terminal-in.ts";
import { openTerminalOut } from "../../src/terminal/open-terminal-out.ts";
import { Screen } from "../../src/terminal/screen.ts";
import { terminalCaller } from "../../src/terminal/terminal-caller.ts";
import { actions, commands, runDeps } from "./invented-commands.ts";

class Keyboard extends PassThrough {
  readonly isTTY = true;
  setRawMode = () => this;
}

class Display extends PassThrough {
  readonly isTTY = true;
  readonly rows = 40;
  readonly columns: number;
  constructor(columns: number) {
    super();
    this.columns = columns;
  }
}

export interface Session extends Outgoing, TerminalIn {
  readonly type: (keys: string) => Promise<void>;
  readonly endInput: () => void;
  /** As when `| head` has read enough. */
  readonly breakOutput: () => void;
  /** All that was written so far. */
  readonly written: () => string;
}

interface SessionSpec {
  readonly columns?: number;
  readonly greeting?: string;
  /** True where nobody reads the output any more when lines are first read. */
  readonly goneBefore?: boolean;
}

/** A session over a pipe, or over an in-memory terminal of that many columns. */
export function aSession({ columns, greeting, goneBefore = false }: SessionSpec = {}): Session {
  const input = columns === undefined ? new PassThrough() : new Keyboard();
  const output = columns === undefined ? new PassThrough() : new Display(columns);
  const chunks: string[] = [];
  output.on("data", (chunk) => chunks.push(String(chunk)));
  const screen = new Screen({ output, colour: false, timeZone: "UTC", now: () => 0 });
  const out = openTerminalOut(screen);
  if (greeting !== undefined) screen.print(`${greeting}\n`);
  if (goneBefore) output.emit("error", new Error("write EPIPE"));
  const incoming = openTerminalIn({
    commands,
    actions,
    runDeps,
    input,
    output,
    screen,
    caller: terminalCaller("ann"),
    findAlert: async (shortId) => (shortId === "SW-0000" ? undefined : `story-${shortId}.terminal`),
  });
  return {
    ...out,
    ...incoming,
    written: () => chunks.join(""),
    endInput: () => input.end(),
    breakOutput: () => output.destroy(new Error("write EPIPE")),
    async type(keys) {
      input.write(keys);
      await settled();
    },
  };
}

/** Until streams and answers that wait for nothing else have run. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}
