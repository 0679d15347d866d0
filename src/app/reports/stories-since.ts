import type { Story } from "../../domain/story.ts";
import type { Repositories } from "../../ports/repositories.ts";

/** A guild's stories opened after an instant, with all of their reports. */
export async function storiesSince(
  instant: number,
  guildId: string,
  stories: Repositories["stories"],
): Promise<readonly Story[]> {
  const own = (await stories.since(instant)).filter((story) => story.guildId === guildId);
  return Promise.all(own.map((story) => stories.whole(story)));
}
