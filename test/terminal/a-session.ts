import { PassThrough } from "node:stream";
import { startTerminal, type Terminal } from "../../src/terminal/start-terminal.ts";
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

export interface Session extends Terminal {
  readonly type: (keys: string) => Promise<void>;
  readonly endInput: () => void;
  /** As when `| head` has read enough. */
  readonly breakOutput: () => void;
  /** All that was written so far. */
  readonly written: () => string;
}

/** A session over a pipe, or over an in-memory terminal of that many columns. */
export function aSession({ columns, greeting }: { columns?: number; greeting?: string } = {}): Session {
  const input = columns === undefined ? new PassThrough() : new Keyboard();
  const output = columns === undefined ? new PassThrough() : new Display(columns);
  const chunks: string[] = [];
  output.on("data", (chunk) => chunks.push(String(chunk)));
  const terminal = startTerminal({
    commands,
    actions,
    runDeps,
    input,
    output,
    caller: terminalCaller("ann"),
    findAlert: async (shortId) => (shortId === "SW-0000" ? undefined : `story-${shortId}.terminal`),
    colour: false,
    timeZone: "UTC",
    ...(greeting === undefined ? {} : { greeting }),
  });
  return {
    ...terminal,
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
