import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { systemClock } from "../../src/lib/clock.ts";
import { textOf } from "../discord-stand-in/seen-message.ts";
import { until } from "../until.ts";
import { aDeployment } from "./a-deployment.ts";
import { aFolder } from "./a-folder.ts";
import { freePort } from "./free-port.ts";

/** Where Debian's package `faketime` puts it. */
const library = ["x86_64", "aarch64"]
  .map((machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketime.so.1`)
  .find((path) => existsSync(path));
if (library === undefined)
  console.warn(
    "SKIPPED: libfaketime is not installed (apt-get install faketime), so no real clock was set in test/journey/set-clock.test.ts.",
  );

const hour = 3_600;
const day = 24 * hour;

describe.skipIf(library === undefined)("the whole program, when somebody sets the clock", () => {
  it.each([
    ["back by an hour", -hour, "set back by 1h"],
    ["back by a day", -day, "set back by 1d"],
    ["forward by an hour", hour, "set forward by 1h"],
    ["forward by two days", 2 * day, "set forward by 2d"],
  ])(
    "%s, goes on reading, alerts, answers people and reports it; also after a restart",
    async (_, bySeconds, words) => {
      const { alerts, bot, dana, health, log, feed, noticed, restart, setClock } = await aTimedDeployment();
      feed.publish({ id: "before", title: "ISIS-K before the clock is set", published: systemClock.now() });
      await until(() => alerts().length === 1, log);

      setClock(bySeconds);
      const asked = feed.asked;
      await until(() => feed.asked >= asked + 10, log);
      expect((await dana.slash("help")).text).toContain("/watch");
      feed.publish({ id: "after", title: "ISIS-K after the clock was set", published: systemClock.now() });
      await until(() => alerts().length === 2, log);
      await until(() => noticed().length === 1, log);

      expect(noticed()).toEqual([expect.stringContaining(words)]);
      expect(await health()).toContain(words);
      expect(bot().running).toBe(true);

      await restart();
      const askedBefore = feed.asked;
      await until(() => feed.asked >= askedBefore + 5, log);
      feed.publish({ id: "again", title: "ISIS-K after the restart", published: systemClock.now() });
      await until(() => alerts().length === 3, log);
    },
  );

  it("back by a day while it does not run, reads on and reports it", async () => {
    const { alerts, bot, log, feed, noticed, restart, setClock } = await aTimedDeployment();
    await until(() => feed.asked >= 3, log);

    await bot().kill();
    setClock(-day);
    await restart();
    const asked = feed.asked;
    await until(() => feed.asked >= asked + 5, log);
    feed.publish({ id: "after", title: "ISIS-K after the clock was set", published: systemClock.now() });
    await until(() => alerts().length === 1, log);

    expect(noticed()).toEqual([expect.stringMatching(/set back by (?:1d|23h59m)/u)]);
  });
});

it("halted and let go on, reads on, answers and reports it", async () => {
  const { alerts, bot, dana, log, feed, noticed } = await aTimedDeployment();
  await until(() => feed.asked >= 3, log);

  process.kill(bot().pid, "SIGSTOP");
  await new Promise((over) => setTimeout(over, 32_000));
  process.kill(bot().pid, "SIGCONT");
  const asked = feed.asked;
  await until(() => feed.asked >= asked + 5, log);
  expect((await dana.slash("help")).text).toContain("/watch");
  feed.publish({ id: "after", title: "ISIS-K after the halt", published: systemClock.now() });
  await until(() => alerts().length === 1, log);
  await until(() => noticed().length === 1, log);

  expect(noticed()).toEqual([expect.stringMatching(/did not run for 3\ds/u)]);
});

/** The program, awake in one server, on a clock that can be set and timers that cannot. */
async function aTimedDeployment() {
  const offset = join(aFolder(), "offset");
  const setClock = (seconds: number) => writeFileSync(offset, `${seconds < 0 ? "" : "+"}${seconds}`);
  setClock(0);
  const port = await freePort();
  const deployment = await aDeployment({
    standIn: { guilds: [{ channels: [{ name: "general" }, { name: "alerts" }, { name: "ops" }] }] },
    variables: {
      HTTP_PORT: `${port}`,
      ...(library !== undefined && {
        LD_PRELOAD: library,
        FAKETIME_TIMESTAMP_FILE: offset,
        FAKETIME_NO_CACHE: "1",
        FAKETIME_DONT_FAKE_MONOTONIC: "1",
      }),
    },
  });
  onTestFinished(() => deployment.stop());
  const { dana, discord, feed, log } = deployment;
  let bot = deployment.start();
  await until(() => discord.posts("general").length > 0 && discord.commands().length > 0, log);
  await dana.slash("route set", { channel: discord.channel("alerts").id });
  await dana.slash("route ops", { channel: discord.channel("ops").id });
  const ops = () => discord.posts("ops").map(textOf);
  return {
    dana,
    feed,
    log,
    setClock,
    bot: () => bot,
    alerts: () => discord.posts("alerts").map(textOf),
    /** What operators were notified of the time. */
    noticed: () => ops().filter((text) => text.includes("clock") || text.includes("did not run")),
    health: async () => (await fetch(`http://127.0.0.1:${port}/health`)).text(),
    async restart() {
      if (bot.running) await bot.stop();
      bot = deployment.start();
    },
  };
}
