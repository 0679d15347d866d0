import { Client, Events, GatewayIntentBits } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { until } from "../until.ts";
import type { DiscordStandIn } from "./discord-stand-in.ts";
import { logIn } from "./log-in.ts";
import { startDiscordStandIn } from "./start-discord-stand-in.ts";

describe("the gateway", () => {
  let standIn: DiscordStandIn;
  let client: Client<true>;

  beforeEach(async () => {
    standIn = await startDiscordStandIn({ guilds: [{ name: "One" }, { name: "Two" }], heartbeatIntervalMs: 200 });
    client = await logIn(standIn);
  });

  afterEach(async () => {
    // discord.js may never finish a destroy that meets a connection in the making.
    await Promise.race([client.destroy(), new Promise((resolve) => setTimeout(resolve, 3_000))]);
    await standIn.stop();
  });

  it("logs a client in with its guilds, channels and roles, and answers its heartbeats", async () => {
    await until(() => client.ws.ping >= 0);

    expect(client.guilds.cache.map((guild) => guild.name)).toEqual(["One", "Two"]);
    expect(client.guilds.cache.first()?.members.me?.id).toBe(client.user.id);
    expect(standIn.gateway.identifies).toEqual([1]);
  });

  it("sends the guilds that the bot joins and leaves", async () => {
    const heard: string[] = [];
    client.on(Events.GuildCreate, (guild) => heard.push(`+${guild.name}`));
    client.on(Events.GuildDelete, (guild) => heard.push(`-${guild.name}`));

    const guild = standIn.joinGuild({ name: "Three" });
    standIn.leaveGuild(guild);
    await until(() => heard.length === 2);

    expect(heard).toEqual(["+Three", "-Three"]);
  });

  it("resumes a dropped connection and brings what was missed", async () => {
    const joined: string[] = [];
    client.on(Events.GuildCreate, (guild) => joined.push(guild.name));

    standIn.gateway.drop();
    standIn.joinGuild({ name: "Missed" });
    await until(() => joined.length === 1);

    expect(joined).toEqual(["Missed"]);
    expect(standIn.gateway).toMatchObject({ resumes: 1, identifies: [1] });
  });

  it.each([
    [true, { resumes: 1, identifies: [1] }],
    [false, { resumes: 0, identifies: [1, 1] }],
  ])("with an invalid session, resumable %s, the client resumes or identifies anew", async (resumable, seen) => {
    standIn.gateway.invalidate(resumable);

    await until(() => standIn.gateway.resumes + standIn.gateway.identifies.length === 2);

    expect(standIn.gateway).toMatchObject(seen);
  });

  it("keeps a client out while it refuses, and lets it back in", async () => {
    standIn.gateway.refusing = true;
    standIn.gateway.drop();
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(standIn.gateway.connected).toBe(0);

    standIn.gateway.refusing = false;
    await until(() => standIn.gateway.connected === 1);
  });

  it.each([
    ["a wrong token", "wrong", GatewayIntentBits.Guilds, /invalid token/i],
    [
      "a privileged intent that is not switched on",
      "stand-in-token",
      GatewayIntentBits.MessageContent,
      /disallowed intents/i,
    ],
  ])("refuses %s", async (_, token, intents, why) => {
    const other = new Client({ intents: [intents], rest: { api: standIn.apiUrl } });
    other.on(Events.Error, () => undefined);

    await expect(other.login(token)).rejects.toThrow(why);

    await other.destroy();
  });
});
