import type { WatchContext } from "../../chat/command-context.ts";
import type { FollowedSource } from "../../domain/followed-source.ts";
import type { Item } from "../../domain/item.ts";
import type { KeptItem } from "../../domain/kept-item.ts";
import { defaultSeverity } from "../../domain/severity.ts";
import type { Report } from "../../domain/story.ts";
import type { Clock } from "../../lib/clock.ts";
import { yieldOften } from "../../lib/yield-often.ts";
import type { QueryWorld } from "../../match/compile-query.ts";
import { createMatchIndex, type MatchIndex } from "../../match/match-index.ts";
import type { Follow } from "../../match/source-followers.ts";
import type { Repositories } from "../../ports/repositories.ts";
import { countStories } from "./count-stories.ts";
import { lostAlerts } from "./lost-alerts.ts";

export interface BackTestDeps {
  readonly repositories: Pick<Repositories, "recentItems" | "sources" | "stories">;
  readonly world: QueryWorld;
  readonly enrich: WatchContext["enrich"];
  readonly clock: Pick<Clock, "elapsed">;
}

/** How long kept items are looked through, in milliseconds. */
const longestMs = 1_200;
const mostShown = 3;

/**
 * What a query would have caught of the kept items of the sources that a guild follows, and what it would lose of the alerts
 * of the watch that it is to change. Where time runs out the oldest items are left out: `since` says how far it looked.
 */
export function backTest({ repositories, world, enrich, clock }: BackTestDeps): WatchContext["backTest"] {
  return async (query, guildId, watchId) => {
    const index = indexOf(query, guildId, world);
    const sources = await sourcesOf(guildId, repositories.sources);
    const turn = yieldOften(clock);
    const end = clock.elapsed() + longestMs;
    const caught = new Map<string, KeptItem>();
    let since: number | undefined;
    for await (const page of repositories.recentItems.newestFirst()) {
      for (const kept of page) {
        const { item } = kept;
        since = Math.min(since ?? item.seenAt, item.seenAt);
        const tried = sources.get(item.sourceKey);
        if (tried !== undefined && !caught.has(keyOf(item, tried))) {
          const { follows } = tried;
          const found = await index.matchInTurns(item, { follows }, enrich(item, kept.enriched), turn);
          if (found.length > 0) caught.set(keyOf(item, tried), kept);
        }
        await turn();
      }
      if (clock.elapsed() > end) break;
    }
    const followsOf = ({ item, source }: Report) =>
      sources.get(item.sourceKey)?.follows ?? [{ guildId, face: source, tags: [] }];
    const all = [...caught.values()];
    return {
      items: all.length,
      samples: all.filter(({ item }) => sources.get(item.sourceKey)?.source.sample).length,
      stories: await countStories(all, enrich, turn),
      newest: all.slice(0, mostShown).flatMap(({ item }) => {
        const source = sources.get(item.sourceKey)?.source;
        return source === undefined ? [] : [{ title: item.title || item.text, source }];
      }),
      ...(since !== undefined && { since }),
      ...(watchId !== undefined && {
        lost: await lostAlerts(watchId, guildId, { index, enrich, stories: repositories.stories, followsOf, turn }),
      }),
    };
  };
}

/** A sample is another item at each start. */
function keyOf({ id, sourceKey, link, title }: Item, { source }: Tried): string {
  return source.sample ? `${sourceKey} ${link ?? title}` : id;
}

function indexOf(query: string, guildId: string, world: QueryWorld): MatchIndex {
  const index = createMatchIndex(world);
  index.set(guildId, {
    id: "tried",
    name: "tried",
    query,
    severity: defaultSeverity,
    createdAt: 0,
    createdBy: "tried",
  });
  return index;
}

interface Tried {
  readonly source: FollowedSource["source"];
  readonly follows: readonly Follow[];
}

async function sourcesOf(guildId: string, book: Repositories["sources"]): Promise<ReadonlyMap<string, Tried>> {
  const followed = await book.followed(guildId);
  return new Map(
    followed.map(({ key, source }) => [key, { source, follows: [{ guildId, face: source, tags: source.tags }] }]),
  );
}
