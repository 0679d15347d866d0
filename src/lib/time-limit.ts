import type { Clock } from "./clock.ts";

/** What the work comes to, or `undefined` when it takes longer; it goes on then. */
export async function timeLimit<T>(ms: number, work: Promise<T>, clock: Clock): Promise<T | undefined> {
  const done = new AbortController();
  try {
    return await Promise.race([work, clock.sleep(ms, done.signal).then(() => undefined)]);
  } finally {
    done.abort(over);
  }
}

/** Without a reason, each abort makes an error. */
const over = "over";
