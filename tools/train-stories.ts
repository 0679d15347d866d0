/**
 * Writes src/same-news/story-weights.generated.ts from labelled pairs and clusters.
 * Run: `node tools/train-stories.ts PAIRS.jsonl [STREAM.jsonl CLUSTERS.json]`.
 *
 * First each half of the pairs is judged by weights learned from the other half, and the figures are printed; the weights
 * that are written are learned from both.
 */
import { writeFileSync } from "node:fs";
import { sureEnough } from "../src/same-news/judge-words.ts";
import { reasonApart } from "../src/same-news/reasons-apart.ts";
import { type Signal, signalsOf } from "../src/same-news/story-signals.ts";
import { dot, type Example, fitLogistic } from "./fit-logistic.ts";
import { halfOf, readClusters, readPairs, readStream, storyOf } from "./labelled-stories.ts";

/** A wrong join weighs more than a missed one. */
const differentCounts = 1.5;
/** The pairs of one cluster repeat each other. */
const streamCounts = 0.2;
/** Neighbours of a stream that share next to nothing: many, and easy. */
const unlikeCounts = 0.003;
/** Negatives moved to an hour apart. */
const shiftedCounts = 2;
const penalty = 0.5;
const wanted = 0.98;

interface Row extends Example {
  readonly half: 0 | 1;
  readonly label: number;
  readonly forbidden: boolean;
}

const [pairsPath = "", streamPath, clustersPath] = process.argv.slice(2);
const pairs = readPairs(pairsPath);
const names = signalNames();
const rows = pairs.map(({ id, a, b, label }) => rowOf(storyOf(a), storyOf(b), label, halfOf(id), 1));
/** Other news is days apart in what was labelled, and weights would learn the clock: each is given once more as if an hour later. */
const shifted = pairs
  .filter(({ label }) => label === 0)
  .map(({ id, a, b }) => rowOf(storyOf(a), storyOf({ ...b, time: anHourAfter(a.time) }), 0, halfOf(id), shiftedCounts));
const extra =
  streamPath === undefined || clustersPath === undefined
    ? []
    : [...clusterRows(streamPath, clustersPath), ...unlikeRows(streamPath)];

const halves = [learn(0), learn(1)] as const;
const judged = rows.map((row) => ({
  label: row.label,
  half: row.half,
  score: scoreOf(row, halves[1 - row.half] ?? []),
}));
for (const half of [0, 1])
  print(
    `half ${half} by weights of the other`,
    judged.filter((row) => row.half === half),
  );
print("both halves", judged);
printInUse(judged);
printShifted();

const all = learn();
writeFileSync("src/same-news/story-weights.generated.ts", `${header()}${body(all)}`);

function learn(half?: 0 | 1): readonly number[] {
  return fitLogistic(
    [...rows, ...shifted, ...extra].filter((row) => !row.forbidden && (half === undefined || row.half === half)),
    penalty,
  );
}

function anHourAfter(time: string): string {
  return new Date(Date.parse(time) + 3_600_000).toISOString();
}

function rowOf(
  a: ReturnType<typeof storyOf>,
  b: ReturnType<typeof storyOf>,
  label: number,
  half: 0 | 1,
  counts: number,
): Row {
  const signals = signalsOf(a, b);
  return {
    values: [1, ...names.map((name) => signals[name])],
    same: label > 0,
    weight: counts * (label > 0 ? 1 : differentCounts),
    half,
    label,
    forbidden: reasonApart(a, b) !== undefined,
  };
}

function clusterRows(stream: string, clusters: string): readonly Row[] {
  const stories = new Map(readStream(stream).map((item) => [item.id, storyOf({ ...item, lang: "en" })]));
  return readClusters(clusters).flatMap(({ name, ids, not_ids }) => {
    const known = (list: readonly string[]) => list.flatMap((id) => stories.get(id) ?? []);
    const members = known(ids);
    return members.flatMap((a, at) => [
      ...members.slice(at + 1).map((b) => rowOf(a, b, 1, halfOf(name), streamCounts)),
      ...known(not_ids).map((b) => rowOf(a, b, 0, halfOf(name), streamCounts)),
    ]);
  });
}

