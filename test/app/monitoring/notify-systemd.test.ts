import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { notifySystemd } from "../../../src/app/monitoring/notify-systemd.ts";
import type { SelfTrouble } from "../../../src/domain/self-trouble.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { createLogger } from "../../../src/lib/logger.ts";
import { tempFolder } from "../../store/temp-folder.ts";
import { until } from "../../until.ts";

const lost: SelfTrouble = { code: "canary-lost", where: "not-matched" };

it("systemd hears that the bot is ready, and that it goes on while the canary comes through or the store is the trouble", async () => {
  const words = wordsToSystemd();
  let troubles: readonly SelfTrouble[] = [];
  const job = notifySystemd({
    ...{ watchdogMs: 30, troubles: () => troubles },
    ...{ clock: systemClock, logger: createLogger("silent") },
  });
  onTestFinished(() => job.stop());
  await until(() => words().length >= 2);

  troubles = [lost];
  await until(() => quiet(words));
  const [first, ...others] = words();
  troubles = [lost, { code: "store-not-writable" }];
  await until(() => words().length > others.length + 1);

  expect(first).toBe("READY=1 WATCHDOG=1");
  expect(new Set(others)).toEqual(new Set(["WATCHDOG=1"]));
});

let lastCount = -1;
let same = 0;

/** Whether nothing was said for many looks. */
function quiet(words: () => readonly string[]): boolean {
  const { length } = words();
  same = length === lastCount ? same + 1 : 0;
  lastCount = length;
  return same > 20;
}

/** Puts a program of that name before systemd's own, which writes down what it is given. */
function wordsToSystemd(): () => readonly string[] {
  const folder = tempFolder();
  const [program, heard] = [join(folder, "systemd-notify"), join(folder, "heard")];
  writeFileSync(program, `#!/bin/sh\necho "$*" >> '${heard}'\n`);
  chmodSync(program, 0o755);
  const before = process.env["PATH"];
  process.env["PATH"] = [folder, before].join(delimiter);
  onTestFinished(() => {
    process.env["PATH"] = before;
  });
  if (spawnSync("systemd-notify", ["none"]).status !== 0) throw new Error("the program cannot be run");
  return () => (existsSync(heard) ? readFileSync(heard, "utf8").trim().split("\n").slice(1) : []);
}
