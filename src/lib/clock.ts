import { uptime } from "node:os";
import { performance } from "node:perf_hooks";

/** The only door to time. */
export interface Clock {
  /** Milliseconds since the epoch, for what is stored and shown. People and time servers set it: it may leap, also back. */
  now(): number;
  /** Milliseconds since some instant, which nobody can set: for all that waits or is measured within this process. */
  elapsed(): number;
  /** Resolves after `ms`, or at once when `signal` fires; never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** What a clock is made of, each in milliseconds. */
export interface TimeSources {
  readonly wall: () => number;
  /** Since the start of the process; stands still while the machine sleeps. */
  readonly awake: () => number;
  /** Since the start of the machine, its sleep included; may be exact to a second only. */
  readonly uptime: () => number;
}

/** Less is not told from how exact the machine is, in milliseconds. */
const shortestSleepMs = 5_000;
const lookEveryMs = 1_000;

/** A clock whose `elapsed` also counts what the machine slept: the timers of a process do not. */
export function clockOver({ wall, awake, uptime }: TimeSources): Clock {
  const upBefore = uptime() - awake();
  let lookedAt = awake();
  let asleepMs = 0;
  return {
    now: wall,
    elapsed() {
      const ran = awake();
      if (ran - lookedAt >= lookEveryMs) {
        lookedAt = ran;
        const slept = uptime() - ran - upBefore;
        if (slept > asleepMs + shortestSleepMs) asleepMs = slept;
      }
      return ran + asleepMs;
    },
    sleep,
  };
}

/** Node's own gives each sleep that is cut short an error with its stack, which costs more than the sleep. */
function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (signal?.aborted === true) resolve();
  else {
    const wake = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", wake);
      resolve();
    };
    const timer = setTimeout(wake, Math.max(ms, 0));
    signal?.addEventListener("abort", wake, { once: true });
  }
  return promise;
}

export const systemClock: Clock = clockOver({
  wall: () => Date.now(),
  awake: () => performance.now(),
  uptime: () => uptime() * 1_000,
});