/** Labelled pairs all share words, so that they cannot teach that sharing none means something. */
function unlikeRows(stream: string): readonly Row[] {
  const items = readStream(stream).map((item) => ({ ...item, story: storyOf({ ...item, lang: "en" }) }));
  return items.flatMap((item, at) => {
    const sameSource = items.slice(at + 2, at + 60).find(({ source }) => source === item.source);
    return [items[at + 1], sameSource].flatMap((other) => {
      if (other === undefined || signalsOf(item.story, other.story).wholeCosine > 0.25) return [];
      return [rowOf(item.story, other.story, 0, halfOf(item.id), unlikeCounts)];
    });
  });
}

function signalNames(): readonly Signal[] {
  const empty = storyOf({ title: "", time: "" });
  const signals = signalsOf(empty, empty);
  return Object.keys(signals).filter((name): name is Signal => name in signals);
}

function scoreOf(row: Row, weights: readonly number[]): number {
  return row.forbidden ? 0 : 1 / (1 + Math.exp(-dot(weights, row.values)));
}

/** The most that is found at the wanted precision, and where. */
function print(name: string, scored: readonly { readonly label: number; readonly score: number }[]): void {
  const count = (label: number, least = 0) => scored.filter((row) => row.label === label && row.score >= least).length;
  const levels = scored.map(({ score }) => score).toSorted((a, b) => a - b);
  const least =
    levels.find(
      (level) => (count(1, level) + count(2, level)) / scored.filter(({ score }) => score >= level).length >= wanted,
    ) ?? 1;
  const share = (label: number) => (count(label, least) / count(label)).toFixed(3);
  console.log(
    `${name}: at precision ${wanted} (score ${least.toFixed(3)}) recall of label 2 ${share(2)}, of label 1 ${share(1)}; ${count(0, least)} of ${count(0)} wrong`,
  );
}

/** What a new set may expect at the score that is in use. */
function printInUse(scored: readonly { readonly label: number; readonly score: number }[]): void {
  for (const least of [sureEnough - 0.04, sureEnough, sureEnough + 0.04]) {
    const joined = (label: number) => scored.filter((row) => row.label === label && row.score >= least).length;
    const of = (label: number) => scored.filter((row) => row.label === label).length;
    const precision = (joined(1) + joined(2)) / (joined(0) + joined(1) + joined(2));
    console.log(
      `at score ${least.toFixed(2)}: precision ${precision.toFixed(3)}, label 2 ${(joined(2) / of(2)).toFixed(3)}, label 1 ${(joined(1) / of(1)).toFixed(3)}, wrong ${joined(0)}`,
    );
  }
}

/** How many of the negatives that were moved close a new set may expect to be joined. */
function printShifted(): void {
  const scores = shifted.map((row) => scoreOf(row, halves[1 - row.half] ?? []));
  for (const least of [0.7, 0.75, 0.8, sureEnough, 0.87, 0.9, 0.93])
    console.log(
      `  moved to an hour apart: ${scores.filter((score) => score >= least).length} of ${scores.length} at ${least}`,
    );
}

function header(): string {
  const source = `${pairs.length} labelled pairs${extra.length > 0 ? ` and ${extra.length} pairs of a stream` : ""}`;
  return `import type { Signal } from "./story-signals.ts";\n\n/** Made by tools/train-stories.ts (logistic regression) from ${source} of news in eleven languages, May to November 2026. */\n`;
}

function body([bias = 0, ...weights]: readonly number[]): string {
  const lines = names.map((name, at) => `  ${name}: ${(weights[at] ?? 0).toFixed(3)},`);
  return `export const bias = ${bias.toFixed(3)};\n\nexport const weights: Readonly<Record<Signal, number>> = {\n${lines.join("\n")}\n};\n`;
}
