import type { ClockChange } from "../../domain/clock-change.ts";
import { formatDuration } from "../../domain/duration.ts";
import { minuteMs } from "../../lib/durations.ts";

/** What became of the machine's clock, in sentences. */
export function describeClockChange(change: ClockChange): string {
  if (change.code === "stopped")
    return `The bot did not run for ${about(change.forMs)}: its machine slept, or the program was halted. What is overdue is read within a few minutes.`;
  const way = change.byMs < 0 ? "back" : "forward";
  return `The clock of the bot's machine was set ${way} by ${about(Math.abs(change.byMs))}. Reading and alerts go on; if nobody meant to set it, check the machine's time.`;
}

/** Nobody needs the seconds of an hour. */
function about(ms: number): string {
  return formatDuration(ms < 10 * minuteMs ? ms : Math.round(ms / minuteMs) * minuteMs);
}
