import { Session } from "node:inspector";

const session = new Session();
session.connect();
session.post("Profiler.enable");
session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/**
 * How often functions, branches and loops ran while `work` did: the same number on every machine, however busy. What V8 does
 * natively (regular expressions, normalisation) is not counted; `bench/long-texts.ts` measures it.
 *
 * V8 counts only in code that it compiles after this file was loaded, so `vitest.config.ts` loads it first for `*-steps.test.ts`.
 */
export async function countSteps(work: () => unknown): Promise<number> {
  takeCounts();
  await work();
  const counted = takeCounts();
  if (counted === 0) throw new Error("nothing was counted: what is measured was loaded before count-steps.ts");
  return counted;
}

/** What ran since this was last called. */
function takeCounts(): number {
  let counted = 0;
  session.post("Profiler.takePreciseCoverage", (error, { result }) => {
    if (error !== null) throw error;
    for (const { functions } of result) {
      for (const { ranges } of functions) for (const { count } of ranges) counted += count;
    }
  });
  return counted;
}
