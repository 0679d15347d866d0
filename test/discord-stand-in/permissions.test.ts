import { PermissionFlagsBits as Bits, type Client } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { until } from "../until.ts";
import type { DiscordStandIn } from "./discord-stand-in.ts";
import { logIn } from "./log-in.ts";
import { usualBotPermissions } from "./options.ts";
import { startDiscordStandIn } from "./start-discord-stand-in.ts";

describe("permissions", () => {
  let standIn: DiscordStandIn;
  let client: Client<true>;

  beforeEach(async () => {
    standIn = await startDiscordStandIn();
    client = await logIn(standIn, { retries: 0 });
  });

  afterEach(async () => {
    await client.destroy();
    await standIn.stop();
  });

  const send = async (content: object) =>
    client.rest.post(`/channels/${standIn.channel("alerts").id}/messages`, { body: content });

  it.each([
    ["seeing the channel", Bits.ViewChannel, 50001],
    ["writing", Bits.SendMessages, 50013],
    ["embedding", Bits.EmbedLinks, 50013],
  ])("refuses a post without the permission of %s", async (_, denied, code) => {
    standIn.denyBot(standIn.channel("alerts"), denied);

    await expect(send({ embeds: [{ title: "alert" }] })).rejects.toMatchObject({ status: 403, code });
  });

  it("shows an empty channel, as documented, where the history may not be read", async () => {
    await send({ content: "alert" });
    standIn.denyBot(standIn.channel("alerts"), Bits.ReadMessageHistory);

    const read = await client.rest.get(`/channels/${standIn.channel("alerts").id}/messages`);

    expect(read).toEqual([]);
    await expect(
      client.rest.get(`/channels/${standIn.channel("alerts").id}/messages/${standIn.posts()[0]?.id}`),
    ).rejects.toMatchObject({ code: 50013 });
  });

  it("sends discord.js every change, which then computes the same permissions", async () => {
    const [guild] = standIn.guilds;
    const channel = standIn.channel("alerts");
    const mine = () => client.guilds.cache.first()?.members.me?.permissionsIn(channel.id).bitfield;
    expect(mine()).toBe(usualBotPermissions);

    standIn.denyBot(channel, Bits.SendMessages);
    await until(() => mine() === (usualBotPermissions & ~Bits.SendMessages));
    if (guild) standIn.setBotPermissions(guild, Bits.ViewChannel);
    await until(() => mine() === Bits.ViewChannel);

    await expect(send({ content: "alert" })).rejects.toMatchObject({ code: 50013 });
  });
});
