import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { Client, Events, GatewayIntentBits } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";

const Started = z.object({ apiUrl: z.string(), controlUrl: z.string(), token: z.string() });
const Posts = z.array(
  z.looseObject({ text: z.string(), buttons: z.array(z.string()), pings: z.looseObject({ count: z.int() }) }),
);

describe("the stand-in as a process of its own", () => {
  let child: ChildProcess;
  let started: z.infer<typeof Started>;

  beforeEach(async () => {
    const main = new URL("main.ts", import.meta.url).pathname;
    const options = JSON.stringify({ guilds: [{ name: "Desk", channels: [{ name: "alerts" }] }] });
    child = spawn(process.execPath, [main, options], { stdio: ["ignore", "pipe", "inherit"] });
    if (!child.stdout) throw new Error("no standard output");
    const [line] = await once(createInterface(child.stdout), "line");
    started = Started.parse(JSON.parse(String(line)));
  });

  afterEach(async () => {
    child.kill("SIGTERM");
    if (child.exitCode === null) await once(child, "exit");
  });

  const control = async (deed: object): Promise<unknown> => {
    const response = await fetch(started.controlUrl, { method: "POST", body: JSON.stringify(deed) });
    return response.json();
  };

  it("is logged in to, driven and looked into from outside, and ends when asked to", async () => {
    const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: started.apiUrl, retries: 0 } });
    const ready = once(client, Events.ClientReady);
    client.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isChatInputCommand()) void interaction.reply({ content: "here", flags: 64 });
    });
    await client.login(started.token);
    await ready;
    await client.application?.commands.set([{ name: "status", description: "Tells." }]);
    const channel = client.guilds.cache.first()?.channels.cache.find((each) => each.name === "alerts");
    await control({ do: "fail", failure: { method: "POST", path: "/channels/*/messages", how: "lost-after-effect" } });

    const lost = await (channel?.isSendable() ? channel.send("alert") : undefined)?.catch((error: unknown) => error);
    const reply = await control({ do: "slash", channel: "alerts", command: "/status" });
    const posts = Posts.parse(await control({ do: "posts" }));
    const wrong = await control({ do: "slash", channel: "nowhere", command: "/status" });
    await client.destroy();

    expect(lost).toBeInstanceOf(Error);
    expect(posts).toMatchObject([{ text: "alert", pings: { count: 0 } }]);
    expect(reply).toMatchObject({ reaction: "message", ephemeral: true, message: { text: "here" } });
    expect(wrong).toEqual({ error: "There is no channel nowhere." });
    expect(await control({ do: "state" })).toMatchObject({
      identifies: 1,
      registrations: 1,
      harmed: [{ how: "lost-after-effect" }],
    });
  });
});
