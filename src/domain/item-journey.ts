import type { Discarded } from "./discarded.ts";
import type { FollowedSource } from "./followed-source.ts";
import type { ItemRow } from "./item-row.ts";
import type { KeptItem } from "./kept-item.ts";
import type { Match } from "./match.ts";
import type { PollState } from "./source.ts";
import type { Story } from "./story.ts";

/** What became of one address in one guild: a row for each of its sources that showed it. */
export interface ItemJourney {
  /** The item as it was matched; absent where it is no longer kept. */
  readonly kept: KeptItem | undefined;
  readonly rows: readonly { readonly source: FollowedSource; readonly row: ItemRow }[];
  readonly held: readonly Match[];
  readonly discarded: readonly Discarded[];
  readonly waiting: readonly Match[];
  readonly stories: readonly Story[];
  /** True where it is only in alerts of channels that the person who asks cannot see; nothing else is said then. */
  readonly outOfSight?: boolean;
  /** The guild's sources of the same site, whether they showed it or not. */
  readonly near: readonly { readonly source: FollowedSource; readonly state: PollState | undefined }[];
}
