import { PermissionFlagsBits } from "discord.js";
import { afterEach, beforeEach, expect, it } from "vitest";
import { checkDiscord } from "../../src/discord/check-discord.ts";
import { type DiscordStandIn, startDiscordStandIn } from "../discord-stand-in/start-discord-stand-in.ts";

let standIn: DiscordStandIn;
beforeEach(async () => {
  standIn = await startDiscordStandIn({
    guilds: [{ name: "Desk", channels: [{ name: "alerts" }, { name: "quiet" }] }],
  });
});
afterEach(() => standIn.stop());

const check = (channelIds: readonly string[], token = standIn.token) =>
  checkDiscord({ token, apiUrl: standIn.apiUrl }, channelIds);

it("names the bot, its servers and the invite link, without a gateway", async () => {
  const found = await check([]);

  expect(found).toMatchObject({ botName: standIn.world.bot.username, guilds: [{ name: "Desk" }] });
  expect(found.inviteLink).toContain(`client_id=${standIn.world.bot.id}&permissions=309237730304`);
  expect(standIn.gateway.identifies).toEqual([]);
});

it("says of each channel what is missing", async () => {
  standIn.denyBot(standIn.channel("quiet"), PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.ReadMessageHistory);

  const { channels } = await check([standIn.channel("alerts").id, standIn.channel("quiet").id, "123456789012345678"]);

  const permissions = ["Embed Links", "Read Message History"];
  expect(channels).toEqual([
    { channelId: standIn.channel("alerts").id, name: "alerts" },
    {
      channelId: standIn.channel("quiet").id,
      name: "quiet",
      trouble: { code: "lacks", channelName: "quiet", permissions },
    },
    { channelId: "123456789012345678", trouble: { code: "gone", channelId: "123456789012345678" } },
  ]);
});

it("says of a hidden channel that the bot cannot see it", async () => {
  standIn.denyBot(standIn.channel("quiet"), PermissionFlagsBits.ViewChannel);

  const { channels } = await check([standIn.channel("quiet").id]);

  expect(channels[0]?.trouble?.code).toBe("unseen");
});

it("says in words what is wrong with a refused token", async () => {
  const refused = check([], "wrong");

  await expect(refused).rejects.toThrow("DISCORD_TOKEN");
});

it("says that Discord could not be asked", async () => {
  standIn.failNext({ how: 503, times: 2 });

  const failed = check([]);

  await expect(failed).rejects.toThrow("Discord could not be asked: Discord answered 503.");
});
