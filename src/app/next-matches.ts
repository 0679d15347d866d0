import type { Match } from "../domain/match.ts";
import { TurnQueue } from "../lib/turn-queue.ts";
import type { Inbox } from "../ports/alert-records.ts";

/** How many matches are taken before it is asked again what waits: so many, or this part of what waits. */
const turn = { least: 100, part: 0.1 } as const;

/** The next matches to take, oldest first for each guild: guilds take turns, so that the flood of one delays no other's alerts. */
export async function nextMatches(inbox: Pick<Inbox, "waiting">): Promise<readonly Match[]> {
  const queue = new TurnQueue<string, Match>();
  const waiting = await inbox.waiting();
  for (const match of waiting) queue.add(match.guildId, match);
  const most = Math.max(turn.least, waiting.length * turn.part);
  const matches: Match[] = [];
  for (let next = queue.take(); next !== undefined && matches.length < most; next = queue.take()) matches.push(next);
  return matches;
}
