import type { Needs } from "../../src/chat/command-context.ts";
import type { Story } from "../../src/domain/story.ts";
import { isSought, type StoryFilter } from "../../src/match/story-filter.ts";
import type { SoughtWord } from "../../src/ports/alert-records.ts";

export interface Found {
  /** Newest first. */
  readonly stories: readonly Story[];
  /** Older ones were not looked at any more, because enough was found or looked at. */
  readonly stopped?: "found" | "looked";
}

/** What one answer takes of a store that may hold a hundred thousand. */
const usualBounds = { found: 300, looked: 20_000 } as const;

/** Looks through a guild's kept stories that the caller can see, newest first; with `words` only through those that have them. */
export async function findStories(
  filter: StoryFilter,
  guildId: string,
  { alerts: { stories } }: Needs<"alerts">,
  words?: readonly SoughtWord[],
  bounds: { readonly found: number; readonly looked: number } = usualBounds,
): Promise<Found> {
  const found: Story[] = [];
  let looked = 0;
  const all = words === undefined ? stories.newestFirst(guildId) : stories.matching(guildId, words);
  for await (const story of all) {
    if (filter.since !== undefined && story.openedAt < filter.since) break;
    if (found.length >= bounds.found) return { stories: found, stopped: "found" };
    if (looked >= bounds.looked) return { stories: found, stopped: "looked" };
    looked += 1;
    if (isSought(story, filter)) found.push(story);
  }
  return { stories: found };
}
