import { type TakeMatchDeps, takeMatch } from "../alerts/take-match.ts";
import type { Match } from "../domain/match.ts";
import type { Story } from "../domain/story.ts";
import { TurnQueue } from "../lib/turn-queue.ts";
import type { Inbox } from "../ports/alert-records.ts";
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
async function nextMatches(inbox: Pick<Inbox, "waiting">): Promise<readonly Match[]> {
  const queue = new TurnQueue<string, Match>();
  const waiting = await inbox.waiting();
  for (const match of waiting) queue.add(match.guildId, match);
  const most = Math.max(turn.least, waiting.length * turn.part);
  const matches: Match[] = [];
  for (let next = queue.take(); next !== undefined && matches.length < most; next = queue.take()) matches.push(next);
  return matches;
}
