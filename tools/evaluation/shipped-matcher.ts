import { join } from "node:path";
import { checkQuery } from "../../src/app/check-query.ts";
import { enrichItem } from "../../src/app/enrich-item.ts";
import type { Enriched } from "../../src/domain/enriched.ts";
import type { WatchHit } from "../../src/domain/watch.ts";
import type { EnrichableItem } from "../../src/enrich/enrich.ts";
import type { QueryWorld } from "../../src/match/compile-query.ts";
import { createMatchIndex } from "../../src/match/match-index.ts";
import { loadSettings, type Settings } from "../../src/settings/load-settings.ts";

/** Which watches a headline satisfies, perhaps with a text, in a source. */
export type Matcher = (title: string, text?: string, sourceId?: string) => readonly WatchHit[];

const guild = "evaluation";
/** The shipped config of this repository. */
export async function shippedSettings(): Promise<Settings> {
  const folder = join(import.meta.dirname, "../../config");
  const loaded = await loadSettings(folder, { checkCron: () => undefined, checkAddress: () => undefined, checkQuery });
  if (loaded.kind === "problems") throw new Error(loaded.problems.map((problem) => JSON.stringify(problem)).join("\n"));
  return loaded.settings;
}

/** Matches by these watches, paused ones too, with all that the bot reads of an item. */
export function matcherOf(
  watches: readonly { name: string; query: string }[],
  world: QueryWorld,
  enrich: (item: EnrichableItem) => Enriched = (item) => enrichItem(item),
): Matcher {
  const index = createMatchIndex(world);
  watches.forEach(({ name, query }, at) => {
    const outcome = index.set(guild, { id: String(at), name, query, severity: "low", createdAt: 0, createdBy: guild });
    if (outcome.kind === "mistake") throw new Error(`${name}: ${outcome.wrong.code}`);
  });
  return (title, text = "", sourceId = guild) => {
    const item = { title, text };
    const source = { follows: [{ guildId: guild, face: { id: sourceId }, tags: [] }] };
    return index.match(item, source, enrich(item))[0]?.watches ?? [];
  };
}
