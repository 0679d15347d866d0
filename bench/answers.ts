/**
 * First answers of the program as it runs (a process of its own against the local Discord, shipped facts): every slash command,
 * some buttons and both forms, with busy loops beside it, and beside that the same program with none.
 * `node bench/answers.ts [RUNS] [LOOPS] [PROJECT]`; PROJECT is another checkout to measure instead. Some two minutes a run.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { commands } from "../commands/commands.ts";
import { systemClock } from "../src/lib/clock.ts";
import { projectRoot } from "../test/journey/a-bot.ts";
import { aDeployment } from "../test/journey/a-deployment.ts";
import { until } from "../test/until.ts";
import { askEverything } from "./asked-commands.ts";
import { median, report } from "./median.ts";

const [, , runs = "3", loops = "2", project = projectRoot] = process.argv;
const limits = { median: 300, most: 1_000 };

const quiet = await measure(0);
const busy = await measure(Number(loops));

console.log(`${runs} runs, Node ${process.version}, ${[...busy.keys()].length} things asked`);
for (const [what, times] of [...busy].toSorted((a, b) => median(b[1]) - median(a[1])).slice(0, 12)) {
  const ratio = median(times) / median(quiet.get(what) ?? []);
  console.log(`${what.padEnd(32)} ${show(times)}, ${ratio.toFixed(1)} × without loops`);
}
report("without loops, all", [...quiet.values()].flat(), "ms", limits.median);
report(`with ${loops} loops, all`, [...busy.values()].flat(), "ms", limits.median);
const late = [...busy].filter(([, times]) => median(times) > limits.median || Math.max(...times) > limits.most);
console.log(
  late.length === 0 ? "none over its limit" : `over a limit: ${late.map(([what]) => what).join(", ")}: MISSED`,
);
if (late.length > 0) process.exitCode = 1;

/** Milliseconds from the person's deed to the bot's first answer, by what was done; 3,000 where none came in time. */
async function measure(busyLoops: number): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>();
  for (let run = 0; run < Number(runs); run += 1) {
    for (const { what, interaction } of await ask(busyLoops)) {
      const ms = interaction.reaction === "failed" ? 3_000 : (interaction.answeredAfterMs ?? 3_000);
      times.set(what, [...(times.get(what) ?? []), ms]);
    }
  }
  const missing = commands.filter(({ path }) => !times.has(`/${path}`)).map(({ path }) => path);
  if (missing.length > 0) throw new Error(`never asked: ${missing.join(", ")}`);
  return times;
}

async function ask(busyLoops: number) {
  const deployment = await aDeployment({
    watches: [{ name: "Lanterns", query: "lantern", severity: "high" }],
    command: [
      process.execPath,
      join(project, "src", existsSync(join(project, "src", "start.cjs")) ? "start.cjs" : "main.ts"),
    ],
    standIn: { rateLimits: [], globalPerSecond: 0 },
  });
  const beside: ChildProcess[] = [];
  try {
    const bot = deployment.start();
    const { discord, feed } = deployment;
    await until(() => discord.commands().length > 0, deployment.log);
    await deployment.dana.slash("route set", { channel: discord.channel("alerts").id });
    for (let n = 0; n < 40; n += 1)
      feed.publish({
        id: `item-${n}`,
        title: `Invented report ${n} on a lantern in Kabul`,
        published: systemClock.now(),
      });
    await until(() => discord.posts("alerts").length > 0, deployment.log);
    for (let loop = 0; loop < busyLoops; loop += 1) beside.push(spawn("sh", ["-c", "while :; do :; done"]));
    const asked = await askEverything(deployment);
    await bot.stop();
    return asked;
  } finally {
    for (const loop of beside) loop.kill("SIGKILL");
    await deployment.stop();
  }
}

function show(times: readonly number[]): string {
  return `median ${median(times).toFixed(0)} ms, most ${Math.max(...times).toFixed(0)}`;
}
