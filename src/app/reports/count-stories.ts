import type { WatchContext } from "../../chat/command-context.ts";
import type { KeptItem } from "../../domain/kept-item.ts";
import { hourMs } from "../../lib/durations.ts";
import { featuresOf } from "../../same-news/story-features.ts";
import { StoryIndex } from "../../same-news/story-index.ts";

/** Beyond so many items nobody reads the number of stories, and comparing takes long. */
const mostCompared = 300;
const limits = { window: 72 * hourMs, reports: 512 };

/** How many alerts items would have become, as alerting joins them; `undefined` where they are too many to compare. */
export async function countStories(
  newestFirst: readonly KeptItem[],
  enrich: WatchContext["enrich"],
  turn: () => Promise<void>,
): Promise<number | undefined> {
  if (newestFirst.length > mostCompared) return undefined;
  const index = new StoryIndex(limits);
  let stories = 0;
  for (const { item, enriched } of newestFirst.toReversed()) {
    const { releases, event } = enrich(item, enriched);
    const features = featuresOf(item, { releases, event, seenAt: item.seenAt });
    const known = index.find(features, item.seenAt)?.storyId;
    if (known === undefined) stories += 1;
    index.add(known ?? item.id, features, item.seenAt);
    await turn();
  }
  return stories;
}
