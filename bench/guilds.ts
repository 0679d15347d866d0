/**
 * One process with many guilds: what a change of one costs, an item that all of them want, and the daily line of all.
 * `node bench/guilds.ts [GUILDS]`
 */
import { performance } from "node:perf_hooks";
import { setImmediate as nextTurn } from "node:timers/promises";
import { dailyNotices } from "../src/app/jobs/daily-notice.ts";
import { nextMatches } from "../src/app/take-all.ts";
import { WatchIndex } from "../src/app/watch-index.ts";
import type { Item } from "../src/domain/item.ts";
import type { Source } from "../src/domain/source.ts";
import { systemClock as clock } from "../src/lib/clock.ts";
import { dayMs, minuteMs } from "../src/lib/durations.ts";
import { findMatches } from "../src/pipeline/find-matches.ts";
import { openRepositories } from "../src/store/open-repositories.ts";
import { openStore } from "../src/store/open-store.ts";
import { aGuild } from "../test/build-engine.ts";
import { shippedSettings } from "../test/shipped-settings.ts";
import { median, report } from "./median.ts";

const guilds = Number(process.argv[2] ?? 10_000);
const { bot } = shippedSettings;
const catalogue = Array.from({ length: 30 }, (_, n) => aSource(`shared${n}`));
const ids = Array.from({ length: guilds }, (_, n) => `${100_000 + n}`);
const store = await openStore("memory:", { clock });
const open = () => openRepositories(store, { catalogue, retention: bot.retention });

const before = await open();
await took("first start: guilds, their sources and watches written", async () => {
  for (const id of ids) {
    await before.guilds.welcome(aGuild({ id, daily: { at: 0, zone: "Europe/Berlin" } }));
    await before.sources.add(id, aSource(`own-${id}`), 0);
    await before.watchlists.change(id, () => [aWatch("all", "attack"), aWatch("mine", `marker${id}`)]);
  }
});

const repositories = await took("later start: repositories opened", open);
const { guilds: records, inbox, sources, watchlists } = repositories;
const index = new WatchIndex({ names: [] }, clock);
watchlists.onChange((after, old) => index.update(after, old));
for (const id of ids) index.update(await watchlists.of(id));

await each("a guild changes: its route", (id, n) => records.change(id, (guild) => ({ ...guild, name: `${n}` })));
await each("a guild changes: a source of all paused", (id) => sources.change(id, "shared3", { paused: true }));
await each("a guild changes: a watch", (id, n) =>
  watchlists.change(id, (watches) => [...watches, aWatch("new", `word${n}`)]),
);
await each("a guild joins", (_, n) => records.welcome(aGuild({ id: `new${n}` })));
await took("what is polled, for a poll of each source", async () =>
  sources.polled().map(({ follows }) => follows.length),
);
await took("every guild's record, as each 30 s", () => records.all());

const source = sources.polled().find(({ follows }) => follows[0]?.face.id === "shared0");
if (source === undefined) throw new Error("nothing is polled");
const item: Item = { ...anItem("Attack on the northern road"), sourceKey: source.key };
const deps = { matching: index, gist: async () => undefined, clock };
const judge = () => findMatches([{ item, enriched: { releases: [] }, verdict: "new" }], source, undefined, deps);
await judge();
const { matches } = await took("an item that all want: matches made", judge);
await took("an item that all want: edited, matches made", () =>
  findMatches(
    [{ item, enriched: { releases: [] }, verdict: "edited", wantedBefore: matches }],
    source,
    undefined,
    deps,
  ),
);
await took("an item that all want: into the inbox", () => inbox.accept(matches.map((one) => ({ ...one, held: true }))));
await took("what is held, guild by guild", async () => {
  for (const id of ids) await inbox.held(id);
});
await took("an item that all want: released", () => inbox.release(matches));
await took("an item that all want: the first turns taken", () => nextMatches(inbox));
const canary = () => ({});
const midnight = Math.floor(Date.now() / dayMs) * dayMs - 30 * minuteMs;
const lines = () => dailyNotices(midnight, { repositories, canary, bot, settled: new Set() });
await took("the daily line: every guild had a match", lines);
await inbox.remove(...matches.map(({ id }) => id));
const posted = await took("the daily line: no guild had one", lines);
await took("the daily line: nothing due", () =>
  dailyNotices(midnight - 9 * 60 * minuteMs, { repositories, canary, bot, settled: new Set() }),
);
console.log(`${posted.length} lines, ${matches.length} matches, ${Math.round(process.memoryUsage.rss() / 1e6)} MB`);

/** Prints what it took, and the longest time in which nothing else could run. */
async function took<T>(what: string, work: () => Promise<T>): Promise<T> {
  let [isDone, last, longest] = [false, performance.now(), 0];
  const watching = (async () => {
    while (!isDone) {
      await nextTurn();
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
  })();
  const began = performance.now();
  const result = await work();
  const ms = performance.now() - began;
  isDone = true;
  await watching;
  console.log(
    `${what.padEnd(58)} ${Math.round(ms).toLocaleString("en").padStart(8)} ms, longest pause ${Math.round(longest)} ms`,
  );
  return result;
}

async function each(what: string, work: (id: string, n: number) => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (const [n, id] of ids.slice(-30).entries()) {
    const began = performance.now();
    await work(id, n);
    times.push(performance.now() - began);
  }
  report(what, times, "ms", 20);
  if (median(times) > 5_000) throw new Error("too slow to go on");
}

function aSource(id: string): Source {
  const cadence = { kind: "every", ms: 600_000 } as const;
  return { id, name: id, kind: "feed", url: `https://${id}.example/feed`, cadence, tags: [], handling: "open" };
}

function aWatch(id: string, query: string) {
  return { id, name: id, query, severity: "high", createdAt: 0, createdBy: "bench" } as const;
}

function anItem(title: string): Omit<Item, "sourceKey"> {
  const seenAt = Date.now();
  return { id: "i1", keys: ["i1"], basis: "guid", title, text: "Two convoys were stopped.", seenAt };
}
