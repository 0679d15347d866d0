import { rmSync } from "node:fs";
import { expect, it, onTestFinished } from "vitest";
import { textOf } from "../discord-stand-in/seen-message.ts";
import { until } from "../until.ts";
import { aDeployment } from "./a-deployment.ts";
import { freePort } from "./free-port.ts";

it("a store that is deleted while the bot runs is reported in ops, in health and by the exit code, and not begun anew", async () => {
  const port = await freePort();
  const deployment = await aDeployment({
    standIn: { guilds: [{ channels: [{ name: "general" }, { name: "alerts" }, { name: "ops" }] }] },
    silence: { heartbeat: "1s" },
    variables: { HTTP_PORT: `${port}` },
  });
  onTestFinished(() => deployment.stop());
  const { dana, discord, feed, log, storePath } = deployment;
  const health = async () => (await fetch(`http://127.0.0.1:${port}/health`)).text();
  const bot = deployment.start();
  await until(() => discord.posts("general").length > 0 && discord.commands().length > 0, log);
  await dana.slash("route set", { channel: discord.channel("alerts").id });
  await dana.slash("route ops", { channel: discord.channel("ops").id });

  for (const end of ["", "-wal", "-shm"]) rmSync(`${storePath}${end}`);
  await until(() => discord.posts("ops").some((post) => textOf(post).includes("taken away")), log);
  const said = await health();
  const asked = feed.asked;
  const exit = await bot.ended;
  const again = await deployment.start().ended;

  expect(said).toContain("taken away");
  expect(exit).toEqual({ code: 74, signal: null });
  expect(feed.asked).toBe(asked);
  expect(again.code).toBe(1);
  expect(log()).toContain("is gone or empty. Put the file back, or restore a backup.");
}, 300_000);
