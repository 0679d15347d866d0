/**
 * What an item costs with the reading of events and without, as the program runs: language, releases, event, 1,000 watches and the
 * starter watches, the facts' names, the store on disk; by processor time, in turns, in one process. A quarter of the items tells of an
 * attack or an arrest, and one in twenty names the group that the starters look for. Without: what happened is known before the clock
 * starts, so that both match the same items and store the same. `node bench/events.ts [ROUNDS]`, some thirty seconds.
 */
import { enrichItem } from "../src/app/enrich-item.ts";
import { eventWorldAtNeed } from "../src/app/event-world-at-need.ts";
import { starterWatches } from "../src/app/starter-watches.ts";
import type { Enriched } from "../src/domain/enriched.ts";
import type { Watch } from "../src/domain/watch.ts";
import { systemClock } from "../src/lib/clock.ts";
import type { PollDeps } from "../src/pipeline/poll-deps.ts";
import { Seeded } from "../test/journey/seeded.ts";
import { shippedSettings } from "../test/shipped-settings.ts";
import { median, report } from "./median.ts";
import { newsroomItem } from "./newsroom-items.ts";
import { openRig, type Rig } from "./pipeline-rig.ts";

const rounds = Number(process.argv[2] ?? 9);
const itemsInPoll = 400;
const limit = 1.5;
const random = new Seeded(5);
let number = 0;

const shipped = starterWatches(shippedSettings.watchlist, "100", "UTC", systemClock.now());
const awake = shipped.map(({ paused: _, ...watch }): Watch => watch);
const world = eventWorldAtNeed(shippedSettings);
const known = new Map<string, Pick<Enriched, "event" | "titlePlaces">>();
const foreknown = (): PollDeps["enrich"] => (item) => ({ ...enrichItem(item), ...known.get(item.id) });
const atOnce =
  (enrich: PollDeps["enrich"]): PollDeps["enrich"] =>
  (item) => ({ ...enrich(item) });

console.log(`${rounds} rounds of ${itemsInPoll} items, Node ${process.version}`);
const pairs = [
  { name: "starters as shipped", starters: shipped },
  { name: "starters all awake", starters: awake },
  { name: "every item read", starters: shipped, enrich: atOnce },
];
for (const { name, starters, enrich } of pairs) {
  const ratio = await compare(
    name,
    await openRig({ watches: 1_000, channelIds: [], starters, ...(enrich && { enrich }) }),
    await openRig({ watches: 1_000, channelIds: [], starters, enrich: foreknown }),
  );
  if (ratio > limit) process.exitCode = 1;
}

async function compare(name: string, on: Rig, off: Rig): Promise<number> {
  const costs = { on: [] as number[], off: [] as number[] };
  const rigs = { on, off };
  for (let round = -2; round < rounds; round += 1) {
    for (const which of round % 2 === 0 ? (["on", "off"] as const) : (["off", "on"] as const)) {
      const cost = await costOf(rigs[which]);
      if (round >= 0) costs[which].push(cost);
    }
  }
  await Promise.all([on.close(), off.close()]);
  report(`${name}: an item without events`, costs.off, "µs");
  report(`${name}: an item with events`, costs.on, "µs");
  const perSecond = costs.on.map((cost) => 1e6 / cost);
  report(`${name}: items a second with events`, perSecond, "/s");
  const ratio = median(costs.on) / median(costs.off);
  console.log(`${name}: ${ratio.toFixed(2)} × the cost without${ratio > limit ? `: MISSED (${limit})` : ""}`);
  return ratio;
}

/** Microseconds of processor time an item. */
async function costOf(rig: Rig): Promise<number> {
  const items = Array.from({ length: itemsInPoll }, () => newsroomItem(++number, random, systemClock.now()));
  known.clear();
  for (const item of items) {
    const { event, titlePlaces } = enrichItem(item, world);
    known.set(item.id, { event, titlePlaces });
  }
  const before = process.cpuUsage();
  await rig.publish(items);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / itemsInPoll;
}
