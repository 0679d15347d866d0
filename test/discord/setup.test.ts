import { PermissionFlagsBits } from "discord.js";
import { afterEach, expect, it } from "vitest";
import { actions } from "../../commands/actions.ts";
import { commands } from "../../commands/commands.ts";
import { welcomeGuild } from "../../src/app/welcome-guild.ts";
import { openDiscordIn } from "../../src/discord/open-discord-in.ts";
import { openDiscordOut } from "../../src/discord/open-discord-out.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createLogger } from "../../src/lib/logger.ts";
import { aGuild, buildEngine } from "../build-engine.ts";
import type { Interaction } from "../discord-stand-in/interaction.ts";
import { startDiscordStandIn } from "../discord-stand-in/start-discord-stand-in.ts";
import { until } from "../until.ts";

let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

/** The whole program, invited to a server with these channels; nobody has set anything. */
async function anInvitedBot() {
  const names = ["general", "alerts", "other"].map((name) => ({ name }));
  const server = await startDiscordStandIn({
    guilds: [{ channels: names, everyonePermissions: PermissionFlagsBits.ViewChannel }],
  });
  const logger = createLogger("silent");
  const access = { token: server.token, apiUrl: server.apiUrl };
  let references = 0;
  const newReference = () => `ref-${++references}`;
  const out = openDiscordOut(access, {
    guilds: { get: async () => undefined },
    clock: systemClock,
    logger,
    newReference,
  });
  const prepared = await buildEngine({ out });
  const { engine, context } = await prepared.start();
  const nothing = async () => {};
  const discord = openDiscordIn(
    { ...access, commands, actions, patienceMs: 20_000, longestMs: 20_000 },
    {
      out,
      run: { context, logger, newReference },
      clock: systemClock,
      isAllowed: () => true,
      onGuildJoin: ({ id, name }) => welcomeGuild(aGuild({ id, name, awake: false }), prepared.deps),
      onChannelDelete: nothing,
      onRoles: nothing,
      onWritable: nothing,
      onAnswerRefused: () => {},
      onAccessChange: () => {},
      onGuildLeave: nothing,
      onReady: nothing,
    },
  );
  stop = async () => {
    await discord.close();
    await engine.stop();
    await prepared.store.close();
    await server.stop();
  };
  await discord.ready();
  await until(() => server.registrations > 0 && server.posts("general").length > 0);
  const [greeting] = server.posts("general");
  if (greeting === undefined) throw new Error("nobody was greeted");
  const guildId = server.guilds[0]?.id ?? "";
  const dana = server.person("general", { permissions: PermissionFlagsBits.ManageGuild });
  return { server, greeting, dana, guildId, context, repositories: prepared.deps.repositories };
}

function said({ text, followUps }: Interaction): string {
  return [text, ...followUps.map(({ content }) => content)].join("\n");
}

it("leads from the invite to the first alert in three presses, into the chosen channel and no other", async () => {
  const { server, greeting, dana, guildId, context, repositories } = await anInvitedBot();
  const other = server.posts("other").length;
  const general = server.posts("general").length;
  let presses = 0;
  const press = async (pressing: Promise<Interaction>) => {
    presses += 1;
    return pressing;
  };

  const panel = await press(dana.click(greeting, "Set up"));
  const first = panel.text;
  const chosen = await press(dana.choose(panel, "setup-alerts:", [server.channel("alerts").id]));
  await until(() => said(chosen).includes("The watchlist is active now"));
  const before = await stateOf(guildId, { context, repositories });
  const tested = await press(dana.click(chosen, "Send a test alert"));
  await until(
    () => server.posts("alerts").length > 0 && said(tested).includes("The test alert is in"),
    () => said(tested),
  );

  expect(presses).toBe(3);
  expect(panel.ephemeral).toBe(true);
  expect(first).toContain("⬜ **Alerts**: nowhere yet");
  expect(chosen.text).toContain(`✅ **Alerts**: <#${server.channel("alerts").id}>`);
  const [alert] = server.posts("alerts");
  expect(alert?.content).toMatch(/^🟣 CRITICAL · TEST · SW-\S+\n.*TEST of Steppewatch.*: nothing happened/u);
  expect(alert?.components).toEqual([]);
  expect([server.posts("alerts").length, server.posts("other").length, server.posts("general").length]).toEqual([
    1,
    other,
    general,
  ]);
  expect(await stateOf(guildId, { context, repositories })).toEqual(before);
});

