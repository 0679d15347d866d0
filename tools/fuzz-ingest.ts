/**
 * Feeds the whole reading path with damaged and invented feeds: `node tools/fuzz-ingest.ts [--runs N] [--seed S] [--feeds FOLDER] [--slow MS]`.
 * Any crash, any reading slower than `--slow` (none without it) and any result that breaks a promise ends it with exit code 1 and the input's number.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readBody } from "../src/ingest/threads/read-body.ts";
import { inputFor, type Sample } from "./fuzz/input-for.ts";
import { problemWith } from "./fuzz/problem-with.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string" },
    seed: { type: "string" },
    from: { type: "string" },
    slow: { type: "string" },
    feeds: { type: "string" },
  },
});
const runs = Number(values.runs ?? 2_000);
const seed = Number(values.seed ?? Math.trunc(performance.timeOrigin) % 2 ** 31);
const from = Number(values.from ?? 0);
/** From here on an input counts as slow, in milliseconds; by hand, on a machine that does nothing else. */
const slow = Number(values.slow ?? Number.POSITIVE_INFINITY);
const samples = [join(import.meta.dirname, "../config/samples"), ...(values.feeds ? [values.feeds] : [])].flatMap(
  samplesIn,
);
const unhandled: unknown[] = [];
process.on("unhandledRejection", (reason) => unhandled.push(reason));

console.log(`seed ${seed}, ${runs} inputs from ${samples.length} feeds`);
const started = performance.now();
let read = 0;
let slowest = 0;
for (let run = from; run < from + runs; run += 1) {
  const body = inputFor(seed, run, samples);
  const before = performance.now();
  const problem = await readBody(body).then(
    (reading) => {
      if (reading.kind === "read") read += 1;
      return problemWith(reading);
    },
    (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  const ms = performance.now() - before;
  slowest = Math.max(slowest, ms);
  const found = problem ?? (ms > slow ? `took ${Math.round(ms)} ms` : undefined) ?? unhandled[0];
  if (found === undefined) continue;
  console.log(`FAILED: --seed ${seed} --from ${run} --runs 1: ${String(found)}`);
  process.exit(1);
}
const seconds = (performance.now() - started) / 1_000;
console.log(
  `${runs} inputs in ${seconds.toFixed(1)} s, ${read} read as feeds, slowest ${slowest.toFixed(0)} ms; no failure`,
);

function samplesIn(folder: string): readonly Sample[] {
  return readdirSync(folder)
    .filter((name) => /\.(xml|json|rss|atom)$/.test(name))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}
