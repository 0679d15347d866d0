/**
 * What an item costs with the reading of events and without it, as the program runs: language, releases, event, 1,000 watches, the facts'
 * names, the store on disk; by processor time, in turns, in one process. `node bench/events.ts [ROUNDS]`, some ten seconds.
 */
import { systemClock } from "../src/lib/clock.ts";
import { Seeded } from "../test/journey/seeded.ts";
import { median, report } from "./median.ts";
import { newsroomItem } from "./newsroom-items.ts";
import { openRig, type Rig } from "./pipeline-rig.ts";

const rounds = Number(process.argv[2] ?? 9);
const itemsInPoll = 400;
const random = new Seeded(5);
let number = 0;

const rigs = {
  on: await openRig({ watches: 1_000, channelIds: [] }),
  off: await openRig({ watches: 1_000, channelIds: [], readEvents: false }),
};
const costs = { on: [] as number[], off: [] as number[] };
for (let round = -2; round < rounds; round += 1) {
  for (const which of round % 2 === 0 ? (["on", "off"] as const) : (["off", "on"] as const)) {
    const cost = await costOf(rigs[which]);
    if (round >= 0) costs[which].push(cost);
  }
}
console.log(`${rounds} rounds of ${itemsInPoll} items, Node ${process.version}`);
report("an item without events", costs.off, "µs");
report("an item with events", costs.on, "µs");
report(
  "items a second with events",
  costs.on.map((cost) => 1e6 / cost),
  "/s",
);
const ratio = median(costs.on) / median(costs.off);
console.log(`with events ${ratio.toFixed(2)} × the cost without${ratio > 1.5 ? ": MISSED (1.5)" : ", limit 1.5"}`);
if (ratio > 1.5) process.exitCode = 1;
await Promise.all([rigs.on.close(), rigs.off.close()]);

/** Microseconds of processor time an item. */
async function costOf(rig: Rig): Promise<number> {
  const items = Array.from({ length: itemsInPoll }, () => newsroomItem(++number, random, systemClock.now()));
  const before = process.cpuUsage();
  await rig.publish(items);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / itemsInPoll;
}
