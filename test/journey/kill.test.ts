import { describe, expect, it } from "vitest";
import { type CrashPlan, crashRun } from "./crash-run.ts";

/** In all; a quick run by hand needs fewer than a gate does. */
const kills = Number(process.env["KILLS"] ?? 12);

/** Fixed, so that a red run can be run again; `npm run crashtest -- --seed N` draws others. */
const plans: readonly CrashPlan[] = [
  { kills: kills / 2, seed: 11, savedBy: "nonce" },
  { kills: kills / 2, seed: 12, savedBy: "read-back" },
];

describe("guarantees 1 and 2: the whole program under SIGKILL", () => {
  for (const plan of plans) {
    it(
      `loses nothing and says nothing twice in ${plan.kills} kills when the ${plan.savedBy} has to save (seed ${plan.seed})`,
      async () => {
        const { channels, account, lastExit, answersHarmed, published, moments, log } = await crashRun(plan);

        console.log(
          `seed ${plan.seed}: published ${published}, ${answersHarmed} answers harmed; killed ${moments.map(({ after, nth, ms }) => `${ms} ms after ${after} ${nth}`).join(", ")}`,
        );
        const clean = { lost: [], twice: [], strays: [], late: [] };
        expect(channels).toEqual([expect.objectContaining(clean), expect.objectContaining(clean)]);
        expect(Math.min(...channels.map(({ posted }) => posted))).toBeGreaterThan(5);
        expect(account.holds, account.line).toBe(true);
        expect(answersHarmed).toBeGreaterThan(0);
        expect(lastExit).toBe(0);
        expect(log).not.toContain("stand-in-token");
      },
      600_000 + plan.kills * 60_000,
    );
  }
});
