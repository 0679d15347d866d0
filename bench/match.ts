/**
 * Items a second through the index at 10 to 1,000,000 watches, on invented items of 150 words in three scripts, by the
 * processor time of its one thread, medians of 5; up to 10,000 watches beside what others do (`match-rivals.ts`). Memory a
 * watch, the slowest of 200 changes once all are present, and the longest pause while all are loaded in slices of 5 ms.
 * Ends with 1 when a limit is missed. Run: `node --expose-gc bench/match.ts [WATCHES]`; under four minutes.
 */
import { spawnSync } from "node:child_process";
import type { Watch } from "../src/domain/watch.ts";
import { createMatchIndex, type MatchIndex } from "../src/match/match-index.ts";
import { type InventedItem, inventedItems, inventedTerms } from "./invented-items.ts";
import { rivals, wholeWords } from "./match-rivals.ts";
import { median } from "./median.ts";

const rounds = 5;
const slice = 5;
const rivalsUpTo = 10_000;
const follows = [{ guildId: "g", face: { id: "wire" }, tags: [] }];
const read = inventedItems(1000);
/** Items a second, by watches. */
const limits = new Map([
  [1000, 20_000],
  [1_000_000, 10_000],
]);

const asked = process.argv[2];
if (asked === undefined) for (const count of [10, 1000, 10_000, 100_000, 1_000_000]) measureApart(count);
else {
  await measure(Number(asked), "crowded");
  if (Number(asked) === 1_000_000) await measure(1_000_000, "apart");
}

/** In a process of its own, ours beside the others: what ran before shapes what V8 makes of the code, and the heap. */
function measureApart(count: number): void {
  const { status } = spawnSync(process.execPath, ["--expose-gc", import.meta.filename, String(count)], {
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}

async function measure(count: number, kind: "crowded" | "apart"): Promise<void> {
  const terms = inventedTerms(count, kind);
  globalThis.gc?.();
  const before = process.memoryUsage();
  const index = createMatchIndex({ names: [] });
  const pause = await load(index, terms);
  globalThis.gc?.();
  const after = process.memoryUsage();
  const bytes = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / count;
  const rates = ratesOf((item) => index.match(item, { follows }));
  const hits = read.reduce((sum, item) => sum + (index.match(item, { follows })[0]?.watches.length ?? 0), 0);
  const changes = Array.from({ length: rounds }, (_, round) =>
    slowestOf(200, (at) => index.set("g", aWatch(at, `changed${round} ${terms[at] ?? ""}`))),
  );

  console.log(`${round(count)} watches, ${kind} (${(hits / read.length).toFixed(1)} of them hit by an item)`);
  print("  items/s", spread(rates), median(rates) < (limits.get(count) ?? 0));
  print("  bytes a watch", round(bytes), count >= rivalsUpTo && bytes > 1024);
  print("  slowest of 200 changes, ms", spread(changes), median(changes) > 20);
  print(`  longest pause while loading, in slices of ${slice} ms`, `${pause.toFixed(0)} ms`);
  if (count <= rivalsUpTo) await compare(terms, median(rates));
}

async function compare(terms: readonly string[], ours: number): Promise<void> {
  for (const { name, find, items } of rivals(terms)) {
    const rates = ratesOf(find, read.slice(0, items));
    const times = ours / median(rates);
    const isMissed = name === wholeWords && terms.length === rivalsUpTo && times < 20;
    print(`  ${name}`, `${spread(rates)}; the index does ×${times.toFixed(1)}`, isMissed);
  }
}

/** Items a second of processor time, by round of at least a tenth of a second, after one that warms up. */
function ratesOf(find: (item: InventedItem) => unknown, items = read): readonly number[] {
  const rates = Array.from({ length: rounds + 1 }, () => {
    const start = process.threadCpuUsage();
    for (let times = 1; ; times += 1) {
      for (const item of items) find(item);
      const { user, system } = process.threadCpuUsage(start);
      if (user + system > 100_000) return (items.length * times) / ((user + system) / 1e6);
    }
  });
  return rates.slice(1);
}

/** The longest time, in milliseconds, that nothing else could run. */
async function load(index: MatchIndex, terms: readonly string[]): Promise<number> {
  let longest = 0;
  let start = performance.now();
  for (const [at, term] of terms.entries()) {
    index.set("g", aWatch(at, term));
    const now = performance.now();
    longest = Math.max(longest, now - start);
    if (now - start < slice) continue;
    await new Promise((resolve) => setImmediate(resolve));
    start = performance.now();
  }
  return longest;
}

function aWatch(at: number, term: string): Watch {
  const query = at % 10 === 9 ? `"${term}" -never` : `"${term}"`;
  return { id: String(at), name: "w", query, severity: "low", createdAt: 0, createdBy: "b" };
}

/** Milliseconds. */
function slowestOf(count: number, change: (at: number) => unknown): number {
  let slowest = 0;
  for (let at = 0; at < count; at += 1) {
    const start = performance.now();
    change(at);
    slowest = Math.max(slowest, performance.now() - start);
  }
  return slowest;
}

function print(what: string, measured: string, isMissed = false): void {
  console.log(`${what.padEnd(50)} ${measured}${isMissed ? ": MISSED" : ""}`);
  if (isMissed) process.exitCode = 1;
}

function spread(rates: readonly number[]): string {
  const show = (rate: number): string => rate.toLocaleString("en", { maximumSignificantDigits: rate < 100 ? 2 : 4 });
  return `${show(median(rates))} (${show(Math.min(...rates))} to ${show(Math.max(...rates))})`;
}

function round(number: number): string {
  return Math.round(number).toLocaleString("en");
}
