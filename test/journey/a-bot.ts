import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { join } from "node:path";

export const projectRoot = join(import.meta.dirname, "..", "..");

const main = join(projectRoot, "src", "start.cjs");
const theProgram = [process.execPath, main] as const;
export const onBadDisk = [process.execPath, "--import", join(import.meta.dirname, "bad-disk.ts"), main] as const;

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export type Variables = Readonly<Record<string, string>>;

/** The program in a process of its own, `node src/start.cjs`, with an environment that holds nothing else of ours. */
export class Bot {
  readonly ended: Promise<Exit>;
  /** Everything printed so far. */
  out = "";
  err = "";
  readonly #child: ChildProcessWithoutNullStreams;
  #gone = false;

  private constructor(child: ChildProcessWithoutNullStreams) {
    this.#child = child;
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      this.out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      this.err += text;
    });
    // Writing to a program that ended meanwhile is no failure of the test.
    child.stdin.on("error", () => {});
    this.ended = new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code, signal) => {
        this.#gone = true;
        resolve({ code, signal });
      });
    });
  }

  /** `folder` is the working folder, so that no `.env` of the project's is read; `command` stands in for `node src/start.cjs`. */
  static start(variables: Variables, folder: string, command: readonly [string, ...string[]] = theProgram): Bot {
    const [program, ...args] = command;
    const kept = { PATH: process.env["PATH"] ?? "", HOME: folder, TZ: "UTC" };
    return new Bot(spawn(program, args, { cwd: folder, env: { ...kept, ...variables }, stdio: "pipe" }));
  }

  get pid(): number {
    return this.#child.pid ?? -1;
  }

  get running(): boolean {
    return !this.#gone;
  }

  /** Types at its standard input. */
  type(text: string): void {
    this.#child.stdin.write(text);
  }

  endInput(): void {
    this.#child.stdin.end();
  }

  /** SIGTERM; answers how it ended. */
  async stop(): Promise<Exit> {
    this.#child.kill("SIGTERM");
    return this.ended;
  }

  /** SIGKILL, and waits until it is gone. */
  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.ended;
  }
}
