/**
 * What an item costs to read, to find its story and to be remembered, by how many stories are remembered already.
 * Run: `node --max-old-space-size=8000 bench/stories.ts [MOST]`; a million stories take some 2 minutes and 3 GB.
 */
import { featuresOf, type StoryFeatures } from "../src/same-news/story-features.ts";
import { StoryIndex } from "../src/same-news/story-index.ts";

const sizes = [100, 10_000, 1_000_000].filter((size) => size <= Number(process.argv[2] ?? 1_000_000));
const measured = 1000;
const syllables = "ba do ki lu me na po ra si tu ve zo ga hi je fo cha sha".split(" ");

const pool = Array.from({ length: 4001 }, (_, at) => featuresOf(story(at)));
const fallback = featuresOf({ title: "" });
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
  const items = Array.from({ length: measured }, (_, at) => story(size + at));
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
  work();
  const begin = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(begin);
  return { result, each: ((user + system) / measured).toFixed(0).padStart(5) };
}

/** Every title with every body of a pool: to read a million items would take longer than all else. */
function mixed(seed: number): StoryFeatures {
  const title = pool[seed % pool.length] ?? fallback;
  const body = pool[(Math.floor(seed / pool.length) * 7) % pool.length] ?? fallback;
  return { ...title, body: body.body, bodyNumbers: body.bodyNumbers };
}

/** Invented words that follow a law like those of language: few are common. */
function story(seed: number) {
  let state = (seed + 1) * 2_654_435_761;
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return state / 2 ** 32;
  };
  const words = (count: number) => Array.from({ length: count }, () => word(Math.floor(200_000 ** next()))).join(" ");
  return {
    title: `${words(9)} ${Math.floor(next() * 900)}`,
    text: words(40),
    language: "en",
    published: "2026-11-02T00:00:00Z",
  };
}

function word(rank: number): string {
  let name = "";
  for (let rest = rank + 400; rest > 0; rest = Math.floor(rest / syllables.length))
    name += syllables[rest % syllables.length];
  return name;
}
