import { PermissionFlagsBits } from "discord.js";
import { expect, it, onTestFinished } from "vitest";
import { usualBotPermissions } from "../discord-stand-in/options.ts";
import { until } from "../until.ts";
import { aBot } from "./a-bot.ts";

async function aReadyBot() {
  const started = await aBot();
  onTestFinished(started.stop);
  await started.bot.ready();
  await until(() => started.accessible.length > 0);
  started.accessible.length = 0;
  return started;
}

it("names a channel whose overwrites let the bot post again", async () => {
  const { server, accessible } = await aReadyBot();
  const channel = server.channel("alerts");

  server.denyBot(channel, PermissionFlagsBits.SendMessages);
  server.denyBot(channel, 0n);
  await until(() => accessible.length > 0);

  expect(accessible).toEqual([[channel.id]]);
});

it("names all channels in which the bot may post when a role changed", async () => {
  const { server, accessible } = await aReadyBot();
  const [guild] = server.guilds;
  if (guild === undefined) throw new Error("no server");

  server.setBotPermissions(guild, 0n);
  server.setBotPermissions(guild, usualBotPermissions);
  await until(() => accessible.length > 1);

  expect(accessible).toEqual([[], [server.channel("alerts").id]]);
});
