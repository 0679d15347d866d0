import type { SourceFace } from "./match.ts";
import type { OpenReach, Reach } from "./reach.ts";
import type { Cadence, Source } from "./source.ts";
import type { SourceKind } from "./source-kind.ts";

/** One URL with everything that polling and matching need to know of it. */
export interface PolledSource {
  readonly key: string;
  /** The one guild that follows it; empty where several do: those are one owner, as it were. */
  readonly owner: string;
  readonly url: string;
  readonly kind: SourceKind;
  /** Through the proxy of the first follower that has one, else directly; what no follower may ask is not polled. */
  readonly reach: OpenReach;
  /** The most frequent of its followers'. */
  readonly cadence: Cadence;
  readonly follows: readonly SourceFollow[];
}

/** How a guild has a source that it follows. */
export interface SourceFollow {
  readonly guildId: string;
  readonly face: SourceFace;
  readonly tags: readonly string[];
  /** Domains to which the guild lets the source move. */
  readonly trusts?: readonly string[];
}

const known = new WeakMap<PolledSource["follows"], ReadonlyMap<string, readonly SourceFollow[]>>();

/** How one guild follows a source, once for each of its own that has the address; costs the same however many follow it. */
export function followsIn(guildId: string, { follows }: Pick<PolledSource, "follows">): readonly SourceFollow[] {
  const byGuild = known.get(follows) ?? Map.groupBy(follows, (follow) => follow.guildId);
  known.set(follows, byGuild);
  return byGuild.get(guildId) ?? [];
}

/** What of a followed source its polls are known by. */
export type FollowedKey = Pick<FollowedSource, "key" | "since">;

/** A source as one guild has it: the catalogue's, with the guild's own word over it, or its own. */
export interface FollowedSource {
  readonly source: Source;
  readonly key: string;
  readonly own: boolean;
  readonly paused: boolean;
  /** Domains to which the guild lets it move. */
  readonly trusts: readonly string[];
  readonly reach: Reach;
  /** When the guild began to follow it, in milliseconds since the epoch; absent where nobody knows. */
  readonly since?: number;
}
