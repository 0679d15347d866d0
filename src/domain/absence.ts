import { z } from "zod";
import { dayMs } from "../lib/durations.ts";

/** A time in which nothing was watched, in milliseconds since the epoch: the program did not run, or the machine slept. */
export const Absence = z.strictObject({ from: z.number(), to: z.number() });
export type Absence = z.infer<typeof Absence>;

/** For how much of the 24 hours before an instant nothing was watched, in milliseconds. */
export function offInDay(absences: readonly Absence[], now: number): number {
  const overlaps = absences.map(({ from, to }) => Math.min(to, now) - Math.max(from, now - dayMs));
  return Math.min(
    dayMs,
    overlaps.filter((ms) => ms > 0).reduce((sum, ms) => sum + ms, 0),
  );
}
