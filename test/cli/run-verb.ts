import { spawn } from "node:child_process";
import { join } from "node:path";

const main = join(import.meta.dirname, "..", "..", "src", "start.cjs");

export interface VerbRun {
  /** Beside PATH; the project's own config and `.env` are not read unless it is said. */
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

export interface VerbEnd {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** `node src/start.cjs VERB …` in a process of its own, to its end. */
export async function runVerb(words: readonly string[], { env = {}, input = "" }: VerbRun = {}): Promise<VerbEnd> {
  const defaults = { PATH: process.env["PATH"] ?? "", TZ: "UTC", STORE_URL: "memory:" };
  const child = spawn(process.execPath, [main, ...words], { env: { ...defaults, ...env }, stdio: "pipe" });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  return { code, out, err };
}