it("posts a second test alert as an alert of its own, and leaves room for as many real ones as before", async () => {
  const { server, greeting, dana, repositories } = await anInvitedBot();
  const { id } = server.channel("alerts");
  const panel = await dana.click(greeting, "Set up");
  const chosen = await dana.choose(panel, "setup-alerts:", [id]);
  await until(() => said(chosen).includes("The watchlist is active now"));

  for (const times of [1, 2]) {
    await dana.click(chosen, "Send a test alert");
    await until(() => server.posts("alerts").length === times);
  }

  expect(repositories.stories.openedSince(id, 0)).toEqual([]);
});

it("says why where the test alert could not be posted, and what to do", async () => {
  const { server, greeting, dana } = await anInvitedBot();
  const panel = await dana.click(greeting, "Set up");
  const chosen = await dana.choose(panel, "setup-alerts:", [server.channel("alerts").id]);
  await until(() => said(chosen).includes("The watchlist is active now"));
  server.denyBot(server.channel("alerts"), PermissionFlagsBits.SendMessages);

  const tested = await dana.click(chosen, "Send a test alert");
  await until(
    () => said(tested).includes("⚠️ The test alert could not be posted"),
    () => said(tested),
  );

  expect(said(tested)).toContain("Let the bot view that channel");
});

it("sets a role, the ops channel, quiet hours and the zone, each from the one panel, which shows it at once", async () => {
  const { server, greeting, dana, guildId, context } = await anInvitedBot();
  const panel = await dana.click(greeting, "Set up");
  const chosen = await dana.choose(panel, "setup-alerts:", [server.channel("alerts").id]);
  await dana.choose(panel, "setup-ops:", [server.channel("other").id]);
  await dana.choose(panel, "setup-viewers:", [guildId]);
  const zoned = await dana.submit(await dana.click(panel, "Time zone"), { zone: "Asia/Tashkent" });
  const quiet = await dana.submit(await dana.click(panel, "Quiet hours"), { from: "22:00", to: "07:00" });
  await until(
    () => quiet.text.includes("**Quiet hours**: 22:00 to 07:00 (Asia/Tashkent)"),
    () => said(quiet),
  );

  const guild = await context.server.guilds.get(guildId);
  expect(guild).toMatchObject({
    opsChannelId: server.channel("other").id,
    timeZone: "Asia/Tashkent",
    access: { [guildId]: "viewer" },
    routes: [{ channelId: server.channel("alerts").id, quiet: { from: 1320, to: 420 } }],
  });
  expect(zoned.reaction).toBe("update");
  expect(chosen.text).toContain("✅ **Time zone**: Asia/Tashkent");
});

it("is refused to who is no administrator, and keeps wrong times as they were", async () => {
  const { server, greeting, dana } = await anInvitedBot();
  const member = server.person("general", {});

  const refused = await member.click(greeting, "Set up");
  const panel = await dana.click(greeting, "Set up");
  const wrong = await dana.submit(await dana.click(panel, "Time zone"), { zone: "Nowhere/None" });

  expect(refused.text).toContain("Only administrators");
  expect(said(wrong)).toContain("Nowhere/None");
});

type Parts = Pick<Awaited<ReturnType<typeof anInvitedBot>>, "context" | "repositories">;

/** All in which a test alert could leave something, but for what the sources and the clock do. */
async function stateOf(guildId: string, { context, repositories }: Parts) {
  const {
    sources: _,
    startedAt: _started,
    canary: _canary,
    store: _store,
    ...status
  } = await context.account.status(guildId);
  const stories = [];
  for await (const story of context.alerts.stories.newestFirst(guildId)) stories.push(story);
  const entries = [];
  for await (const entry of repositories.audit.newestFirst(guildId)) entries.push(entry.way);
  const { watches } = await context.watches.lists.of(guildId);
  const guilds = (await repositories.guilds.all()).map(({ id }) => id);
  return { status, stories, entries, watches, guilds, all: await repositories.stories.since(0) };
}
