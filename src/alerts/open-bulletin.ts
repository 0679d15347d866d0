import type { Bulletin } from "../domain/bulletin.ts";
import { queuedDelivery } from "./queue-alert.ts";

/** A new bulletin that waits to be posted. Its id is derived from what it lists, so that a repetition finds it. */
export function openBulletin<T extends Omit<Bulletin, "openedAt" | "delivery">>(parts: T, now: number) {
  return { ...parts, openedAt: now, delivery: queuedDelivery(`${parts.id}-1`, now) };
}
