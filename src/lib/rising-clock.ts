import type { Clock } from "./clock.ts";
import { minuteMs } from "./durations.ts";

/** Never gives one millisecond twice: it runs ahead by a few where it is asked more often. A clock that is set back is followed. */
export function risingClock(clock: Pick<Clock, "now">): Pick<Clock, "now"> {
  let last = 0;
  return {
    now() {
      const now = clock.now();
      last = last - now > minuteMs ? now : Math.max(now, last + 1);
      return last;
    },
  };
}
