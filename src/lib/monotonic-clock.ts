import type { Clock } from "./clock.ts";

/** Never gives one millisecond twice: it runs ahead by a few where it is asked more often. */
export function monotonicClock(clock: Pick<Clock, "now">): Pick<Clock, "now"> {
  let last = 0;
  return {
    now() {
      last = Math.max(clock.now(), last + 1);
      return last;
    },
  };
}
