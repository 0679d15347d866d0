import type { PolledSource } from "../domain/followed-source.ts";
import { strictestOf } from "../domain/handling.ts";
import type { Match } from "../domain/match.ts";
import { digest } from "../lib/digest.ts";
import { yieldOften } from "../lib/yield-often.ts";
import type { ClassifiedItem } from "./classify-items.ts";
import type { PollDeps } from "./poll-deps.ts";

type Deps = Pick<PollDeps, "matching" | "gist" | "clock">;

/**
 * One inbox record for each guild and item that a watch wants, among what is not older than the source's baseline. A feed
 * of thousands is taken in slices, so that commands are answered meanwhile.
 *
 * @param away the domain that answered instead of the source's home; what it shows is held for guilds that do not trust it
 */
export async function findMatches(
  judged: readonly ClassifiedItem[],
  source: PolledSource,
  away: string | undefined,
  deps: Deps,
): Promise<readonly Match[]> {
  const matchedAt = deps.clock.now();
  const takeTurn = yieldOften(deps.clock);
  const found: Match[] = [];
  for (const [index, one] of judged.entries()) {
    const { verdict } = one;
    if (verdict === "baseline") continue;
    await takeTurn();
    const place = judged.length - 1 - index;
    for (const match of await matchesOf(one, source, deps)) {
      found.push({ ...match, matchedAt, place, ...holdFor(verdict, away, match.guildId, source) });
    }
  }
  return found;
}

function holdFor(
  verdict: ClassifiedItem["verdict"],
  away: string | undefined,
  guildId: string,
  source: PolledSource,
): Pick<Match, "held" | "heldFor"> {
  if (verdict === "held") return { held: true, heldFor: "brake" };
  return isStranger(away, guildId, source) ? { held: true, heldFor: "move" } : {};
}

function isStranger(away: string | undefined, guildId: string, { follows }: PolledSource): boolean {
  if (away === undefined) return false;
  return !follows.some((follow) => follow.guildId === guildId && follow.trusts?.includes(away));
}

/** Ids are derived from guild and item, so that a replay overwrites itself. */
async function matchesOf(
  { item, enriched }: ClassifiedItem,
  source: PolledSource,
  deps: Deps,
): Promise<readonly Omit<Match, "matchedAt" | "place">[]> {
  const matched = deps.matching.match(item, source, enriched);
  const gist = matched.length === 0 ? undefined : await deps.gist(item, enriched);
  return matched.flatMap(({ guildId, watches }) => {
    const face = source.follows.find((follow) => follow.guildId === guildId)?.face;
    if (face === undefined) return [];
    const id = digest(guildId, item.id);
    const handling = strictestOf([face.handling, ...watches.flatMap((watch) => watch.handling ?? [])]);
    const shown = { ...face, handling };
    return [{ id, guildId, item, enriched, ...(gist !== undefined && { gist }), source: shown, watches }];
  });
}
