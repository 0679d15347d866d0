import type { Toll } from "../../domain/event.ts";
import type { EventSign } from "./event-sign.ts";

/** A number that may count people. */
export interface Counted {
  readonly value: number;
  readonly bound: Toll["bound"];
  readonly upTo?: number;
  /** Words, its bound included. */
  readonly from: number;
  readonly to: number;
  /** Whom it counts, where that is said. */
  readonly noun?: EventSign;
}
