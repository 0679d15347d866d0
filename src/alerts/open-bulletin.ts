import type { Bulletin } from "../domain/bulletin.ts";
import { queuedDelivery } from "./queue-alert.ts";

/** A new bulletin whose post waits. Its id is derived from what it tells, so that a repetition finds it there. */
export function openBulletin<T extends Omit<Bulletin, "openedAt" | "delivery">>(parts: T, now: number) {
  return { ...parts, openedAt: now, delivery: queuedDelivery(`${parts.id}-1`, now) };
}
