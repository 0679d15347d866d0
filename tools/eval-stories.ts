/**
 * How well stories are kept apart, on labelled pairs and on a stream in its order.
 * Run: `node tools/eval-stories.ts PAIRS.jsonl [STREAM.jsonl CLUSTERS.json]`.
 */
import { type SameNews, sameNews } from "../src/same-news/same-story.ts";
import { StoryIndex } from "../src/same-news/story-index.ts";
import {
  type Cluster,
  familyOf,
  halfOf,
  type LabelledPair,
  readClusters,
  readPairs,
  readStream,
  storyOf,
} from "./labelled-stories.ts";

const [pairsPath = "", streamPath, clustersPath] = process.argv.slice(2);
const judged = readPairs(pairsPath).map((pair) => ({
  ...pair,
  answer: sameNews(storyOf(pair.a), storyOf(pair.b), familyOf),
}));
printPairs("all pairs", judged);
printPairs(
  "half 0",
  judged.filter(({ id }) => halfOf(id) === 0),
);
printPairs(
  "half 1",
  judged.filter(({ id }) => halfOf(id) === 1),
);
for (const language of new Set(judged.map(({ a }) => a.lang)))
  printPairs(
    `  ${language}`,
    judged.filter(({ a }) => a.lang === language),
  );
for (const { id, label, reason, answer } of judged)
  if (label === 0 && isJoined(answer))
    console.log(`  wrong: ${id} (${reason}) ${answer.score.toFixed(2)} ${JSON.stringify(answer.why)}`);
printShifted();
if (streamPath !== undefined && clustersPath !== undefined) printStream(streamPath, readClusters(clustersPath));

/** What came of an event is other news (label 0): it joins its story as a reply of its own. */
function isJoined({ kind }: SameNews): boolean {
  return kind === "same-text" || kind === "same-news";
}

/** Weights learn the clock where other news is days apart: moved close, it still has to stay apart. */
function printShifted(): void {
  const others = judged.filter(({ label }) => label === 0);
  const joined = others.filter(({ a, b }) => {
    const soon = new Date(Date.parse(a.time) + 3_600_000).toISOString();
    return isJoined(sameNews(storyOf(a), storyOf({ ...b, time: soon }), familyOf));
  });
  console.log(`other news moved to one hour apart: ${joined.length} of ${others.length} joined`);
  for (const { id, reason } of joined) console.log(`  wrong: ${id} (${reason})`);
}

function printPairs(name: string, pairs: readonly (LabelledPair & { answer: ReturnType<typeof sameNews> })[]): void {
  const of = (label: number) => pairs.filter((pair) => pair.label === label);
  const joined = (label: number) => of(label).filter(({ answer }) => isJoined(answer)).length;
  const found = joined(1) + joined(2);
  const recall = (label: number) =>
    `${joined(label)} of ${of(label).length} (${share(joined(label), of(label).length)})`;
  console.log(
    `${name}: precision ${share(found, found + joined(0))}; label 2 ${recall(2)}, label 1 ${recall(1)}, wrong ${joined(0)} of ${of(0).length}`,
  );
}

function printStream(path: string, clusters: readonly Cluster[]): void {
  const index = new StoryIndex({ window: 72 * 3_600_000, reports: 1 << 13, familyOf });
  const storyById = new Map<string, string>();
  const items = readStream(path);
  const begin = performance.now();
  for (const item of items) {
    const features = storyOf({ ...item, lang: item.lang ?? "en" });
    const at = Date.parse(item.time);
    const storyId = index.find(features, at)?.storyId ?? item.id;
    index.add(storyId, features, at);
    storyById.set(item.id, storyId);
  }
  const took = performance.now() - begin;
  const same = (a: string, b: string) => storyById.get(a) !== undefined && storyById.get(a) === storyById.get(b);
  const pairs = clusters.flatMap(({ ids }) => ids.flatMap((a, at) => ids.slice(at + 1).map((b) => [a, b] as const)));
  const together = pairs.filter(([a, b]) => same(a, b)).length;
  const wrong = clusters.flatMap(({ name, ids, not_ids }) =>
    not_ids.filter((not) => ids.some((id) => same(id, not))).map((id) => `${name}: ${id}`),
  );
  console.log(
    `stream: ${together} of ${pairs.length} member pairs together (${share(together, pairs.length)}); ${wrong.length} of ${clusters.flatMap(({ not_ids }) => not_ids).length} not_ids joined; ${new Set(storyById.values()).size} stories of ${items.length} items; ${(took / items.length).toFixed(3)} ms an item`,
  );
  for (const line of wrong) console.log(`  wrong: ${line}`);
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : (part / whole).toFixed(3);
}
