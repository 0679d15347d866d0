/**
 * A trend of 365 days from the embedded store, with five years in its ledger: reading and judging, drawing as SVG, and the picture, in turns
 * with a process of Node that does nothing; and the memory of this process after many of them. `node --expose-gc bench/trend.ts [ROUNDS]`
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { queryDigest } from "../src/app/jobs/keep-ledger.ts";
import { watchTrend } from "../src/app/reports/watch-trend.ts";
import { systemClock } from "../src/lib/clock.ts";
import { rasterize } from "../src/raster/rasterize.ts";
import { openRepositories } from "../src/store/open-repositories.ts";
import { openStore } from "../src/store/open-store.ts";
import { addDays, daysUntil } from "../src/trends/calendar.ts";
import { nothing } from "../src/trends/day-tally.ts";
import { drawTrend } from "../src/trends/draw-svg.ts";
import { aGuild } from "../test/build-engine.ts";
import { median, report } from "./median.ts";

const rounds = Number(process.argv[2] ?? 9);
const dayMs = 86_400_000;
const guild = aGuild({ id: "100" });
const watch = { id: "w", name: "Words", query: "word", severity: "high", createdAt: 0, createdBy: "d" } as const;

const store = await openStore("memory:", { clock: systemClock });
const retention = { stories: 90 * dayMs, seen: dayMs, items: dayMs, itemsMost: 10 };
const repositories = await openRepositories(store, { catalogue: [], retention });
await fillLedger();
const trend = watchTrend({ repositories, timeZone: "UTC", groupWithinMs: 3 * dayMs, clock: systemClock });

const times = { read: [] as number[], svg: [] as number[], picture: [] as number[], bare: [] as number[] };
let first = 0;
for (let round = -1; round < rounds; round += 1) {
  const read = await timed(() => trend(guild, watch, "language", 365));
  const svg = await timed(async () => drawTrend(read.value));
  const picture = await timed(() => rasterize(svg.value));
  const bare = await timed(() => once(spawn(process.execPath, ["-e", "0"], { env: {} }), "close"));
  if (picture.value === undefined) throw new Error("no picture");
  globalThis.gc?.();
  if (round === -1) first = process.memoryUsage.rss();
  if (round === -1) continue;
  times.read.push(read.ms);
  times.svg.push(svg.ms);
  times.picture.push(picture.ms);
  times.bare.push(bare.ms);
}

report("365 days read and judged", times.read, "ms");
report("drawn as SVG", times.svg, "ms");
report("the picture, in its process", times.picture, "ms", 1_000);
report("a process that does nothing", times.bare, "ms");
console.log(
  `the picture takes ${(median(times.picture) / median(times.bare)).toFixed(1)} × a process that does nothing`,
);
console.log(
  `this process grew by ${((process.memoryUsage.rss() - first) / 1e6).toFixed(1)} MB over ${rounds} pictures`,
);
await store.close();

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const began = performance.now();
  const value = await work();
  return { ms: performance.now() - began, value };
}

async function fillLedger(): Promise<void> {
  const yesterday = addDays(new Date(systemClock.now()).toISOString().slice(0, 10), -1);
  for (const [at, day] of daysUntil(yesterday, 5 * 365).entries()) {
    const from = Date.parse(day);
    const stories = 2 + (at % 5);
    const languages = ["tg", "uz", "ru", "fa", "ps", "ar", "en", "ky"];
    const by = { ...nothing().by, source: { wire: { stories, reports: stories } } };
    const language = Object.fromEntries(
      Array.from({ length: stories }, (_, n) => [languages[(at + n) % 8], { stories: 1, reports: 1 }]),
    );
    const looked = { query: queryDigest(watch), onMs: dayMs };
    const found = { ...nothing(), stories, reports: stories, by: { ...by, language } };
    await repositories.ledger.close(
      { guildId: "100", day, closed: { from, to: from + dayMs }, readMs: { wire: dayMs }, looked: {} },
      [{ ...found, guildId: "100", watchId: "w", day, looked }],
    );
  }
}
