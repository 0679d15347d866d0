import { type Client, Events, type Interaction } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { until } from "../until.ts";
import { logIn } from "./log-in.ts";
import { type DiscordStandIn, startDiscordStandIn } from "./start-discord-stand-in.ts";
import { watchCommand } from "./watch-command.ts";

describe("answers that Discord refuses", () => {
  let standIn: DiscordStandIn;
  let client: Client<true>;
  let handle: (interaction: Interaction) => Promise<unknown>;

  beforeEach(async () => {
    standIn = await startDiscordStandIn({ answerWithinMs: 300, deferredWithinMs: 1_000 });
    client = await logIn(standIn);
    await client.application.commands.set([watchCommand]);
    handle = async () => undefined;
    client.on(Events.InteractionCreate, (interaction) => void handle(interaction).catch(() => undefined));
  });

  afterEach(async () => {
    await client.destroy();
    await standIn.stop();
  });

  it("fails what is not answered in time, and refuses the late answer with 10062", async () => {
    let late: unknown;
    handle = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await new Promise((resolve) => setTimeout(resolve, 400));
      late = await interaction.reply("late").catch((error: unknown) => error);
    };

    const reply = await standIn.person("alerts").slash("/watch list");
    await until(() => late !== undefined);

    expect(reply).toMatchObject({ reaction: "failed", text: "" });
    expect(late).toMatchObject({ status: 404, code: 10062 });
  });

  it("refuses a second answer with 40060", async () => {
    let second: unknown;
    handle = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply("once");
      interaction.replied = false;
      second = await interaction.reply("twice").catch((error: unknown) => error);
    };

    await standIn.person("alerts").slash("/watch list");
    await until(() => second !== undefined);

    expect(second).toMatchObject({ status: 400, code: 40060 });
  });

  it("refuses a reply beyond the limits, as in a channel, and an answer of the wrong kind", async () => {
    const refused: unknown[] = [];
    const note = (error: unknown) => refused.push(error);
    handle = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const { id, token } = interaction;
      const path = `/interactions/${id}/${token}/callback` as const;
      await client.rest.post(path, { auth: false, body: { type: 8, data: { choices: [] } } }).catch(note);
      await interaction.reply("x".repeat(2001)).catch(note);
      await client.rest
        .post(`/webhooks/${client.user.id}/${token}`, { auth: false, body: { content: "early" } })
        .catch(note);
      await interaction.reply("short");
    };

    const reply = await standIn.person("alerts").slash("/watch list");

    expect(refused).toMatchObject([{ code: 50035 }, { code: 50035 }, { status: 404, code: 10015 }]);
    expect(reply.text).toBe("short");
  });

  it("lets a person send only what Discord's client would", async () => {
    const dana = standIn.person("alerts");

    await expect(dana.slash("/nothing")).rejects.toThrow("No command nothing");
    await expect(dana.slash("/watch show")).rejects.toThrow("watch is required");
    await expect(dana.slash("/watch list", { colour: "red" })).rejects.toThrow("no option colour");
  });
});
