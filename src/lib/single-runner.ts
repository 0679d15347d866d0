/** Work that is asked for many times and done one run at a time; a call during a run brings exactly one more. */
export function singleRunner(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;

  async function loop(): Promise<void> {
    try {
      do {
        again = false;
        await work();
      } while (again);
    } finally {
      running = undefined;
    }
  }

  return () => {
    if (running !== undefined) again = true;
    running ??= loop();
    return running;
  };
}
