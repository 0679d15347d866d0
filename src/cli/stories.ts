import { actorFamilies } from "../app/actor-families.ts";
import { enrichItem } from "../app/enrich-item.ts";
import { eventWorldAtNeed } from "../app/event-world-at-need.ts";
import { NameFinder } from "../app/name-finder.ts";
import type { Enriched } from "../domain/enriched.ts";
import type { Match } from "../domain/match.ts";
import { lowestSeverity } from "../domain/severity.ts";
import type { EnrichableItem } from "../enrich/enrich.ts";
import { systemClock } from "../lib/clock.ts";
import { RecentStories } from "../same-news/recent-stories.ts";
import { EX_CONFIG } from "../settings/config-problem.ts";
import { type LineItem, readItemLine } from "./item-line.ts";
import { answerLines, inputLines, writeOut } from "./json-lines.ts";
import { loadEverything } from "./load-everything.ts";

/** `stories`: items as JSON lines in, in the order in which they arrive; which story each belongs to as JSON lines out. */
export async function storiesVerb(): Promise<number> {
  const loaded = await loadEverything();
  if (loaded === undefined) return EX_CONFIG;
  const { bot, facts, groups } = loaded.settings;
  const world = eventWorldAtNeed(loaded.settings);
  const names = new NameFinder(facts, systemClock);
  await answerStories(inputLines(), {
    enrich: (item) => enrichItem(item, world),
    named: async (item) => (await names.find(item)).map(({ name }) => name),
    stories: new RecentStories(bot.delivery.groupWithin, actorFamilies(groups)),
    write: writeOut,
  });
  return 0;
}

interface StoriesDeps {
  readonly enrich: (item: EnrichableItem) => Enriched;
  /** What a watch for every name of the facts would hit. */
  readonly named: (match: Match["item"]) => Promise<readonly string[]>;
  readonly stories: RecentStories;
  readonly write: (line: string) => Promise<void>;
}

/**
 * Answers each JSON line `{id, title, text, language?, published, source, link}` with `{id, story}`: the stories of one server, every item
 * taken as matched, in the order of the lines, `published` as the clock. A story is called by the id of its first item. A line that cannot be
 * understood is answered with `{id, error}`.
 */
export async function answerStories(lines: AsyncIterable<string>, deps: StoriesDeps): Promise<void> {
  let now = 0;
  async function answer(line: string): Promise<object> {
    const item = readItemLine(line);
    if ("error" in item) return item;
    now = instantOf(item.published) ?? now;
    return { id: item.id, story: await storyOf(item, now, deps) };
  }
  await answerLines(lines, answer, deps.write);
}

function instantOf(published: string | undefined): number | undefined {
  const at = Date.parse(published ?? "");
  return Number.isNaN(at) ? undefined : at;
}

async function storyOf(line: LineItem, now: number, { enrich, named, stories }: StoriesDeps): Promise<string> {
  const match = matchOf(line, now, enrich, await named(itemOf(line, now)));
  const decision = stories.find(match);
  const id = decision.kind === "join" ? decision.storyId : String(line.id);
  stories.add({ id, guildId, reports: [{ ...match, joinedAt: now }] });
  return id;
}

const guildId = "cli";

function itemOf({ id, title, text, language, published, link, source }: LineItem, now: number): Match["item"] {
  const key = String(id);
  return {
    ...{ id: key, keys: [key], basis: "guid", sourceKey: source, seenAt: now, title, text },
    ...(language !== undefined && { language }),
    ...(published !== undefined && { published }),
    ...(link !== undefined && { link }),
  };
}

function matchOf(line: LineItem, now: number, enrich: StoriesDeps["enrich"], named: readonly string[]): Match {
  const item = itemOf(line, now);
  const hits = named.map((term) => ({ field: "title" as const, start: 0, end: 1, text: term, term }));
  return {
    ...{ id: item.id, guildId, item, enriched: enrich(item), matchedAt: now, place: 0 },
    source: { id: line.source, name: line.source, handling: "open" },
    watches: [{ watchId: "all", name: "all", severity: lowestSeverity, hits }],
  };
}
