import type { FollowedSource, PolledSource } from "../domain/followed-source.ts";
import type { GuildSources, SourceChange } from "../domain/guild.ts";
import type { Cadence, Source } from "../domain/source.ts";
import { digest } from "../lib/digest.ts";

/** The catalogue as a guild has changed it, then its own sources; removed ones are left out. */
export function followedSources(catalogue: readonly Source[], mine: GuildSources): readonly FollowedSource[] {
  const shared = catalogue
    .filter(({ id }) => !mine.changes[id]?.removed)
    .map((source) => followed(source, mine.changes[source.id], false));
  return [...shared, ...mine.added.map((source) => followed(source, mine.changes[source.id], true))];
}

/** Each URL that somebody follows and has not paused, once, whoever follows it. */
export function polledSources(catalogue: readonly Source[], guilds: readonly GuildSources[]): readonly PolledSource[] {
  const follows = guilds.flatMap((mine) =>
    followedSources(catalogue, mine)
      .filter(({ paused }) => !paused)
      .map(({ source, key, trusts }) => ({ guildId: mine.guildId, source, key, trusts })),
  );
  return [...Map.groupBy(follows, ({ key }) => key)].flatMap(([key, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const cadence = group.map(({ source }) => source.cadence).reduce(moreFrequent);
    const faces = group.map(({ guildId, source, trusts }) => ({
      guildId,
      face: faceOf(source),
      tags: source.tags,
      trusts,
    }));
    return [{ key, url: first.source.url, cadence, follows: faces }];
  });
}

function followed(source: Source, change: SourceChange | undefined, own: boolean): FollowedSource {
  const { name = source.name, tags = source.tags, handling = source.handling } = change ?? {};
  const { url = source.url, cadence = source.cadence } = change ?? {};
  const { paused = false, trusts = [] } = change ?? {};
  return { source: { ...source, name, tags, handling, url, cadence }, key: digest("source", url), own, paused, trusts };
}

function faceOf({ id, name, handling, language, sample }: Source): PolledSource["follows"][number]["face"] {
  return { id, name, handling, ...(language !== undefined && { language }), ...(sample !== undefined && { sample }) };
}

/** A fixed gap goes before a cron expression: it says how often, the other only when. */
function moreFrequent(a: Cadence, b: Cadence): Cadence {
  if (a.kind === "every" && b.kind === "every") return a.ms <= b.ms ? a : b;
  return a.kind === "every" ? a : b;
}
