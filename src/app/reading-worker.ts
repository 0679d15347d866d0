import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import type { FactBase } from "../domain/fact-base.ts";
import type { KnownElsewhere } from "../facts/find-problems.ts";
import type { ConfigProblem } from "../settings/config-problem.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { type FactsFromOutside, readFacts } from "../settings/read-facts.ts";
import { settingsChecks } from "./settings-checks.ts";

/** Facts of one file from outside, or those of a config folder, all of whose files are checked. */
export type ReadingJob =
  | { readonly text: string; readonly elsewhere: KnownElsewhere }
  | { readonly configFolder: string };

export type Reading =
  | FactsFromOutside
  | { readonly kind: "config"; readonly facts: FactBase }
  | { readonly kind: "problems"; readonly problems: readonly ConfigProblem[] };

/** Runs in a thread of its own (`reading-thread.ts` starts it), answers once and ends. */
const job: ReadingJob = workerData;
// Only on Linux a priority is the thread's own: the event loop goes before any reading.
if (process.platform === "linux") setPriority(5);
parentPort?.postMessage(await read(job));

async function read(wanted: ReadingJob): Promise<Reading> {
  if ("text" in wanted) return readFacts("facts.yaml", wanted.text, wanted.elsewhere);
  const loaded = await loadSettings(wanted.configFolder, settingsChecks);
  return loaded.kind === "settings" ? { kind: "config", facts: loaded.settings.facts } : loaded;
}
