import type { Match } from "../domain/match.ts";
import type { Wanted } from "../domain/wanted.ts";
import type { WatchHit } from "../domain/watch.ts";

/** What an edited item means for one guild. */
export interface EditMatch {
  readonly guildId: string;
  /** Those that want it now, and those that wanted it before, whose alert is to show it as it is. */
  readonly watches: readonly WatchHit[];
  readonly edit: NonNullable<Match["edit"]>;
}

/**
 * The guilds that an edited item concerns: where a watch wants it that did not before, and where one did before.
 *
 * @param before `undefined` where it is not known any more which watches wanted it; then none is new
 */
export function matchEdit(now: readonly Wanted[], before: readonly Wanted[] | undefined): readonly EditMatch[] {
  const [nowBy, beforeBy] = [watchesByGuild(now), watchesByGuild(before ?? [])];
  return [...new Set([...nowBy.keys(), ...beforeBy.keys()])].map((guildId) => {
    const [mine, earlier] = [nowBy.get(guildId) ?? [], beforeBy.get(guildId) ?? []];
    const known = new Set(earlier.map(({ watchId }) => watchId));
    const wanting = new Set(mine.map(({ watchId }) => watchId));
    const fresh = before === undefined ? [] : [...wanting].filter((id) => !known.has(id));
    return { guildId, watches: [...mine, ...earlier.filter(({ watchId }) => !wanting.has(watchId))], edit: { fresh } };
  });
}

/** What is remembered of an item: each watch that ever wanted it, so that an edit that is taken back and made again alerts once. */
export function rememberedOf(now: readonly Wanted[], before: readonly Wanted[] = []): readonly Wanted[] {
  const wanted = before.length === 0 ? now : matchEdit(now, before);
  return wanted.map(({ guildId, watches }) => ({
    guildId,
    watches: watches.map((watch) => ({ ...watch, hits: [] })),
  }));
}

function watchesByGuild(wanted: readonly Wanted[]): ReadonlyMap<string, readonly WatchHit[]> {
  return new Map(wanted.map(({ guildId, watches }) => [guildId, watches]));
}
