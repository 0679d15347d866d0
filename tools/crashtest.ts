/** Kills the whole program at seeded random moments and compares what is in the channels with what was published. `npm run crashtest -- --kills 300 --seed 7` */
import { parseArgs } from "node:util";
import { type CrashReport, crashRun, type SavedBy } from "../test/journey/crash-run.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "60" },
    seed: { type: "string", default: "1" },
    quiet: { type: "boolean", default: false },
  },
});
const kills = Number(values.kills);
const seed = Number(values.seed);
if (!Number.isInteger(kills) || !Number.isInteger(seed) || kills < 1) {
  console.error("--kills takes a whole number from 1 on, --seed a whole number");
  process.exit(2);
}

/** Half of the kills each way, in runs that are short enough to be looked into. */
const killsInRun = 20;
let broken = false;
for (let done = 0, run = 0; done < kills; run += 1) {
  const savedBy: SavedBy = run % 2 === 0 ? "read-back" : "nonce";
  const plan = { kills: Math.min(killsInRun, kills - done), seed: seed * 1_000 + run, savedBy };
  const startedAt = performance.now();
  const report = await crashRun({ ...plan, ...(!values.quiet && { say: (line) => console.log(`  ${line}`) }) });
  done += plan.kills;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  console.log(`seed ${plan.seed}, saved by ${savedBy}: ${plan.kills} kills in ${seconds} s; ${describe(report)}`);
  broken ||= isBroken(report);
}
console.log(
  broken
    ? "Something was lost, said twice, out of order or not accounted for."
    : "Nothing was lost, nothing was said twice, all in order, and the account balances.",
);
process.exitCode = broken ? 1 : 0;

function describe({
  published,
  answersHarmed,
  storeFailures,
  failedStarts,
  account,
  lastExit,
  channels,
}: CrashReport): string {
  const parts = channels.map(
    ({ channel, expected, posted, lost, twice, strays, late }) =>
      `${channel} ${posted} of ${expected}, lost [${lost}], twice [${twice}], strays [${strays}], late [${late}]`,
  );
  return [
    `published ${published}`,
    `${answersHarmed} requests harmed`,
    `the disk failed ${storeFailures} times, at ${failedStarts} starts`,
    account.line,
    `last exit ${lastExit}`,
    ...parts,
  ].join("; ");
}

function isBroken({ lastExit, channels, account }: CrashReport): boolean {
  const isWrong = ({ lost, twice, strays, late }: CrashReport["channels"][number]) =>
    lost.length + twice.length + strays.length + late.length > 0;
  return lastExit !== 0 || !account.holds || channels.some(isWrong);
}
