import type { Match } from "../domain/match.ts";
import type { Report, Story } from "../domain/story.ts";
import type { StoryDecision } from "../domain/story-decision.ts";
import { hourMs } from "../lib/durations.ts";
import type { FamilyOf } from "./event-guards.ts";
import { featuresOf, type StoryFeatures } from "./story-features.ts";
import { StoryIndex } from "./story-index.ts";
import { WordRarity } from "./word-rarity.ts";

/** Reports that are remembered of one guild; 4,096 take some 2 MB and what they say. */
const reportsRemembered = 1 << 12;

type KnownReport = Pick<Report, "item" | "enriched" | "watches" | "joinedAt">;

interface StoryReports extends Pick<Story, "id" | "guildId"> {
  readonly reports: readonly KnownReport[];
}

/** The news that each guild has had lately. Guilds never share a story. */
export class RecentStories {
  readonly #guilds = new Map<string, StoryIndex>();
  readonly #windowMs: number;
  readonly #familyOf: FamilyOf;
  /** Of all that matched: in a stream about one group, the group's name means nothing. */
  readonly #rarity = new WordRarity();

  /**
   * @param windowMs how long a story takes reports; with 0 each item is its own
   * @param familyOf the group of which an actor is a branch
   */
  constructor(windowMs = 72 * hourMs, familyOf: FamilyOf = (actor) => actor) {
    this.#windowMs = windowMs;
    this.#familyOf = familyOf;
  }

  /** Which story of its guild an item that matched belongs to. */
  find(match: Match): StoryDecision {
    if (this.#windowMs === 0) return { kind: "apart" };
    const { found, ...kin } = this.#of(match.guildId).judge(this.#featuresFor(match), match.matchedAt);
    if (found === undefined) return { kind: "apart", ...kin };
    const { storyId, why, news } = found;
    return { kind: "join", storyId, why, news };
  }

  /** Takes in a story's newest report. */
  add(story: StoryReports): void {
    const report = story.reports.at(-1);
    if (report !== undefined) this.#take(story, report);
  }

  /** Takes a story in as it is now, after a person has changed which reports are in it. */
  retell(story: StoryReports): void {
    this.#of(story.guildId).forget(story.id);
    for (const report of story.reports) this.#take(story, report);
  }

  /** Takes in the stories from before the start. */
  recall(stories: readonly StoryReports[]): void {
    for (const story of stories) for (const report of story.reports) this.#take(story, report);
  }

  #take(story: StoryReports, report: KnownReport): void {
    const features = this.#featuresFor(report);
    this.#of(story.guildId).add(story.id, features, report.joinedAt);
    this.#rarity.learn([...features.title.keys, ...features.body.keys]);
  }

  #featuresFor({ item, enriched, watches }: Omit<KnownReport, "joinedAt">): StoryFeatures {
    const language = enriched?.language ?? item.language;
    const { releases, event, titlePlaces } = enriched ?? {};
    const publisher = event?.kind === "release" && event.actor !== undefined ? [this.#familyOf(event.actor)] : [];
    const named = [...watches.flatMap(({ hits }) => hits.map(({ term }) => term)), ...publisher];
    return featuresOf(
      { ...item, language },
      { releases, event, titlePlaces, named, seenAt: item.seenAt, rarity: this.#rarity },
    );
  }

  #of(guildId: string): StoryIndex {
    const limits = { window: this.#windowMs, reports: reportsRemembered, familyOf: this.#familyOf };
    const index = this.#guilds.get(guildId) ?? new StoryIndex(limits);
    this.#guilds.set(guildId, index);
    return index;
  }
}
