import { followsIn, type PolledSource } from "../domain/followed-source.ts";
import type { Gist } from "../domain/gist.ts";
import { strictestOf } from "../domain/handling.ts";
import type { Match } from "../domain/match.ts";
import type { WantedItem } from "../domain/wanted.ts";
import { digest } from "../lib/digest.ts";
import { yieldOften } from "../lib/yield-often.ts";
import type { ClassifiedItem } from "./classify-items.ts";
import { type EditMatch, matchEdit, rememberedOf } from "./match-edit.ts";
import type { PollDeps, Polling } from "./poll-deps.ts";

type Deps = Pick<PollDeps, "matching" | "gist" | "clock">;

export interface Found {
  /** For the inbox. */
  readonly matches: readonly Match[];
  /** Which watches wanted each item, those too old to alert among them. */
  readonly wanted: readonly WantedItem[];
}

type Concerned = Omit<EditMatch, "edit"> & Partial<EditMatch>;

/**
 * One inbox record for each guild and item that a watch wants, among what is not older than the source's baseline; of an edited
 * item also for the guilds that wanted it before. A feed of thousands is taken in slices, so that commands are answered meanwhile.
 *
 * @param away the domain that answered instead of the source's home; what it shows is held for guilds that do not trust it
 */
export async function findMatches(
  judged: readonly ClassifiedItem[],
  source: PolledSource,
  away: string | undefined,
  deps: Deps,
): Promise<Found> {
  const matchedAt = deps.clock.now();
  const takeTurn = yieldOften(deps.clock);
  const matches: Match[] = [];
  const wanted: WantedItem[] = [];
  for (const [index, one] of judged.entries()) {
    const { item, enriched, verdict, wantedBefore } = one;
    await takeTurn();
    const now = await deps.matching.match(item, source, enriched);
    if (now.length > 0)
      wanted.push({ itemId: item.id, firstSeenAt: item.seenAt, wanted: rememberedOf(now, wantedBefore) });
    if (verdict === "baseline") continue;
    const place = judged.length - 1 - index;
    const concerned = verdict === "edited" ? matchEdit(now, wantedBefore) : now;
    const toMatch = concerned.length === 0 ? undefined : matchOf(one, await deps.gist(item, enriched), source);
    for (const each of concerned) {
      await takeTurn();
      const match = toMatch?.(each);
      if (match !== undefined)
        matches.push({ ...match, matchedAt, place, ...holdFor(verdict, away, match.guildId, source) });
    }
  }
  return { matches, wanted };
}

/**
 * More edits that would alert than the brake allows are no edits, but a feed that was filled anew; more matches than that of one
 * reading, also of the first, are a flood: a person decides.
 */
export function holdFloods({ matches, wanted }: Found, { brake }: Pick<Polling, "brake">): Found {
  const isEdit = ({ edit }: Match) => edit !== undefined && edit.fresh.length > 0;
  const isNews = ({ edit }: Match) => edit === undefined;
  return { matches: held(held(matches, isEdit, brake), isNews, brake), wanted };
}

function held(matches: readonly Match[], is: (match: Match) => boolean, brake: number): readonly Match[] {
  const items = new Set(matches.filter(is).map(({ item }) => item.id));
  if (items.size <= brake) return matches;
  const hold = (match: Match): Match => ({ ...match, held: true, heldFor: match.heldFor ?? "brake" });
  return matches.map((match) => (is(match) ? hold(match) : match));
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

function isStranger(away: string | undefined, guildId: string, source: PolledSource): boolean {
  return away !== undefined && !followsIn(guildId, source).some(({ trusts }) => trusts?.includes(away));
}

/** Ids are derived from guild and item, so that a replay overwrites itself. */
function matchOf({ item, enriched }: ClassifiedItem, gist: Gist | undefined, source: PolledSource) {
  return ({ guildId, watches, edit }: Concerned): Omit<Match, "matchedAt" | "place"> | undefined => {
    const face = followsIn(guildId, source)[0]?.face;
    if (face === undefined) return undefined;
    const id = digest(guildId, item.id);
    const handling = strictestOf([face.handling, ...watches.flatMap((watch) => watch.handling ?? [])]);
    const shown = { ...face, handling };
    const known = { ...(gist !== undefined && { gist }), ...(edit !== undefined && { edit }) };
    return { id, guildId, item, enriched, ...known, source: shown, watches };
  };
}
