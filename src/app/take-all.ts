import { type TakeMatchDeps, takeMatch } from "../alerts/take-match.ts";
import type { Match } from "../domain/match.ts";
import type { Story } from "../domain/story.ts";
import { TurnQueue } from "../lib/turn-queue.ts";
import type { Inbox, InboxLine } from "../ports/alert-records.ts";
import type { Repositories } from "../ports/repositories.ts";
import { withInventedGuilds } from "./canary/canary-fixture.ts";

/** How many matches are taken before it is asked again what waits: so many, or this part of what waits. */
const turn = { least: 100, part: 0.1 } as const;

interface TakeAllDeps extends Omit<TakeMatchDeps, "inbox" | "stories" | "guilds"> {
  readonly repositories: Repositories;
}

/** Takes all that waits in the inbox; `add` is given each story that has something to post. */
export async function takeAll({ repositories, ...how }: TakeAllDeps, add: (story: Story) => void): Promise<void> {
  const { inbox, stories, guilds } = repositories;
  // A match is taken again only where a crash has just left it.
  const recent = { ...stories, ofItem: stories.ofRecentItem };
  const deps = { ...how, inbox, stories: recent, guilds: withInventedGuilds(guilds) };
  for (let next = await nextMatches(inbox); next.length > 0; next = await nextMatches(inbox)) {
    for (const match of next) for (const story of await takeMatch(match, deps)) add(story);
  }
}

/** The next matches to take, oldest first for each guild: guilds take turns, so that the flood of one delays no other's alerts. */
export async function nextMatches(inbox: Pick<Inbox, "lines" | "ready">): Promise<readonly Match[]> {
  while (true) {
    const ids = nextIds(inbox.lines().filter(({ state }) => state === "ready"));
    const matches = await inbox.ready(ids);
    // Where none of them is there any more, others may wait.
    if (matches.length > 0 || ids.length === 0) return matches;
  }
}

function nextIds(waiting: readonly InboxLine[]): readonly string[] {
  const queue = new TurnQueue<string, string>();
  for (const { guildId, id } of waiting) queue.add(guildId, id);
  const most = Math.max(turn.least, waiting.length * turn.part);
  const ids: string[] = [];
  for (let next = queue.take(); next !== undefined && ids.length < most; next = queue.take()) ids.push(next);
  return ids;
}
