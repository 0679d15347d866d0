import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { checkQuery } from "../app/check-query.ts";
import { enrichItem } from "../app/enrich-item.ts";
import { eventWorldAtNeed } from "../app/event-world-at-need.ts";
import { describeWrongQuery } from "../chat/words/describe-wrong-query.ts";
import { namesOf } from "../facts/names-of.ts";
import { EX_CONFIG, printProblems } from "../settings/config-problem.ts";
import type { Settings } from "../settings/load-settings.ts";
import type { ReadWatchlist } from "../settings/read-watchlist.ts";
import { complain } from "./complain.ts";
import { loadEverything } from "./load-everything.ts";
import { matchLines, prepareMatch } from "./match.ts";
import { readWatchlistFile } from "./read-watchlist.ts";
import { writeOut } from "./write-out.ts";

/** `match [--watchlist FILE]`: items as JSON lines in, what they match as JSON lines out, each as soon as it is read. Paused watches are asked too. */
export async function matchVerb(words: readonly string[]): Promise<number> {
  const file = watchlistIn(words);
  if (file.kind === "mistake")
    return complain("Say: match [--watchlist FILE], with items as JSON lines on standard input.");
  const loaded = await loadEverything();
  if (loaded === undefined) return EX_CONFIG;
  const { settings } = loaded;
  const read = await watchesOf(file.path, settings);
  if (read.kind === "problems") {
    process.stderr.write(`${printProblems(read.problems)}\n`);
    return EX_CONFIG;
  }

  const world = { names: namesOf(settings.facts), languageSets: settings.bot.languages.sets };
  const known = eventWorldAtNeed(settings);
  const matching = prepareMatch(read.watches, world, (item) => enrichItem(item, known));
  if (matching.kind === "mistaken")
    return complain(
      matching.watches.map(({ name, mistake }) => `${name}: ${describeWrongQuery(mistake.wrong)}`).join("\n"),
    );
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  await matchLines(lines, matching.answer, writeOut);
  return 0;
}

function watchlistIn(words: readonly string[]): { kind: "file"; path: string | undefined } | { kind: "mistake" } {
  try {
    const { values } = parseArgs({ args: [...words], options: { watchlist: { type: "string" } } });
    return { kind: "file", path: values.watchlist };
  } catch {
    return { kind: "mistake" };
  }
}

async function watchesOf(file: string | undefined, { watchlist, facts, bot }: Settings): Promise<ReadWatchlist> {
  if (file === undefined) return { kind: "watches", watches: watchlist };
  return readWatchlistFile(file, (query) => checkQuery(query, { facts, languageSets: bot.languages.sets }));
}
