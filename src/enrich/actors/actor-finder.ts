import type { WordStream } from "../../text/word-stream.ts";

/** Finds the names of armed groups in an item that is already read into words; as cheap as a `PlaceFinder`. */
export interface ActorFinder {
  /** Among the first `count` words, in order of their first word; none overlap, the longer name goes before the shorter. */
  find(stream: WordStream, count: number): readonly FoundActor[];
}

/** A group that a report may name. */
export interface Actor {
  /** As in the facts, or in `config/groups.yaml`. */
  readonly id: string;
  /** The larger group that it is a branch of: where both are named, the branch is meant. */
  readonly branchOf?: string;
  /** It governs a country since then (ISO date): from that day on it is a force that arrests and strikes, and is struck as a state is. */
  readonly governsSince?: string;
  /** The name is that of an outlet, which publishes for the group: its id. */
  readonly outlet?: string;
}

export interface FoundActor {
  readonly from: number;
  readonly to: number;
  readonly actor: Actor;
}
