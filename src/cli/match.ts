import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { namesTyped } from "../../commands/watch/names-typed.ts";
import { checkQuery } from "../app/check-query.ts";
import { enrichItem } from "../app/enrich-item.ts";
import { eventWorldAtNeed } from "../app/event-world-at-need.ts";
import { NameFinder } from "../app/name-finder.ts";
import { queryWorld } from "../app/query-world.ts";
import { describeWrongQuery } from "../chat/words/describe-wrong-query.ts";
import type { Enriched } from "../domain/enriched.ts";
import { lowestSeverity } from "../domain/severity.ts";
import type { EnrichableItem } from "../enrich/enrich.ts";
import { systemClock } from "../lib/clock.ts";
import type { QueryWorld } from "../match/compile-query.ts";
import { createMatchIndex, type MatchIndex } from "../match/match-index.ts";
import type { QueryMistake } from "../match/query.ts";
import { EX_CONFIG, printProblems } from "../settings/config-problem.ts";
import type { Settings } from "../settings/load-settings.ts";
import { type ReadWatchlist, readWatchlist } from "../settings/read-watchlist.ts";
import { complain } from "./complain.ts";
import { readItemLine } from "./item-line.ts";
import { answerLines, inputLines, writeOut } from "./json-lines.ts";
import { loadEverything } from "./load-everything.ts";

/**
 * `match [--watchlist FILE]`: JSON lines `{id, title, text, link, source, language?}` in, `{id, watches: [{watch, hits:
 * [{field, start, end, text}]}]}` out, in order, each before the next is read; offsets count UTF-16 units of the field.
 * Paused watches are asked too. A line that cannot be understood is answered with `{id, error}`.
 */
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

  const world = queryWorld(settings);
  const known = eventWorldAtNeed(settings);
  const matching = prepareMatch(read.watches, world, (item) => enrichItem(item, known));
  if (matching.kind === "mistaken")
    return complain(
      matching.watches.map(({ name, mistake }) => `${name}: ${describeWrongQuery(mistake.wrong)}`).join("\n"),
    );
  await hintAtNames(read.watches, { names: world.names, entities: new NameFinder(settings.facts, systemClock) });
  await answerLines(inputLines(), matching.answer, writeOut);
  return 0;
}

/** What a watchlist writes out though the facts know it, on standard error; of so many watches at most. */
async function hintAtNames(
  watches: readonly NamedQuery[],
  knowledge: Parameters<typeof namesTyped>[1],
  most = 200,
): Promise<void> {
  for (const { name, query } of watches.slice(0, most)) {
    const { known } = await namesTyped(query, knowledge);
    for (const { text, id, name: called } of known)
      process.stderr.write(`${name}: "${text}" is a name of ${called}; @${id} finds all its names, in every script.\n`);
  }
}

function watchlistIn(words: readonly string[]): { kind: "file"; path: string | undefined } | { kind: "mistake" } {
  try {
    const { values } = parseArgs({ args: [...words], options: { watchlist: { type: "string" } } });
    return { kind: "file", path: values.watchlist };
  } catch {
    return { kind: "mistake" };
  }
}

async function watchesOf(
  file: string | undefined,
  { watchlist, facts, bot, places }: Settings,
): Promise<ReadWatchlist> {
  if (file === undefined) return { kind: "watches", watches: watchlist };
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined)
    return { kind: "problems", problems: [{ file, line: 1, column: 1, message: "cannot be read" }] };
  const known = { facts, places, languageSets: bot.languages.sets };
  return readWatchlist(file, text, (query) => checkQuery(query, known));
}

/** A watch as a watchlist file has it. */
export interface NamedQuery {
  readonly name: string;
  readonly query: string;
}

export interface MistakenWatch {
  readonly name: string;
  readonly mistake: QueryMistake;
}

type Enrich = (item: EnrichableItem) => Enriched;

/** Gets watches ready to be asked of lines, paused ones too; all mistaken queries are reported at once. */
export function prepareMatch(
  watches: readonly NamedQuery[],
  world: QueryWorld,
  enrich: Enrich,
):
  | { readonly kind: "ready"; readonly answer: (line: string) => object }
  | { readonly kind: "mistaken"; readonly watches: readonly MistakenWatch[] } {
  const index = createMatchIndex(world);
  const mistaken = watches.flatMap(({ name, query }, at) => {
    const outcome = index.set(guild, {
      id: String(at),
      name,
      query,
      severity: lowestSeverity,
      createdAt: 0,
      createdBy: guild,
    });
    return outcome.kind === "mistake" ? [{ name, mistake: outcome }] : [];
  });
  if (mistaken.length > 0) return { kind: "mistaken", watches: mistaken };
  return { kind: "ready", answer: (line) => answer(index, line, enrich) };
}

const guild = "cli";

function answer(index: MatchIndex, line: string, enrich: Enrich): object {
  const item = readItemLine(line);
  if ("error" in item) return item;
  const { id, title, text, source, language } = item;
  const follows = [{ guildId: guild, face: { id: source }, tags: [] }];
  const [matched] = index.match({ title, text, language }, { follows }, enrich({ title, text, language }));
  return {
    id,
    watches: (matched?.watches ?? []).map(({ name, hits }) => ({ watch: name, hits: hits.map(withoutTerm) })),
  };
}

function withoutTerm({ field, start, end, text }: { field: string; start: number; end: number; text: string }) {
  return { field, start, end, text };
}
