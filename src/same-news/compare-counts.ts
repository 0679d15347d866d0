import type { Toll } from "../domain/event.ts";
import type { CountSaid } from "../domain/story-event.ts";
import { hourMs } from "../lib/durations.ts";

/**
 * How a count compares with those that a story has: `same` as one of them, `within` their bounds, `grew` beyond the newest, or `conflict`:
 * one event cannot have both.
 */
export type CountMeeting = "same" | "within" | "grew" | "conflict" | "unknown";

/**
 * Tolls grow. A lower one is of another event, but where it came before the higher, or only says “at least”, soon.
 *
 * @param at when the count was published, in milliseconds since the epoch
 */
export function compareCounts(said: Toll | undefined, known: readonly CountSaid[], at: number): CountMeeting {
  const newest = known.at(-1);
  if (said === undefined || newest === undefined) return "unknown";
  if (said.value === newest.value) return "same";
  if (known.some(({ value }) => value === said.value) && at <= newest.at + 2 * lateMs) return "same";
  const highest = Math.max(...known.map(({ value }) => value));
  if (said.value > highest) return holds(newest, said.value) ? "within" : "grew";
  const isEarlier = at < newest.at;
  const isLeast = said.bound === "at-least" && at <= newest.at + soonMs;
  return isEarlier || isLeast || holds(newest, said.value) ? "within" : "conflict";
}

/** How much later a slow source may still give an older count. */
const lateMs = 6 * hourMs;
/** How much later “at least one” may still be written where others count more. */
const soonMs = 3 * hourMs;

/** Whether the bounds of a count take in another number; “at least” takes in what is counted at once, not any growth. */
function holds({ value, bound, upTo }: CountSaid, number: number): boolean {
  if (bound === "range") return number >= value && number <= (upTo ?? value);
  if (bound === "up-to") return number <= value;
  return bound === "at-least" && number >= value && number <= 1.25 * value;
}
