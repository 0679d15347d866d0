import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Bot } from "../journey/a-bot.ts";
import { writeConfig } from "../journey/a-config.ts";
import { aFolder } from "../journey/a-folder.ts";
import { until } from "../until.ts";

it.runIf(process.platform === "linux")(
  "the bot begins anew in the process that was started, with what keeps it small",
  async () => {
    const folder = aFolder();
    const bot = Bot.start({ CONFIG_DIR: writeConfig(folder, {}), STORE_URL: "memory:" }, folder);

    await until(
      () => bot.out.includes("Steppewatch reads"),
      () => bot.err,
    );

    const of = (what: string) => readFileSync(`/proc/${bot.pid}/${what}`, "utf8").split("\0");
    expect(of("cmdline")).toContain("--optimize-for-size");
    expect(of("environ")).toContain("MALLOC_ARENA_MAX=1");
    expect(of("environ").filter((variable) => variable.startsWith("NODE_COMPILE_CACHE="))).toHaveLength(1);
    expect(await bot.stop()).toMatchObject({ code: 0 });
  },
);
