import type { Match } from "../domain/match.ts";
import type { Story } from "../domain/story.ts";
import type { StoryDecision } from "../domain/story-decision.ts";
import type { Clock } from "../lib/clock.ts";
import type { Inbox, Stories, StoryTimes } from "../ports/alert-records.ts";
import type { Guilds } from "../ports/guild-records.ts";
import { applyRouting } from "./apply-routing.ts";
import type { Burst } from "./hold-alert.ts";
import { joinStory } from "./join-story.ts";
import { openStory, storyIdOf } from "./open-story.ts";
import { shortIdFor } from "./short-id.ts";
import type { SurgeDeps } from "./surge.ts";

/** Knows the stories of each guild's last hours. */
export interface News {
  /** Which story of its guild a report belongs to, and what it adds to it. */
  find(match: Match): StoryDecision;
  /** Takes in a story's newest report. */
  add(story: Story): void;
}

export interface TakeMatchDeps {
  readonly inbox: Inbox;
  readonly stories: Stories & Pick<StoryTimes, "openedSince" | "lastAlertAt">;
  readonly guilds: Guilds;
  readonly news: News;
  readonly burst: Burst;
  readonly surge?: SurgeDeps;
  readonly clock: Pick<Clock, "now">;
}

/**
 * Takes one match from the inbox and turns it into a story with its alerts, or into one more report of a story; returns the story.
 *
 * The story is written before the inbox record goes: a crash between the two replays a match whose item is in a story already, which is a no-op.
 */
export async function takeMatch(match: Match, deps: TakeMatchDeps): Promise<Story | undefined> {
  const story = await storyOf(match, deps);
  await deps.inbox.remove(match.id);
  return story;
}

async function storyOf(match: Match, deps: TakeMatchDeps): Promise<Story | undefined> {
  const guild = await deps.guilds.get(match.guildId);
  if (guild === undefined) return undefined;
  const known = await deps.stories.ofItem(guild.id, match.item.id);
  if (known !== undefined) return known;

  const now = deps.clock.now();
  const placed = (story: Story) => applyRouting(story, match, guild, now, deps);
  const decision = deps.news.find(match);
  const join = (story: Story) => placed(joinStory(story, match, guild, now));
  const joined = decision.kind === "join" ? await deps.stories.change(decision.storyId, join) : undefined;
  const story = joined || placed(openStory(match, guild, await freeShortId(match, deps), now));
  if (story !== joined) await deps.stories.put(story);
  deps.news.add(story);
  return story;
}

function freeShortId(match: Match, { stories }: TakeMatchDeps): Promise<string> {
  return shortIdFor(
    storyIdOf(match),
    async (candidate) => (await stories.byShortId(match.guildId, candidate)) !== undefined,
  );
}
