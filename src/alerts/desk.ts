import type { Match } from "../domain/match.ts";
import type { Story } from "../domain/story.ts";
import type { Clock } from "../lib/clock.ts";
import type { Guilds, Inbox, Stories } from "../ports.ts";
import { openStory, storyIdOf } from "./open-story.ts";
import { shortIdFor } from "./short-id.ts";

export interface DeskDeps {
  readonly inbox: Inbox;
  readonly stories: Stories;
  readonly guilds: Guilds;
  readonly clock: Pick<Clock, "now">;
}

/**
 * Takes one match from the inbox and turns it into a story with its alerts; answers the story, new or found.
 *
 * The story is written before the inbox record goes: a crash between the two replays a match whose story is there, which is a no-op.
 */
export async function takeMatch(match: Match, deps: DeskDeps): Promise<Story | undefined> {
  const story = await openOnce(match, deps);
  await deps.inbox.remove(match.id);
  return story;
}

async function openOnce(match: Match, deps: DeskDeps): Promise<Story | undefined> {
  const id = storyIdOf(match);
  const guild = await deps.guilds.get(match.guildId);
  if (guild === undefined) return undefined;
  const known = await deps.stories.get(id);
  if (known !== undefined) return known;

  const shortId = await shortIdFor(
    id,
    async (candidate) => (await deps.stories.byShortId(guild.id, candidate)) !== undefined,
  );
  const story = openStory(match, guild, shortId, deps.clock.now());
  await deps.stories.put(story);
  return story;
}
