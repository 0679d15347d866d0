import { setTimeout as wait } from "node:timers/promises";

/** A guard against waiting for ever, in milliseconds; whatever comes true does so long before, also on a busy machine. */
const guardMs = 100_000;

/** Waits until something holds, looking every 5 ms; answers whether it came to hold in time. */
export async function comesTrue(holds: () => boolean, withinMs = guardMs): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (!holds()) {
    if (performance.now() > deadline) return false;
    await wait(5);
  }
  return true;
}

/** @throws Error with what `log` says when it does not come to hold. */
export async function until(holds: () => boolean, log: () => string = () => ""): Promise<void> {
  if (!(await comesTrue(holds))) throw new Error(`it did not come true: ${holds}\n${log()}`);
}
