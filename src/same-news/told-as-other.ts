import type { EventKind, Target } from "../domain/event.ts";
import type { PlaceLevel } from "../domain/place.ts";
import { dayMs } from "../lib/durations.ts";
import { comparePlaces } from "./compare-places.ts";
import type { EventKnown, EventSaid } from "./event-side.ts";

/**
 * Whether one event is told as a deed of another kind: as many dead in one place within a day, by an air strike that some call an attack and
 * some an operation. Soldiers who fell and militants whom soldiers killed are two, so whom it struck must be said, and be neither.
 */
export function isToldAsOther({ event, at }: EventSaid, { event: known, from, to }: EventKnown): boolean {
  const kinds: readonly EventKind[] = [event.kind, ...known.kinds];
  if (!kinds.every((kind) => struck.has(kind)) || Math.max(at - to, from - at) > dayMs) return false;
  const targets = [...known.targets, ...(event.target === undefined ? [] : [event.target])];
  if (targets.length === 0 || targets.some((target) => armed.has(target))) return false;
  const meeting = comparePlaces(event.places, known.places);
  const dead = event.dead?.value ?? 0;
  const least = meeting.kind === "meet" ? fewest[meeting.level] : Number.POSITIVE_INFINITY;
  return dead >= least && known.dead.at(-1)?.value === dead;
}

const struck: ReadonlySet<EventKind> = new Set(["attack", "operation"]);
const armed: ReadonlySet<Target> = new Set(["police", "military"]);
/** Fewer are shared by chance. */
const fewest: Readonly<Record<PlaceLevel, number>> = { town: 3, district: 3, province: 5, country: 10 };
