import { dayMs, hourMs, minuteMs } from "../../lib/durations.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import { count, md } from "../text.ts";

/** A span in its largest unit that says enough: `under a minute`, `12 minutes`, `3 hours`, `2 days`. */
export function roughly(ms: number): Markdown {
  if (ms < minuteMs) return md`under a minute`;
  if (ms < 2 * hourMs) return count(Math.round(ms / minuteMs), "minute");
  return ms < 2 * dayMs ? count(Math.round(ms / hourMs), "hour") : count(Math.round(ms / dayMs), "day");
}
