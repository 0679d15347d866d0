import type { SourceFace } from "./match.ts";
import type { OpenReach, Reach } from "./reach.ts";
import type { Cadence, Source } from "./source.ts";
import type { SourceKind } from "./source-kind.ts";

/** One URL with everything that polling and matching need to know of it. */
export interface PolledSource {
  readonly key: string;
  readonly url: string;
  readonly kind: SourceKind;
  /** Through the proxy of the first follower that has one, else directly; what no follower may ask is not polled. */
  readonly reach: OpenReach;
  /** The most frequent of its followers'. */
  readonly cadence: Cadence;
  readonly follows: readonly {
    readonly guildId: string;
    readonly face: SourceFace;
    readonly tags: readonly string[];
    /** Domains to which the guild lets the source move. */
    readonly trusts?: readonly string[];
  }[];
}

/** Whose source it is: the one guild's that follows it; those that several follow are one owner's, as it were. */
export function ownerOf({ follows: [first, ...others] }: Pick<PolledSource, "follows">): string {
  return others.length > 0 ? "" : (first?.guildId ?? "");
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
