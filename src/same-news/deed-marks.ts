import type { EventMark } from "../domain/story-decision.ts";
import type { EventKnown, EventSaid } from "./event-side.ts";

/** What two reports share, and what it weighs. */
export type Marked = readonly [EventMark, number];

/** What was struck, and how. */
export function deedMarks({ event }: EventSaid, { event: known }: EventKnown): readonly Marked[] {
  const { target, method } = event;
  const marks: Marked[] = [];
  if (target !== undefined && known.targets.includes(target)) marks.push(["target", people.has(target) ? 0.75 : 1.5]);
  if (method !== undefined && known.method?.value === method) marks.push(["method", methodWeights[method] ?? 0.5]);
  return marks;
}

const people = new Set<string>(["civilians", "police", "military", "official"]);

const methodWeights: Readonly<Record<string, number>> = {
  "suicide-bombing": 0.75,
  kidnapping: 1.5,
  stabbing: 1.5,
  ramming: 1.5,
  arson: 1,
};

/** Three shot in a mosque: venue, way and count say more together than each does. */
export function oneDeedMark(
  { event }: EventSaid,
  counts: readonly Marked[],
  deeds: readonly Marked[],
): readonly Marked[] {
  const isVenue = event.target !== undefined && !people.has(event.target);
  const isMany = counts.some(([mark]) => mark === "toll") && (event.dead?.value ?? 0) >= 3;
  return isVenue && isMany && deeds.length === 2 ? [["target", 1.5]] : [];
}
