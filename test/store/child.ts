import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";

export interface Child {
  readonly pid: number | undefined;
  /** Its standard output, line by line. */
  readonly lines: AsyncIterator<string>;
  /** SIGKILL, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Runs a script of `children/` in a process of its own, killed when the test ends. */
export function startChild(script: string, ...args: readonly string[]): Child {
  const path = new URL(`./children/${script}`, import.meta.url).pathname;
  const child = spawn(process.execPath, [path, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  onTestFinished(() => kill(child));
  return { pid: child.pid, lines, kill: () => kill(child) };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}
