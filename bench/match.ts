/**
 * Items a second through the index at 10 to 1,000,000 watches, against one RegExp alternation (`gi`, all matches) and against
 * `includes` for each watch (what feed bots do), on invented items of 150 words in three scripts, in the same process, median
 * of 5; memory a watch, and the slowest of 1,000 changes once all are present.
 * Run: `node --expose-gc bench/match.ts [WATCHES…]`; under a minute.
 */
import type { Watch } from "../src/domain/watch.ts";
import { createMatchIndex } from "../src/match/match-index.ts";
import { median } from "./median.ts";

const wordsInItem = 150;
const rounds = 5;
const follows = [{ guildId: "g", face: { id: "wire" }, tags: [] }];

const syllables = {
  latin: "ka bul he rat sham oz bek ti li mon ra gan dor es ul pa min".split(" "),
  cyrillic: "ка бул хе рат шам оз бек ти ли мон ра ган дор ес ул па мин".split(" "),
  arabic: "کا بل هر ات شا مو زب یک تی لی من را گن دو اس".split(" "),
} as const;

/** Numerical Recipes' linear congruential generator: the same items at every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function aWord(random: (below: number) => number): string {
  const script = (["latin", "latin", "cyrillic", "arabic"] as const)[random(4)] ?? "latin";
  const parts = Array.from({ length: 2 + random(2) }, () => syllables[script][random(syllables[script].length)] ?? "");
  const word = parts.join("");
  return random(5) === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function items(count: number): readonly { title: string; text: string }[] {
  const random = seeded(7);
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: wordsInItem }, () => aWord(random));
    return { title: words.slice(0, 10).join(" "), text: `${words.slice(10).join(" ")}.` };
  });
}

/** One watch in a thousand is of words that occur; the others are rare names, as watches are. */
function terms(count: number): readonly string[] {
  const random = seeded(11);
  return Array.from({ length: count }, (_, at) => {
    const word = at % 1000 === 0 ? aWord(random) : `${aWord(random)}${aWord(random)}${at.toString(36)}`;
    return at % 3 === 0 ? `${word} ${aWord(random)}` : word;
  });
}

const read = items(1000);

/** Items a second, the median of `rounds` after one that warms up. */
function rate(match: (item: { title: string; text: string }) => unknown, some = read): number {
  const rates = Array.from({ length: rounds + 1 }, () => {
    const start = performance.now();
    for (const item of some) match(item);
    return some.length / ((performance.now() - start) / 1000);
  });
  return median(rates.slice(1));
}

function measure(count: number): void {
  const wanted = terms(count);
  globalThis.gc?.();
  const before = process.memoryUsage();
  const index = createMatchIndex({ names: [] });
  const loaded = slowestOf(wanted.length, (at) => index.set("g", aWatch(at, wanted[at] ?? "")));
  globalThis.gc?.();
  const after = process.memoryUsage();
  const bytes = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  const ours = rate((item) => index.match(item, { follows }));
  const changed = slowestOf(1000, (at) => index.set("g", aWatch(at, `changed${at} ${wanted[at] ?? ""}`)));
  const line = [
    `${count.toLocaleString("en")} watches`,
    `${round(ours)} items/s`,
    `${Math.round(bytes / count)} B a watch`,
    `slowest of 1,000 changes ${changed.toFixed(1)} ms (while loading ${loaded.toFixed(1)} ms)`,
  ];
  console.log([...line, ...others(wanted, ours)].join(" · "));
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

/** The other ways are slow in proportion to the watches: fewer items, and none beyond what can be waited for. */
function others(wanted: readonly string[], ours: number): readonly string[] {
  if (wanted.length > 10_000) return [];
  const few = read.slice(0, wanted.length > 1000 ? 20 : 100);
  const escaped = wanted.map((term) => term.replaceAll(/[^\p{L}\p{N} ]/gu, "\\$&")).join("|");
  const pattern = new RegExp(escaped, "gi");
  const alternation = rate(({ title, text }) => `${title} ${text}`.match(pattern), few);
  const lower = wanted.map((term) => term.toLowerCase());
  const includes = rate(({ title, text }) => {
    const whole = `${title} ${text}`.toLowerCase();
    return lower.filter((term) => whole.includes(term));
  }, few);
  return [
    `alternation ${round(alternation)} (×${(ours / alternation).toFixed(1)})`,
    `includes ${round(includes)} (×${(ours / includes).toFixed(1)})`,
  ];
}

function round(number: number): string {
  return Math.round(number).toLocaleString("en");
}

const counts = process.argv.slice(2).map(Number);
for (const count of counts.length > 0 ? counts : [10, 1000, 10_000, 100_000, 1_000_000]) measure(count);
