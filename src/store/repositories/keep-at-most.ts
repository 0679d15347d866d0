import type { Story } from "../../domain/story.ts";
import type { Records } from "../records/records.ts";
import { alwaysKeptMs, isFinished } from "./finished-stories.ts";
import type { StoryDirectory } from "./story-directory.ts";
import type { StoryReports } from "./story-reports.ts";

export interface KeepDeps {
  readonly records: Records<Story>;
  readonly reports: StoryReports;
  readonly directory: StoryDirectory;
}

const sliceLength = 100;

/** Of each guild that has more reports, finished stories go, the oldest first, but for those of the last days; answers how many went. */
export async function keepAtMost(reports: number, now: number, deps: KeepDeps): Promise<number> {
  const { directory } = deps;
  let gone = 0;
  for (const guildId of directory.guildIds()) {
    const beyond = directory.beyond(guildId, reports, now - alwaysKeptMs);
    for (let from = 0; from < beyond.length; from += sliceLength) {
      const went = await Promise.all(beyond.slice(from, from + sliceLength).map((one) => remove(guildId, one, deps)));
      gone += went.filter(Boolean).length;
    }
  }
  return gone;
}

/** What the story is when it goes decides whether it does. */
async function remove(
  guildId: string,
  { id, shortId }: Pick<Story, "id" | "shortId">,
  { records, reports, directory }: KeepDeps,
): Promise<boolean> {
  let story: Story | undefined;
  const left = await records.change(id, (one) => {
    story = one;
    return one && isFinished(one) ? undefined : one;
  });
  if (left !== undefined) return false;
  directory.forget({ id, guildId, shortId, reports: story?.reports ?? [] }, reports.itemsOf(id));
  await reports.remove(id);
  return story !== undefined;
}
