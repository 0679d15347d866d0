import { RestoredMark } from "../../domain/restored-mark.ts";
import { dayMs } from "../../lib/durations.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Store } from "../store-engine.ts";

export const RestoredRecord = defineRecord({ name: "restored", version: 1, schema: RestoredMark });
export const restoredKey = "restored";

/** How long feeds may still show what was posted between the snapshot and the restore, in milliseconds. */
export const restoredMarkMs = 7 * dayMs;

/** `undefined` when the store was never put back, or so long ago that it does not matter. */
export function readRestoredMark(store: Store): Promise<RestoredMark | undefined> {
  return store.records(RestoredRecord).get(restoredKey);
}
