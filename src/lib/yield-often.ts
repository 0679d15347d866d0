import { setImmediate as nextTurn } from "node:timers/promises";
import type { Clock } from "./clock.ts";

/** In milliseconds: half of what nobody notices. */
const sliceMs = 8;

/** To be awaited often within long work: lets everything else of the program run once a slice of time is used up. */
export function yieldOften(clock: Pick<Clock, "elapsed">): () => Promise<void> {
  let sliceEnd = clock.elapsed() + sliceMs;
  return async () => {
    if (clock.elapsed() < sliceEnd) return;
    await nextTurn();
    sliceEnd = clock.elapsed() + sliceMs;
  };
}
