/**
 * How fast an item of 150 words is folded and taken apart into words, beside the same rules without tables
 * (`plain-fold.ts`) and beside what an index that folds nothing does: lower case, and every unit looked at once. Medians of
 * 7 rounds, in turns, by processor time. Run: `node bench/fold.ts`; some 15 s.
 */
import { FoldBuffer } from "../src/text/fold-buffer.ts";
import { WordStream } from "../src/text/word-stream.ts";
import { type InventedItem, inventedItems } from "./invented-items.ts";
import { median } from "./median.ts";
import { plainFold } from "./plain-fold.ts";

const rounds = 7;
const items = inventedItems(1000);
const buffer = new FoldBuffer();
const stream = new WordStream();

const ways: Readonly<Record<string, (item: InventedItem) => unknown>> = {
  fold: ({ title, text }) => {
    buffer.clear();
    buffer.append(title);
    buffer.append(text);
  },
  "fold and words": ({ title, text }) => stream.read([title, text]),
  "plain fold": ({ title, text }) => [plainFold(title), plainFold(text)],
  "lower case, each unit once": ({ title, text }) => sumOf(`${title} ${text}`.toLowerCase()),
};

const times = new Map(Object.keys(ways).map((name): [string, number[]] => [name, []]));
for (let round = 0; round <= rounds; round += 1)
  for (const [name, work] of Object.entries(ways)) {
    const time = microsecondsOf(work, name === "plain fold" ? 100 : items.length);
    if (round > 0) times.get(name)?.push(time);
  }

const fold = median(times.get("fold") ?? []);
for (const [name, measured] of times)
  console.log(
    `${name.padEnd(28)} ${median(measured).toFixed(1).padStart(7)} µs an item, × ${(median(measured) / fold).toFixed(2)} of the fold`,
  );

/** Of processor time, for each of so many items. */
function microsecondsOf(work: (item: InventedItem) => unknown, count: number): number {
  const some = items.slice(0, count);
  const start = process.threadCpuUsage();
  for (let done = count; ; done += count) {
    for (const item of some) work(item);
    const { user, system } = process.threadCpuUsage(start);
    if (user + system > 60_000) return (user + system) / done;
  }
}

function sumOf(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at);
  return sum;
}
