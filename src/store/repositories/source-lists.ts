import type { FollowedSource, PolledSource, SourceFollow } from "../../domain/followed-source.ts";
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
  return hadBy(catalogue, mine, proxies).map(({ face: _, ...had }) => {
    const { since = joinedAt } = mine.changes[had.source.id] ?? {};
    return { ...had, ...defined({ since }) };
  });
}

/** A source that a guild has not paused and may ask, as it has it. */
export interface Follow {
  readonly guildId: string;
  readonly had: Had;
  readonly reach: OpenReach;
  readonly since?: number;
}

/** A source as those have it that say the same of it. */
interface Had extends Omit<FollowedSource, "since"> {
  readonly face: SourceFollow["face"];
}

/** What a guild's own word leaves of the catalogue to be polled for it, and its own sources. */
export function followsOf(catalogue: readonly Source[], mine: GuildSources, proxies: Proxies): readonly Follow[] {
  return hadBy(catalogue, mine, proxies).flatMap((had) => {
    const { paused, reach } = had;
    const { since } = mine.changes[had.source.id] ?? {};
    return paused || reach.kind === "closed" ? [] : [{ guildId: mine.guildId, had, reach, ...defined({ since }) }];
  });
}

function hadBy(catalogue: readonly Source[], mine: GuildSources, proxies: Proxies): readonly Had[] {
  const shared = catalogue.filter(({ id }) => !mine.changes[id]?.removed);
  return [
    ...shared.map((source) => {
      const change = mine.changes[source.id];
      return change === undefined ? unchanged(source, proxies) : had(source, change, false, proxies);
    }),
    ...mine.added.map((source) => had(source, mine.changes[source.id], true, proxies)),
  ];
}

const known = new WeakMap<Source, { readonly proxies: Proxies; readonly had: Had }>();

/** As the catalogue has it, which most guilds leave so: made once, not once for each guild. */
function unchanged(source: Source, proxies: Proxies): Had {
  const before = known.get(source);
  if (before?.proxies === proxies) return before.had;
  const made = { proxies, had: had(source, undefined, false, proxies) };
  known.set(source, made);
  return made.had;
}

/**
 * One address with all that follow it, by guild; `undefined` where nobody does. What takes all of them is put together when it is
 * asked for: an address is polled seldom, and the guilds that follow it change at any time.
 */
export function polledBy(key: string, followers: ReadonlyMap<string, readonly Follow[]>): PolledSource | undefined {
  const [first, another] = each(followers);
  if (first === undefined) return undefined;
  const all = lazily(() => wholeOf([...each(followers)], first));
  return {
    key,
    owner: another === undefined ? first.guildId : "",
    url: first.had.source.url,
    kind: first.had.source.kind,
    get reach() {
      return all().reach;
    },
    get cadence() {
      return all().cadence;
    },
    get follows() {
      return all().follows;
    },
  };
}

function* each(followers: ReadonlyMap<string, readonly Follow[]>): Iterable<Follow> {
  for (const follows of followers.values()) yield* follows;
}

function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** @param first whose word goes where nobody follows it any more by then */
function wholeOf(follows: readonly Follow[], first: Follow): Pick<PolledSource, "reach" | "cadence" | "follows"> {
  const { reach } = follows.find((one) => one.reach.kind === "proxy") ?? follows[0] ?? first;
  const cadences = follows.map(({ had }) => had.source.cadence);
  return {
    reach,
    cadence: cadenceOf(cadences.length === 0 ? [first.had.source.cadence] : cadences),
    follows: follows.map(seenBy),
  };
}

function seenBy({ guildId, had: { source, face, trusts }, since }: Follow): SourceFollow {
  return { guildId, face: since === undefined ? face : { ...face, since }, tags: source.tags, trusts };
}

/** The most frequent; somebody's own word where any is. */
function cadenceOf(cadences: readonly Cadence[]): Cadence {
  const most = cadences.reduce(moreFrequent);
  const isAllDefault = cadences.every((cadence) => cadence.kind === "every" && cadence.isDefault === true);
  return most.kind === "cron" || isAllDefault ? most : { kind: "every", ms: most.ms };
}

function had(source: Source, change: SourceChange | undefined, own: boolean, proxies: Proxies): Had {
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
  return {
    source: mine,
    key: keyOf(mine),
    own,
    paused,
    trusts,
    reach: reachOf(mine, proxies),
    face: faceOf(mine, own),
  };
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
