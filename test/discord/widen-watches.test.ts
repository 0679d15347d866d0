import { expect, it } from "vitest";
import { asMessage } from "../as-markdown.ts";
import { aStory } from "../commands/alert/a-story.ts";
import type { Interaction } from "../discord-stand-in/interaction.ts";
import { buttonsOf } from "../discord-stand-in/seen-message.ts";
import { until } from "../until.ts";
import { aDesk } from "./a-desk.ts";

it("a typed name becomes its entity by one press, and the watch is saved so", async () => {
  const { person, member, context, guildId } = await aDesk();

  const answer = await person.slash("/watch add", { query: "Ghafari OR ИГИЛ-Хорасан" });
  await until(() => labels(answer).length > 0);
  const offered = labels(answer);
  const stranger = await member.click(answer, "Use @isis-k");
  for (const label of ["Use @isis-k", "Use @sanaullah-ghafari"]) {
    await person.click(answer, label);
    await until(() => !labels(answer).includes(label));
  }
  await person.click(answer, "Save");
  await until(() => wordsOf(answer).includes("Watching"));

  expect(offered).toEqual(["Use @sanaullah-ghafari", "Use @isis-k", "Save", "Cancel"]);
  expect(wordsOf(stranger)).toContain("watchlist editor");
  expect((await context.watches.lists.of(guildId)).watches.at(-1)?.query).toBe("@sanaullah-ghafari OR @isis-k");
});

it("@ is completed by a name in any script, and help lists the names a page at a time", async () => {
  const { person } = await aDesk();

  const completed = await person.complete("/watch test", { query: "attack @гаф" }, "query");
  const first = await person.slash("/help", { topic: "names" });
  const second = await person.slash("/help", { topic: "names", page: "2" });

  expect(JSON.stringify(completed)).toContain("attack @sanaullah-ghafari");
  expect(first.text).toContain("`@isis-k` ISIS-K · Вилаят Хорасан");
  expect(second.text).toContain("Page 2 of 3; `/help topic:names page:3` shows the next.");
  expect(first.ephemeral).toBe(true);
});

it("what should have alerted is followed, and becomes a watch and a source by forms", async () => {
  const { server, person, member, bot } = await aDesk();
  const channelId = server.channel("alerts").id;
  await bot.sender.post(
    channelId,
    asMessage({ content: "Sanaullah Ghafari held in Quetta https://wire.example/1" }),
    "n1",
  );
  const message = server.channel("alerts").messages.at(-1);
  if (message === undefined) throw new Error("nothing was posted");

  // What is read of texts is loaded at the first; on a busy machine that takes longer than Discord waits.
  await member.slash("/watch test", { text: "Sanaullah Ghafari held in Quetta" });
  const plain = await member.useMenu("Should have alerted", message);
  await until(() => wordsOf(plain).includes("Never seen"));
  const asked = await person.useMenu("Should have alerted", message);
  await until(() => wordsOf(asked).includes("Never seen"));
  const form = await person.click(asked, "Add a watch for this");
  const sent = await person.submit(form, { query: "@sanaullah-ghafari", name: "Leader" });
  await until(() => labels(sent).includes("Save"));
  await person.click(sent, "Save");
  await until(() => labels(sent).length === 0);
  const source = await person.click(asked, "Add its source");
  const again = await person.useMenu("Should have alerted", message);
  await until(() => wordsOf(again).includes("Leader"));

  expect(asked.ephemeral).toBe(true);
  expect(wordsOf(asked)).toContain("The nearest watch is");
  expect([labels(asked), labels(plain)]).toEqual([["Add a watch for this", "Add its source"], []]);
  expect(JSON.stringify(form.modal)).toContain("@sanaullah-ghafari");
  expect(JSON.stringify(source.modal)).toContain("https://wire.example/");
  expect(wordsOf(again)).toContain("**Leader** would find it");
});

it("an alert's short id leads to its message", async () => {
  const { server, member, bot, context, guildId } = await aDesk();
  const channelId = server.channel("alerts").id;
  await bot.sender.post(channelId, asMessage({ content: "Why was SW-4F2A so late?" }), "n1");
  const message = server.channel("alerts").messages.at(-1);
  if (message === undefined) throw new Error("nothing was posted");
  await context.alerts.stories.put(aStory("SW-4F2A", { guildId, alerts: [{ channelId }] }));

  const asked = await member.useMenu("Should have alerted", message);
  await until(() => wordsOf(asked).includes("SW-4F2A"));

  expect(wordsOf(asked)).toContain(`https://discord.com/channels/${guildId}/${channelId}/555`);
});

function labels({ message, followUps }: Interaction): readonly string[] {
  const shown = message ?? followUps.at(-1);
  return shown === undefined ? [] : buttonsOf(shown).map(({ label }) => label ?? "");
}

function wordsOf({ text, message, followUps }: Interaction): string {
  return [text, message?.content, ...followUps.map(({ content }) => content)].join("\n");
}
