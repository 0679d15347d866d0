/** Reads what a hostile site serves, as the program does, and prints what came of it: started by `hostile-sources.test.ts`. */
import { setTimeout as sleep } from "node:timers/promises";
import { describeReadFailure } from "../../../../src/chat/words/describe-read-failure.ts";
import { defaultFetchLimits } from "../../../../src/domain/fetch-limits.ts";
import { machinesNames } from "../../../../src/ingest/fetch/look-up.ts";
import { readSource } from "../../../../src/ingest/readers/readers.ts";
import { defaultParseLimits, ParsePool } from "../../../../src/ingest/threads/parse-pool.ts";
import { systemClock } from "../../../../src/lib/clock.ts";
import { countSteps } from "../../../count-steps.ts";

export interface Reading {
  readonly path: string;
  readonly kind: string;
  readonly reason: string;
}

export interface HostileRun {
  readonly hostile: readonly Reading[];
  /** The good source, read so often while the hostile ones were. */
  readonly good: readonly Reading[];
  /** How many of these ended before the last hostile one did. */
  readonly goodMeanwhile: number;
  readonly mostRssMb: number;
  /** Steps of the main thread, all readings together. */
  readonly steps: number;
  readonly polluted: boolean;
}

const [host = "", ...paths] = process.argv.slice(2);
const goodReadings = 20;
const pool = new ParsePool(() => undefined, { ...defaultParseLimits, deadlineMs: 6_000 });
const deps = {
  clock: systemClock,
  userAgent: "Steppewatch/test",
  allowPrivateHosts: [host],
  lookUp: machinesNames().system,
  readBody: (body: Parameters<ParsePool["read"]>[0]) => pool.read(body),
  fillSample: (text: string) => text,
};

/** What means harm is not waited for long; what does not, as long as a busy machine needs. */
const hasty = { ...defaultFetchLimits, totalMs: 4_000 };
const patient = { ...defaultFetchLimits, totalMs: 120_000 };

const hostile: Reading[] = [];
const good: Reading[] = [];
let goodMeanwhile = 0;
let mostRss = 0;
const watch = setInterval(() => {
  mostRss = Math.max(mostRss, process.memoryUsage.rss());
}, 10);
// Modules are loaded by then.
await read("/good");
const steps = await countSteps(() => Promise.all([readGood(), ...[1, 2, 3, 4].map(() => readHostile())]));
clearInterval(watch);
const run: HostileRun = {
  hostile,
  good,
  goodMeanwhile,
  mostRssMb: Math.round(mostRss / 1e6),
  steps,
  polluted: "polluted" in {},
};
await pool.close();
process.stdout.write(JSON.stringify(run));

async function readHostile(): Promise<void> {
  for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
    hostile.push(await read(path));
    goodMeanwhile = good.length;
  }
}

async function readGood(): Promise<void> {
  for (let time = 0; time < goodReadings; time += 1) {
    good.push(await read("/good"));
    await sleep(50);
  }
}

async function read(path: string): Promise<Reading> {
  const url = path.startsWith("/") ? `http://${host}${path}` : path;
  const source = {
    key: path,
    owner: "",
    url,
    kind: "feed",
    reach: { kind: "direct" },
    cadence: { kind: "every", ms: 1 },
    follows: [],
  } as const;
  const reading = await readSource(source, {}, { ...deps, limits: path === "/good" ? patient : hasty });
  return {
    path,
    kind: reading.kind,
    reason: reading.kind === "failed" ? describeReadFailure(reading.failure, "feed") : "",
  };
}
