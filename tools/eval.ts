import { join } from "node:path";
import { parseArgs } from "node:util";
import { enrichItem } from "../src/app/enrich-item.ts";
import { eventWorldAtNeed } from "../src/app/event-world-at-need.ts";
import { queryWorld } from "../src/app/query-world.ts";
import { detectLanguage } from "../src/enrich/language/detect-language.ts";
import { duties } from "./evaluation/judge-watches.ts";
import { printLanguages, printPool, printReleases, printVariants, printWatch } from "./evaluation/print-figures.ts";
import { readLabelled, readPool, readVariants } from "./evaluation/read-data.ts";
import { resolveHeldOut, resolveVariants } from "./evaluation/resolve-variants.ts";
import { matcherOf, shippedSettings } from "./evaluation/shipped-matcher.ts";

/**
 * Measures what the shipped watches and facts find. `npm run eval -- [--data DIR] [--wrong]`: on the invented lines of `test/data`, and on
 * `headlines-dev.jsonl`, `name-variants.tsv` and `headline_pool.jsonl.gz` of DIR, as far as they are there. `--wrong` prints each mistake.
 */
const { values } = parseArgs({
  options: { data: { type: "string" }, wrong: { type: "boolean", default: false } },
});
const settings = await shippedSettings();
const world = queryWorld(settings);
const known = eventWorldAtNeed(settings);
const match = matcherOf(settings.watchlist, world, (item) => enrichItem(item, known));
const own = join(import.meta.dirname, "../test/data");

evaluateLines("invented lines of test/data", own, "headlines.jsonl");
if (values.data !== undefined) evaluateData(values.data);

function evaluateLines(title: string, folder: string, file: string): void {
  const lines = readLabelled(folder, file);
  if (lines.length === 0) return;
  console.log(`\n# ${title}: ${lines.length} headlines`);
  for (const duty of duties) printWatch(duty, lines, match, values.wrong);
  printReleases(lines, values.wrong);
  printLanguages(lines, (text) => detectLanguage(text).lang, values.wrong);
}

function evaluateData(folder: string): void {
  evaluateLines(folder, folder, "headlines-dev.jsonl");
  const variants = readVariants(folder);
  if (variants.length > 0) {
    printVariants("Spellings of names, each in two sentences", resolveVariants(variants, world), values.wrong);
    printVariants(
      "The same, each taken out of the facts before it is asked",
      resolveHeldOut(variants, world),
      values.wrong,
    );
  }
  const pool = readPool(folder);
  if (pool.length > 0) printPool(pool, settings.watchlist, match);
}
