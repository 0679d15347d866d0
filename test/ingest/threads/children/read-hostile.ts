/** Reads what a hostile site serves, as the program does, and tells what came of it: started by `hostile-sources.test.ts`. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { describeReadFailure } from "../../../../src/chat/words/describe-read-failure.ts";
import { defaultFetchLimits } from "../../../../src/ingest/fetch/fetch-source.ts";
import { defaultParseLimits, ParsePool } from "../../../../src/ingest/threads/parse-pool.ts";
import { systemClock } from "../../../../src/lib/clock.ts";
import { readSource } from "../../../../src/pipeline/read-source.ts";

export interface Told {
  readonly path: string;
  readonly kind: string;
  readonly reason: string;
  readonly items: number;
  readonly ms: number;
}

export interface HostileRun {
  readonly told: readonly Told[];
  /** How long each reading of the good source took, one after the other, in milliseconds. */
  readonly good: readonly number[];
  readonly mostRssMb: number;
  /** The longest that the event loop was held up by whatever it was, a busy machine too, in milliseconds. */
  readonly mostDelayMs: number;
  /** The most that the event loop itself computed between two turns, in milliseconds. */
  readonly mostBusyMs: number;
  readonly polluted: boolean;
}

const [host = "", ...paths] = process.argv.slice(2);
const pool = new ParsePool(() => undefined, { ...defaultParseLimits, deadlineMs: 6_000 });
const deps = {
  clock: systemClock,
  userAgent: "Steppewatch/test",
  limits: { ...defaultFetchLimits, totalMs: 4_000 },
  allowPrivateHosts: [host],
  readBody: (body: Parameters<ParsePool["read"]>[0]) => pool.read(body),
  fillSample: (text: string) => text,
};

const delay = monitorEventLoopDelay({ resolution: 10 });
let mostRss = 0;
let over = false;
let mostBusy = 0;
let busyBefore = 0;
// Modules are loaded by then.
await read("/good");
delay.enable();
busyBefore = busy();
const watch = setInterval(() => {
  mostRss = Math.max(mostRss, process.memoryUsage.rss());
  const now = busy();
  mostBusy = Math.max(mostBusy, now - busyBefore);
  busyBefore = now;
}, 10);
const good = readGood();
const told: Told[] = [];
const rest = [...paths];
await Promise.all(Array.from({ length: 4 }, work));
over = true;
const run: HostileRun = {
  told,
  good: await good,
  mostRssMb: Math.round(mostRss / 1e6),
  mostDelayMs: Math.round(delay.max / 1e6),
  mostBusyMs: Math.round(mostBusy),
  polluted: "polluted" in {},
};
clearInterval(watch);
await pool.close();
process.stdout.write(JSON.stringify(run));

/** What this thread has computed so far, in milliseconds. */
function busy(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

async function work(): Promise<void> {
  for (let path = rest.shift(); path !== undefined; path = rest.shift()) told.push(await read(path));
}

async function readGood(): Promise<readonly number[]> {
  const times: number[] = [];
  while (!over) {
    const { kind, ms } = await read("/good");
    times.push(kind === "read" ? ms : Number.POSITIVE_INFINITY);
    await sleep(50);
  }
  return times;
}

async function read(path: string): Promise<Told> {
  const started = performance.now();
  const url = path.startsWith("/") ? `http://${host}${path}` : path;
  const source = { key: path, url, reach: { kind: "direct" }, cadence: { kind: "every", ms: 1 }, follows: [] } as const;
  const reading = await readSource(source, {}, deps);
  const reason = reading.kind === "failed" ? describeReadFailure(reading.failure) : "";
  return { path, kind: reading.kind, reason, items: reading.items.length, ms: Math.round(performance.now() - started) };
}
