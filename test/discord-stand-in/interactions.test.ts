import {
  ActionRowBuilder,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  Events,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { until } from "../until.ts";
import type { DiscordStandIn } from "./discord-stand-in.ts";
import { logIn } from "./log-in.ts";
import { startDiscordStandIn } from "./start-discord-stand-in.ts";
import { watchCommand } from "./watch-command.ts";

describe("interactions", () => {
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

  it("brings a slash command with its subcommand and options, and shows the reply", async () => {
    handle = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const said = `${interaction.options.getSubcommand()} ${interaction.options.getString("watch")} by ${interaction.user.username}`;
      await interaction.reply({ content: said, flags: MessageFlags.Ephemeral });
    };

    const reply = await standIn.person("alerts", { name: "dana" }).slash("/watch show", { watch: "W-1" });

    expect(reply).toMatchObject({ reaction: "message", ephemeral: true, text: "show W-1 by dana" });
    expect(standIn.channel("alerts").messages).toEqual([]);
  });

  it("shows what a deferred answer became, and its follow-ups", async () => {
    handle = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.editReply("done");
      await interaction.followUp({ content: "and more", flags: MessageFlags.Ephemeral });
    };

    const reply = await standIn.person("alerts").slash("/watch list");
    await until(() => reply.followUps.length === 1);

    expect(reply).toMatchObject({ reaction: "deferred", thinking: false, text: "done", ephemeral: false });
    expect(reply.followUps).toMatchObject([{ content: "and more", ephemeral: true }]);
    expect(standIn.channel("alerts").messages.map((message) => message.content)).toEqual(["done"]);
  });

  it("completes an option while it is typed", async () => {
    handle = async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const typed = interaction.options.getFocused();
      await interaction.respond([{ name: `${typed}-K`, value: "W-1" }]);
    };

    const choices = await standIn.person("alerts").complete("/watch show", { watch: "ISIS" }, "watch");

    expect(choices).toEqual([{ name: "ISIS-K", value: "W-1" }]);
  });

  it("presses a button under a post, and shows the post as updated", async () => {
    const button = new ButtonBuilder().setCustomId("ack:1").setLabel("Acknowledge").setStyle(ButtonStyle.Primary);
    const channel = await client.channels.fetch(standIn.channel("alerts").id);
    if (channel?.isSendable()) {
      await channel.send({
        content: "HIGH",
        components: [new ActionRowBuilder<ButtonBuilder>().addComponents(button)],
      });
    }
    handle = async (interaction) => {
      if (!interaction.isButton()) return;
      await interaction.update({ content: `acknowledged by ${interaction.user.username}`, components: [] });
    };

    const [post] = standIn.posts("alerts");
    if (!post) throw new Error("nothing was posted");
    const reply = await standIn.person("alerts", { name: "dana" }).click(post, "Acknowledge");

    expect(reply.reaction).toBe("update");
    expect(post).toMatchObject({ content: "acknowledged by dana", components: [], edits: 1 });
  });

  it("opens a form, takes what is filled in, and lets a menu be chosen from", async () => {
    const form = new ModalBuilder()
      .setCustomId("add")
      .setTitle("Add a watch")
      .addComponents(
        new ActionRowBuilder<TextInputBuilder>().addComponents(
          new TextInputBuilder().setCustomId("query").setLabel("Query").setStyle(TextInputStyle.Paragraph),
        ),
      );
    const menu = new StringSelectMenuBuilder().setCustomId("pick").addOptions({ label: "One", value: "1" });
    const rows = [new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu)];
    handle = async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.showModal(form);
      if (interaction.isModalSubmit()) {
        await interaction.reply({ content: interaction.fields.getTextInputValue("query"), components: rows });
      }
      if (interaction.isStringSelectMenu()) await interaction.update({ content: `chose ${interaction.values.join()}` });
    };
    const dana = standIn.person("alerts");

    const opened = await dana.slash("/watch list");
    const sent = await dana.submit(opened, { query: "book NEAR/3 uzbek" });
    const asked = sent.text;
    const chosen = await dana.choose(sent, "pick", ["1"]);

    expect(opened.modal?.title).toBe("Add a watch");
    expect(asked).toBe("book NEAR/3 uzbek\nOne");
    expect(chosen.message?.content).toBe("chose 1");
  });

  it("runs an entry of a message's menu, and gives the reply back to the bot that asks for it", async () => {
    await client.application.commands.create({ type: ApplicationCommandType.Message, name: "Should have alerted" });
    const said = standIn.say("alerts", "reader", "a line that was missed");
    let known: string | undefined;
    handle = async (interaction) => {
      if (!interaction.isMessageContextMenuCommand()) return;
      const reply = await interaction.reply({ content: interaction.targetMessage.content, withResponse: true });
      known = reply.resource?.message?.id;
    };

    const answer = await standIn.person("alerts").useMenu("Should have alerted", said);
    await until(() => known !== undefined);

    expect(answer.text).toBe("a line that was missed");
    expect(known).toBe(answer.message?.id);
  });
});
