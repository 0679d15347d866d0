/**
 * Our whole reading path (bytes to identified items) beside bare rss-parser and, where it is installed, bare feedsmith, in one process
 * on the same invented feeds. `node bench/ingest.ts [SECONDS]`
 */
import Parser from "rss-parser";
import { readBody } from "../src/ingest/threads/read-body.ts";
import { type InventedFeed, inventedFeeds } from "./invented-feeds.ts";
import { median } from "./median.ts";

const seconds = Number(process.argv[2] ?? 1);
/** Ours must reach this share of bare rss-parser's speed. */
const leastShare = 0.7;

interface Reader {
  readonly name: string;
  read(feed: InventedFeed, bytes: Uint8Array): Promise<number>;
}

const ours: Reader = {
  name: "ours, bytes to identified items",
  async read(_, bytes) {
    const body = { bytes, contentType: "text/xml", url: "https://news.example.org/feed", sourceKey: "s", now: 0 };
    const reading = await readBody(body);
    return reading.kind === "read" ? reading.items.length : -1;
  },
};
const rssParser: Reader = {
  name: "rss-parser, text to its items",
  read: async ({ text }) => (await new Parser().parseString(text)).items.length,
};
const readers = [ours, rssParser, ...(await feedsmith())];
console.log(`${seconds} s for each reader and feed, in turns; Node ${process.version}`);

const shares: number[] = [];
for (const feed of inventedFeeds) {
  const bytes = new TextEncoder().encode(feed.text);
  console.log(`${feed.name}: ${Math.round(bytes.length / 1_000)} KB, ${feed.items} items`);
  const speeds = await speedsOf(feed, bytes);
  for (const [reader, perSecond] of speeds) {
    const megabytes = ((perSecond * bytes.length) / 1e6).toFixed(1).padStart(6);
    const items = Math.round(perSecond * feed.items)
      .toLocaleString("en")
      .padStart(8);
    console.log(`  ${reader.name.padEnd(34)} ${megabytes} MB/s ${items} items/s`);
  }
  shares.push((speeds.get(ours) ?? 0) / (speeds.get(rssParser) ?? 1));
  console.log(`  ours to rss-parser: ${shares.at(-1)?.toFixed(2)}`);
}
const share = median(shares);
console.log(
  `median share of rss-parser's speed: ${share.toFixed(2)}, at least ${leastShare}${share < leastShare ? ": MISSED" : ""}`,
);
if (share < leastShare) process.exitCode = 1;

/** Readings per second, by reader: the best of five turns each, since other work on the machine only ever slows. */
async function speedsOf(feed: InventedFeed, bytes: Uint8Array): Promise<ReadonlyMap<Reader, number>> {
  const best = new Map<Reader, number>();
  for (let turn = 0; turn < 5; turn += 1) {
    for (const reader of readers) {
      if ((await reader.read(feed, bytes)) !== feed.items) throw new Error(`${reader.name} lost items`);
      best.set(reader, Math.max(best.get(reader) ?? 0, await readingsPerSecond(reader, feed, bytes)));
    }
  }
  return best;
}

/** By the CPU's time of this thread, so that a busy machine spoils nothing. */
async function readingsPerSecond(reader: Reader, feed: InventedFeed, bytes: Uint8Array): Promise<number> {
  const before = process.threadCpuUsage();
  const end = performance.now() + (seconds * 1_000) / 5;
  let readings = 0;
  do {
    await reader.read(feed, bytes);
    readings += 1;
  } while (performance.now() < end);
  const { user, system } = process.threadCpuUsage(before);
  return readings / ((user + system) / 1e6);
}

/** No dependency of ours: measured where somebody installed it. */
async function feedsmith(): Promise<readonly Reader[]> {
  const name = "feedsmith";
  const found: { parseFeed?: (text: string) => { feed: { items?: unknown[]; entries?: unknown[] } } } | undefined =
    await import(process.env["FEEDSMITH"] ?? name).catch(() => undefined);
  const parseFeed = found?.parseFeed;
  if (parseFeed === undefined) return [];
  return [
    {
      name: "feedsmith, text to its items",
      async read({ text }) {
        const { feed } = parseFeed(text);
        return (feed.items ?? feed.entries ?? []).length;
      },
    },
  ];
}
