import { PermissionFlagsBits } from "discord.js";
import { expect, it, onTestFinished } from "vitest";
import { actions } from "../../commands/actions.ts";
import { commands } from "../../commands/commands.ts";
import { openBulletin } from "../../src/alerts/open-bulletin.ts";
import { openDiscordIn } from "../../src/discord/open-discord-in.ts";
import { openDiscordOut } from "../../src/discord/open-discord-out.ts";
import { entryOf } from "../../src/domain/bulletin-entry.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createLogger } from "../../src/lib/logger.ts";
import { aGuild, buildEngine } from "../build-engine.ts";
import { aStory } from "../commands/alert/a-story.ts";
import { controlsOf } from "../discord-stand-in/seen-message.ts";
import { startDiscordStandIn } from "../discord-stand-in/start-discord-stand-in.ts";
import { until } from "../until.ts";

const titles = ["Invented blast in the east", "Invented arrest in the west"] as const;

/** The whole program against the stand-in, with a live card of two events posted by its own outbox. */
async function aLiveCard() {
  const server = await startDiscordStandIn({ guilds: [{ channels: [{ name: "alerts" }] }] });
  const logger = createLogger("silent");
  const guilds = server.guilds.map(({ id, name }) => aGuild({ id, name, routes: [] }));
  const access = { token: server.token, apiUrl: server.apiUrl };
  const newReference = () => "ref-1";
  const known = { get: async (guildId: string) => guilds.find(({ id }) => id === guildId) };
  const out = openDiscordOut(access, { guilds: known, clock: systemClock, logger, newReference });
  const prepared = await buildEngine({ guilds, out });
  const { engine, context } = await prepared.start();
  const run = { context, logger, newReference };
  const ends = {
    isAllowed: () => true,
    onGuildJoin: async () => false,
    onChannelDelete: async () => {},
    onRoles: async () => {},
    onWritable: async () => {},
    onAnswerRefused: () => {},
    onAccessChange: () => {},
    onGuildLeave: async () => {},
  };
  const discord = openDiscordIn(
    { ...access, commands, actions, patienceMs: 20_000, longestMs: 20_000 },
    { out, run, clock: systemClock, ...ends, onReady: async () => {} },
  );
  onTestFinished(async () => {
    await discord.close();
    await engine.stop();
    await prepared.store.close();
    await server.stop();
  });
  await discord.ready();

  const guildId = guilds[0]?.id ?? "";
  const channelId = server.channel("alerts").id;
  const stories = titles.map((title, index) => {
    return aStory(`SW-AAA${index}`, { guildId, title, alerts: [{ channelId, delivery: { state: "bundled" } }] });
  });
  for (const story of stories) await context.alerts.stories.put(story);
  const now = systemClock.now();
  const surge = {
    ...{
      watchId: "w",
      watchName: "Everything",
      lastAt: now,
      revision: 1,
      raisedAt: now,
      shownRevision: 0,
      threaded: 0,
    },
    edit: { attempts: 0, nextAttemptAt: now },
  };
  const entries = stories.map((story) => entryOf(story, channelId, [story.id]));
  const card = openBulletin({ id: "b0b0b0b0", guildId, channelId, why: "surge" as const, entries, surge }, now);
  await prepared.deps.repositories.bulletins.put(card);
  engine.alerts.post(card);
  await until(() => server.posts("alerts").length > 0);
  return { server, stories };
}

it("opens one event of a live card for who chose it, and for nobody else", async () => {
  const { server, stories } = await aLiveCard();
  const [card] = server.posts("alerts");
  const menu = card && controlsOf(card).find(({ options }) => options !== undefined);
  if (card === undefined || menu?.custom_id === undefined) throw new Error("no menu");
  const dana = server.person("alerts", { permissions: PermissionFlagsBits.ViewChannel });

  const answer = await dana.choose(card, menu.custom_id, [stories[1]?.id ?? ""]);
  await until(() => answer.followUps.length > 0 || answer.text !== "");
  const shown = answer.followUps[0] ?? answer.message;

  expect(menu.options?.map(({ label }) => label)).toEqual([`SW-AAA1 · ${titles[1]}`, `SW-AAA0 · ${titles[0]}`]);
  expect(shown?.content).toContain("arrest in the west");
  expect(shown?.content).not.toContain("blast in the east");
  expect(server.posts("alerts")).toHaveLength(1);
});
