/**
 * `/alert search` over kept stories on disk: the newest 50 of rare, common, bent, respelled and missing words, found and read; what a write of a
 * hundred stories costs with the index; how long the index takes to be made anew, and how large it is.
 * Run: node bench/search.ts [STORIES] [ROUNDS]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Story } from "../src/domain/story.ts";
import { soughtWords } from "../src/match/sought-words.ts";
import { setInSlices } from "../src/store/records/records.ts";
import { StoryRecord } from "../src/store/repositories/story-record.ts";
import { openStorySearch } from "../src/store/repositories/story-search.ts";
import { openDatabase } from "../src/store/sqlite/open-database.ts";
import { storeOver } from "../src/store/sqlite/sqlite-engine.ts";
import { SqliteRows } from "../src/store/sqlite/sqlite-rows.ts";
import { aStory } from "../test/commands/alert/a-story.ts";
import { inventedItems } from "./invented-items.ts";
import { report } from "./median.ts";

const [stories = 100_000, rounds = 9] = process.argv.slice(2).map(Number);
const limitMs = 300;
const keptMs = 90 * 86_400_000;
const items = inventedItems(997);
const folder = mkdtempSync(join(tmpdir(), "search-"));
const db = openDatabase(join(folder, "bench.sqlite"), 2_000);
const rows = new SqliteRows(db, "bench.sqlite", { now: () => Date.now() });
const store = storeOver(rows);
const records = store.records(StoryRecord);
const began = Date.now();

/** Each has a text of 150 words in three scripts; one in a thousand names Хоразм, every third is of one word more. */
function story(at: number): Story {
  const item = items[at % items.length];
  const rare = at % 1_000 === 0 ? " в Хоразме" : "";
  const common = at % 3 === 0 ? " alert" : "";
  const one = aStory(`SW-${at.toString(36).toUpperCase()}`, { title: `${item?.title} n${at}${rare}${common}` });
  const reports = one.reports.map((each) => ({ ...each, item: { ...each.item, text: item?.text ?? "" } }));
  return { ...one, openedAt: began - (stories - at) * 1_000, reports };
}

for (let from = 0; from < stories; from += 1_000)
  await setInSlices(
    records,
    Array.from({ length: Math.min(1_000, stories - from) }, (_, at) => story(from + at)).map((value) => ({
      key: value.id,
      value,
      expiresAt: value.openedAt + keptMs,
    })),
  );
const plainBytes = rows.bytes();
const search = openStorySearch(store, records, () => "");
const making = performance.now();
await search.completeWords();
console.log(
  `${stories.toLocaleString("en")} stories: words of all read in ${((performance.now() - making) / 1000).toFixed(0)} s; ${(plainBytes / 1e6).toFixed(0)} MB without them, ${(rows.bytes() / 1e6).toFixed(0)} MB with them`,
);

for (const words of ["Хоразм", "Xorazm", "alert", "kabul", "alert kabul herat", `n${stories - 7}`, "missing", "an"]) {
  const times: number[] = [];
  let found = 0;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    found = 0;
    for await (const _ of search.matching("100", soughtWords(words))) if (++found >= 50) break;
    times.push(performance.now() - start);
  }
  report(`${words}: ${found} found`, times, "ms", limitMs);
}

const written: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const slice = Array.from({ length: 100 }, (_, at) => story(stories + round * 100 + at));
  const start = performance.now();
  await setInSlices(
    records,
    slice.map((value) => ({ key: value.id, value, expiresAt: value.openedAt + keptMs })),
  );
  written.push(performance.now() - start);
}
report("a hundred stories written with their words", written, "ms");
await store.close();
rmSync(folder, { recursive: true });
