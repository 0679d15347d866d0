/** How often the rest of the program may run while work is done. */
export async function turnsDuring<T>(work: () => Promise<T>): Promise<{ readonly turns: number; readonly result: T }> {
  let turns = 0;
  let working = true;
  const tick = () => {
    turns += 1;
    if (working) setImmediate(tick);
  };
  setImmediate(tick);
  const result = await work();
  working = false;
  return { turns, result };
}

/** Each look takes a millisecond, so that turns are counted and no time is measured. */
export function tickingClock() {
  let now = 0;
  return { now: () => now++, elapsed: () => now++, sleep: async () => {} };
}
