import { afterEach, expect, it } from "vitest";
import { defineMessageCommand } from "../../src/chat/define-message-command.ts";
import { asMarkdown, asMessage } from "../as-markdown.ts";
import { until } from "../until.ts";
import { aBot } from "./a-bot.ts";

let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

it("answers only the asker of what is in a message and its embeds", async () => {
  const entry = defineMessageCommand({
    name: "Read it back",
    access: "viewer",
    needs: [],
    run: async ({ text }, { userName }) => ({ content: asMarkdown(`${userName}: ${text}`) }),
  });
  const started = await aBot({ options: { messageCommands: [entry] } });
  stop = started.stop;
  await started.bot.ready();
  await until(() => started.reports.length > 0 && started.server.registrations > 0);
  const { server, bot } = started;
  const channelId = server.channel("alerts").id;
  await bot.sender.post(channelId, asMessage({ content: "its words", embeds: [{ title: "a title" }] }), "n1");
  const message = server.channel("alerts").messages.at(-1);
  if (message === undefined) throw new Error("nothing was posted");

  const asked = await server.person("alerts").useMenu("Read it back", message);

  expect(asked.message?.ephemeral).toBe(true);
  expect(asked.text).toBe("analyst: its words\na title");
});
