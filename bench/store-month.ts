/**
 * How large the store is after a simulated month: the whole journey of a poll and the real store, the feeds invented, the clock moved by hand.
 * `node bench/store-month.ts [SOURCES] [ITEMS A DAY] [DAYS]`. Alerts are left out: they grow with what matches, not with the sources.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { PolledSource } from "../src/domain/followed-source.ts";
import type { RawItem } from "../src/domain/item.ts";
import { identifyFeed } from "../src/ingest/identity/identify-feed.ts";
import type { PollDeps } from "../src/pipeline/poll-deps.ts";
import { pollSource } from "../src/pipeline/poll-source.ts";
import { openRepositories } from "../src/store/open-repositories.ts";
import { openStore } from "../src/store/open-store.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const [sources = 1_000, perDay = 10, days = 30] = process.argv.slice(2).map(Number);
const shownAtOnce = 30;
const gapMs = 6 * hourMs;
const begin = Date.parse("2026-03-01T00:00:00Z");
const text = "The ministry said on Tuesday that the border post would open again within the month. ".repeat(5);

const folder = mkdtempSync(join(tmpdir(), "steppewatch-bench-"));
const file = join(folder, "s.sqlite");
const clock = { time: begin, now: () => clock.time, elapsed: () => clock.time, sleep: async () => {} };
const store = await openStore(`sqlite:${file}`, { clock });
const { inbox, recentItems, itemLog, seenItems, pollStates } = await openRepositories(store, {
  catalogue: [],
  retention: { stories: 90 * dayMs, seen: 90 * dayMs, items: 30 * dayMs, itemsMost: 20_000 },
});
const deps: PollDeps = {
  inbox,
  recentItems,
  itemLog,
  seenItems,
  pollStates,
  clock,
  random: () => 0.5,
  enrich: () => ({ language: "en", releases: [] }),
  gist: async () => undefined,
  matching: { match: () => [] },
  polling: { floorMs: 60_000, backfillMs: dayMs, jitter: 0.1, brake: 100 },
  read: async ({ key, url }) => ({
    kind: "read",
    items: identifyFeed(key, feedOf(url, clock.time), clock.time),
    validators: { etag: '"5f3c-61a2b7c8d9e0f"', lastModified: new Date(clock.time).toUTCString() },
    answeredBy: url,
  }),
};

console.log(`${sources} sources, ${perDay} items a day each, ${days} days, polled every 6 h; Node ${process.version}`);
const all = Array.from({ length: sources }, (_, number) => aSource(number));
for (let at = begin; at <= begin + days * dayMs; at += gapMs) {
  clock.time = at;
  for (let from = 0; from < all.length; from += 64)
    await Promise.all(all.slice(from, from + 64).map((source) => pollSource(source, deps)));
  if ((at - begin) % (10 * dayMs) === 0)
    console.log(`day ${(at - begin) / dayMs}: ${megabytes(statSync(file).size)} MB`);
}
await store.close();
report();
rmSync(folder, { recursive: true });

function report(): void {
  const items = sources * (shownAtOnce + days * perDay);
  const size = statSync(file).size;
  console.log(`store ${megabytes(size)} MB, ${Math.round(size / items)} bytes for each of ${items} items`);
  const db = new DatabaseSync(file, { readOnly: true });
  const kinds = db
    .prepare(
      "SELECT namespace, count(*) AS n, sum(length(key) + length(value)) AS bytes FROM kv GROUP BY 1 ORDER BY 3 DESC",
    )
    .all();
  for (const { namespace, n, bytes } of kinds)
    console.log(
      `  ${String(namespace).padEnd(16)} ${String(n).padStart(9)} records ${megabytes(Number(bytes)).padStart(8)} MB`,
    );
  db.close();
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function aSource(number: number): PolledSource {
  const face = { id: `s${number}`, name: `Source ${number}`, handling: "open" } as const;
  return {
    key: number.toString(16).padStart(16, "0"),
    owner: "",
    url: `https://n${number}.example.org/rss`,
    kind: "feed",
    reach: { kind: "direct" },
    cadence: { kind: "every", ms: gapMs },
    follows: [{ guildId: "g", face, tags: [] }],
  };
}

/** What the feed shows: the newest, with links and ids as long as news sites write them. */
function feedOf(url: string, now: number): readonly RawItem[] {
  const newest = Math.floor(((now - begin) / dayMs) * perDay) + shownAtOnce;
  return Array.from({ length: shownAtOnce }, (_, index) => {
    const number = newest - index;
    const link = new URL(`/central-asia/2026/03/border-post-to-open-again-within-the-month-${number}/`, url).href;
    const published = new Date(begin + ((number - shownAtOnce) / perDay) * dayMs).toISOString();
    return { guid: link, title: `Border post ${number} to open again within the month`, text, link, published };
  });
}
