import { type Client, PermissionFlagsBits } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { logIn } from "./log-in.ts";
import { type DiscordStandIn, startDiscordStandIn } from "./start-discord-stand-in.ts";

describe("people", () => {
  let standIn: DiscordStandIn;
  let client: Client<true>;

  beforeEach(async () => {
    standIn = await startDiscordStandIn({ answerWithinMs: 50 });
    client = await logIn(standIn);
  });

  afterEach(async () => {
    await client.destroy();
    await standIn.stop();
  });

  it("are the same user under the same name", () => {
    const [one, again, other] = ["dana", "dana", "omar"].map((name) => standIn.person("alerts", { name }).user.id);

    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it("see a command only with the permissions that it asks for", async () => {
    const { ManageGuild } = PermissionFlagsBits;
    await client.application.commands.set([
      { name: "route", description: "Routes.", defaultMemberPermissions: ManageGuild },
    ]);

    const asMember = standIn.person("alerts").slash("/route");
    const asManager = standIn.person("alerts", { name: "boss", permissions: ManageGuild }).slash("/route");

    await expect(asMember).rejects.toThrow("does not see /route");
    expect((await asManager).reaction).toBe("failed");
  });

  it("can be written to directly, as a guild's owner is", async () => {
    const owner = await client.guilds.cache.first()?.fetchOwner();

    await owner?.send("Pick a channel with /route set.");

    const [message] = standIn.posts();
    expect(message?.channel).toMatchObject({ kind: "direct", recipient: { id: owner?.id } });
    expect(message?.content).toBe("Pick a channel with /route set.");
  });
});
