import { minuteMs } from "./durations.ts";

/** A time server may move a clock back by so much, in milliseconds; and instants may run ahead by a little. */
const slackMs = minuteMs;

/** Whether an instant that was written down lies ahead: the clock was set back since then. */
export function isAhead(at: number, now: number): boolean {
  return at > now + slackMs;
}

/** Whether an instant that was written down lies at most `ms` back. One that lies ahead does not: nothing waits for a clock to come there again. */
export function isWithin(at: number, ms: number, now: number): boolean {
  return at > now - ms && !isAhead(at, now);
}
