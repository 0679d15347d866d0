import { setTimeout as wait } from "node:timers/promises";

/** The only door to time; instants are milliseconds since the epoch. */
export interface Clock {
  now(): number;
  /** Resolves after `ms`, or at once when `signal` fires; never rejects, never keeps the process alive. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) => wait(Math.max(ms, 0), undefined, signal && { signal }).catch(() => undefined),
};
