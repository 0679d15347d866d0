import { setTimeout as wait } from "node:timers/promises";

/** Waits until something holds, looking every 5 ms; answers whether it came to hold in time. The bound is generous, for a busy machine. */
export async function comesTrue(holds: () => boolean, withinMs = 15_000): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (!holds()) {
    if (performance.now() > deadline) return false;
    await wait(5);
  }
  return true;
}

/** @throws Error with what `told` says when it does not come to hold. */
export async function until(holds: () => boolean, told: () => string = () => "", withinMs?: number): Promise<void> {
  if (!(await comesTrue(holds, withinMs))) throw new Error(`it did not come true: ${holds}\n${told()}`);
}
