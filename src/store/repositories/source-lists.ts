import type { FollowedSource, PolledSource } from "../../domain/followed-source.ts";
import type { GuildSources, SourceChange } from "../../domain/guild.ts";
import { handlingWith } from "../../domain/handling.ts";
import { type OpenReach, type Proxies, reachOf } from "../../domain/reach.ts";
import type { Cadence, Source } from "../../domain/source.ts";
import { defined } from "../../lib/defined.ts";
import { digest } from "../../lib/digest.ts";

/** The catalogue as a guild has changed it, then its own sources; removed ones are left out. */
export function followedSources(
  catalogue: readonly Source[],
  mine: GuildSources,
  proxies: Proxies,
  joinedAt?: number,
): readonly FollowedSource[] {
  const asFollowed = (source: Source, own: boolean): FollowedSource => {
    const { since = joinedAt } = mine.changes[source.id] ?? {};
    return { ...followed(source, mine.changes[source.id], own, proxies), ...defined({ since }) };
  };
  const shared = catalogue.filter(({ id }) => !mine.changes[id]?.removed).map((source) => asFollowed(source, false));
  return [...shared, ...mine.added.map((source) => asFollowed(source, true))];
}

/** A source that a guild has not paused and may ask, as it has it. */
export type Follow = Omit<FollowedSource, "paused" | "reach"> & { readonly guildId: string; readonly reach: OpenReach };

/** What a guild's own word leaves of the catalogue to be polled for it, and its own sources. */
export function followsOf(catalogue: readonly Source[], mine: GuildSources, proxies: Proxies): readonly Follow[] {
  return followedSources(catalogue, mine, proxies).flatMap(({ paused, reach, ...followed }) =>
    paused || reach.kind === "closed" ? [] : [{ ...followed, guildId: mine.guildId, reach }],
  );
}

/** One address with all that follow it; `undefined` where nobody does. */
export function polledBy(key: string, follows: readonly Follow[]): PolledSource | undefined {
  const [first] = follows;
  if (first === undefined) return undefined;
  const cadence = cadenceOf(follows.map(({ source }) => source.cadence));
  const faces = follows.map(({ guildId, source, own, trusts, since }) => ({
    guildId,
    face: { ...faceOf(source, own), ...defined({ since }) },
    tags: source.tags,
    trusts,
  }));
  const { reach } = follows.find((one) => one.reach.kind === "proxy") ?? first;
  return { key, url: first.source.url, kind: first.source.kind, reach, cadence, follows: faces };
}

/** The most frequent; somebody's own word where any is. */
function cadenceOf(cadences: readonly Cadence[]): Cadence {
  const most = cadences.reduce(moreFrequent);
  const isAllDefault = cadences.every((cadence) => cadence.kind === "every" && cadence.isDefault === true);
  return most.kind === "cron" || isAllDefault ? most : { kind: "every", ms: most.ms };
}

function followed(source: Source, change: SourceChange | undefined, own: boolean, proxies: Proxies): FollowedSource {
  const { name = source.name, tags = source.tags, handling = source.handling } = change ?? {};
  const { url = source.url, cadence = source.cadence, direct = source.direct } = change ?? {};
  const { paused = false, trusts = [] } = change ?? {};
  const mine = {
    ...source,
    name,
    tags,
    handling: handlingWith(tags, handling),
    url,
    cadence,
    ...(direct !== undefined && { direct }),
  };
  return { source: mine, key: keyOf(mine), own, paused, trusts, reach: reachOf(mine, proxies) };
}

/** The same address read as another kind is another source. Of a feed the key is as old as the first stores. */
function keyOf({ kind, url }: Source): string {
  return kind === "feed" ? digest("source", url) : digest("source", kind, url);
}

function faceOf(source: Source, own: boolean): PolledSource["follows"][number]["face"] {
  const { id, name, handling, language, sample } = source;
  return {
    ...{ id, name, handling },
    ...(language !== undefined && { language }),
    ...(sample !== undefined && { sample }),
    ...(own && { own }),
  };
}

/** A fixed gap goes before a cron expression: it says how often, the other only when. */
function moreFrequent(a: Cadence, b: Cadence): Cadence {
  if (a.kind === "every" && b.kind === "every") return a.ms <= b.ms ? a : b;
  return a.kind === "every" ? a : b;
}
