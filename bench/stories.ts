/**
 * What an item costs to read, to find its story and to be remembered, by how many stories are remembered already; medians of runs.
 * Run: `node --max-old-space-size=8000 bench/stories.ts [MOST] [RUNS]`; a million stories take some 2 minutes and 3 GB.
 */
import { featuresOf } from "../src/same-news/story-features.ts";
import { StoryIndex } from "../src/same-news/story-index.ts";
import { inventedItem, inventedStories } from "../test/same-news/invented-stories.ts";
import { median } from "./median.ts";

const [largest = 1_000_000, runs = 7] = process.argv.slice(2).map(Number);
const sizes = [1_000, 10_000, 100_000, 1_000_000].filter((size) => size <= largest);
const measured = 1000;

const mixed = inventedStories(4001);
const most = sizes.at(-1) ?? 0;
const index = new StoryIndex({
  window: Number.POSITIVE_INFINITY,
  reports: 2 ** Math.ceil(Math.log2(most + measured * sizes.length)),
});
let added = 0;
for (const size of sizes) {
  for (; added < size; added += 1) index.add(`s${added}`, mixed(added), added);
  report(size);
}

function report(size: number): void {
  const items = Array.from({ length: measured }, (_, at) => inventedItem(size + at));
  const read = timed(() => items.map((item) => featuresOf(item)));
  const asked = items.map((_, at) => mixed(at % 2 === 0 ? Math.max(0, added - 1 - at) : 10_000_000 + size + at));
  const found = timed(() => asked.map((features) => index.find(features, added)));
  const hits = found.result.filter((story, at) => at % 2 === 0 && story !== undefined).length;
  console.log(
    `${size.toLocaleString("en").padStart(9)} stories: read ${read.each} µs, find ${found.each} µs an item; ${hits} of ${measured / 2} known found; heap ${(process.memoryUsage().heapUsed / 2 ** 20).toFixed(0)} MB`,
  );
}

/** Processor time, so that other work on the machine does not count. */
function timed<Result>(work: () => Result) {
  let result = work();
  const times = Array.from({ length: runs }, () => {
    const begin = process.cpuUsage();
    result = work();
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / measured;
  });
  const show = (value: number) => value.toFixed(0);
  return { result, each: `${show(median(times))} (${show(Math.min(...times))} to ${show(Math.max(...times))})` };
}
