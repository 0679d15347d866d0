/** From the start of the process to the greeting, the first answer and the first sample's alert, in a terminal with the shipped config. `node bench/start.ts [RUNS]` */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Bot, projectRoot } from "../test/journey/a-bot.ts";
import { until } from "../test/until.ts";
import { report } from "./median.ts";

const runs = Number(process.argv[2] ?? 9);
const times = { greeting: [] as number[], answer: [] as number[], alert: [] as number[] };
const signs = { greeting: "Steppewatch reads", answer: "> /help", alert: "SAMPLE · SW-" };

for (let run = 0; run < runs; run += 1) {
  const folder = mkdtempSync(join(tmpdir(), "steppewatch-bench-"));
  const startedAt = performance.now();
  const bot = Bot.start(
    { CONFIG_DIR: join(projectRoot, "config"), STORE_URL: `sqlite:${join(folder, "s.sqlite")}` },
    folder,
  );
  bot.type("/help\n");
  await Promise.all(
    (["greeting", "answer", "alert"] as const).map(async (step) => {
      await until(
        () => bot.out.includes(signs[step]),
        () => bot.err,
      );
      times[step].push(performance.now() - startedAt);
    }),
  );
  await bot.kill();
  rmSync(folder, { recursive: true });
}

console.log(`${runs} starts, Node ${process.version}, shipped config, empty store`);
report("start to ready: the greeting is posted", times.greeting, "ms", 1_500);
report("start to the first command's answer", times.answer, "ms", 1_500);
report("start to the first sample's alert", times.alert, "ms", 5_000);
