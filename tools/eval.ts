import { join } from "node:path";
import { parseArgs } from "node:util";
import { enrichItem } from "../src/app/enrich-item.ts";
import { eventWorldAtNeed } from "../src/app/event-world-at-need.ts";
import { queryWorld } from "../src/app/query-world.ts";
import { detectLanguage } from "../src/enrich/language/detect-language.ts";
import { duties } from "./evaluation/judge-watches.ts";
import { printEndings } from "./evaluation/print-endings.ts";
import { printLanguages, printPool, printReleases, printVariants, printWatch } from "./evaluation/print-figures.ts";
import { printAnnouncements, printDisguises, printQueries } from "./evaluation/print-sets.ts";
import { readLabelled, readPool, readVariants } from "./evaluation/read-data.ts";
import { readAnnouncements, readDisguises, readQueries } from "./evaluation/read-sets.ts";
import { resolveHeldOut, resolveVariants } from "./evaluation/resolve-variants.ts";
import { matcherOf, shippedSettings } from "./evaluation/shipped-matcher.ts";

/**
 * Measures what the shipped watches and facts find. `npm run eval -- [--data DIR …] [--wrong]`: on the invented lines of `test/data`, and
 * on what of these each DIR has: labelled lines (`headlines-dev.jsonl`; `dev.jsonl` with `negatives-dev.jsonl`), `releases.jsonl`,
 * `obfuscated-dev.jsonl`, `queries-dev.jsonl`, `name-variants.tsv`, `headline_pool.jsonl.gz`. `--wrong` prints each mistake.
 */
const { values } = parseArgs({
  options: { data: { type: "string", multiple: true, default: [] }, wrong: { type: "boolean", default: false } },
});
const settings = await shippedSettings();
const world = queryWorld(settings);
const known = eventWorldAtNeed(settings);
const match = matcherOf(settings.watchlist, world, (item) => enrichItem(item, known));
const own = join(import.meta.dirname, "../test/data");

const centralAsian = new Set(settings.bot.languages.sets["central-asian"]?.map((tag) => tag.split("-")[0] ?? tag));

evaluateLines("invented lines of test/data", own, "headlines.jsonl");
evaluateSets(own);
for (const folder of values.data) evaluateData(folder);

function evaluateLines(title: string, folder: string, ...files: readonly string[]): void {
  const lines = files.flatMap((file) => readLabelled(folder, file));
  if (lines.length === 0) return;
  console.log(`\n# ${title}: ${lines.length} headlines`);
  for (const duty of duties) printWatch(duty, lines, match, values.wrong);
  printReleases(lines, values.wrong);
  printLanguages(lines, (text) => detectLanguage(text).lang, values.wrong);
}

function evaluateData(folder: string): void {
  evaluateLines(`${folder}: headlines-dev.jsonl`, folder, "headlines-dev.jsonl");
  evaluateLines(`${folder}: dev.jsonl and negatives-dev.jsonl`, folder, "dev.jsonl", "negatives-dev.jsonl");
  evaluateSets(folder);
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
  if (pool.length === 0) return;
  printPool(pool, settings.watchlist, match);
  printEndings(pool, world);
}

function evaluateSets(folder: string): void {
  const [announcements, disguises, queries] = [readAnnouncements(folder), readDisguises(folder), readQueries(folder)];
  if (announcements.length > 0) printAnnouncements(announcements, match, centralAsian, values.wrong);
  if (disguises.length > 0) printDisguises(disguises, match, values.wrong);
  if (queries.length > 0) printQueries(queries, world, values.wrong);
}
