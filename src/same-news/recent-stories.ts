import type { Match } from "../domain/match.ts";
import type { Report, Story } from "../domain/story.ts";
import { hourMs } from "../lib/durations.ts";
import { featuresOf, type StoryFeatures } from "./story-features.ts";
import { StoryIndex } from "./story-index.ts";

/** Reports that are remembered of one guild; 4,096 take some 2 MB and what they say. */
const reportsRemembered = 1 << 12;

/** What each guild has been told lately. Guilds never share a story. */
export class RecentStories {
  readonly #guilds = new Map<string, StoryIndex>();
  readonly #windowMs: number;

  /** @param windowMs how long a story takes reports; with 0 each item is its own */
  constructor(windowMs = 72 * hourMs) {
    this.#windowMs = windowMs;
  }

  find(match: Match): string | undefined {
    if (this.#windowMs === 0) return undefined;
    return this.#of(match.guildId).find(featuresFor(match), match.matchedAt)?.storyId;
  }

  add(story: Story): void {
    const report = story.reports.at(-1);
    if (report !== undefined) this.#of(story.guildId).add(story.id, featuresFor(report), report.joinedAt);
  }

  /** Takes in what was told before the start. */
  recall(stories: readonly Story[]): void {
    for (const story of stories) {
      for (const report of story.reports) this.#of(story.guildId).add(story.id, featuresFor(report), report.joinedAt);
    }
  }

  #of(guildId: string): StoryIndex {
    const index = this.#guilds.get(guildId) ?? new StoryIndex({ window: this.#windowMs, reports: reportsRemembered });
    this.#guilds.set(guildId, index);
    return index;
  }
}

function featuresFor({ item, enriched, watches }: Pick<Report, "item" | "enriched" | "watches">): StoryFeatures {
  const language = enriched?.language ?? item.language;
  const named = watches.flatMap(({ hits }) => hits.map(({ term }) => term));
  return featuresOf({ ...item, language }, { releases: enriched?.releases, named, seenAt: item.seenAt });
}
