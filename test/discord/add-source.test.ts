import { PermissionFlagsBits } from "discord.js";
import { expect, it, onTestFinished } from "vitest";
import { actions } from "../../commands/actions.ts";
import { commands } from "../../commands/commands.ts";
import { openDiscordIn } from "../../src/discord/open-discord-in.ts";
import { openDiscordOut } from "../../src/discord/open-discord-out.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createLogger } from "../../src/lib/logger.ts";
import { aGuild, buildEngine } from "../build-engine.ts";
import { controlsOf } from "../discord-stand-in/seen-message.ts";
import { startDiscordStandIn } from "../discord-stand-in/start-discord-stand-in.ts";
import { aSite } from "../ingest/a-site.ts";
import { rss } from "../ingest/feed/write-feed.ts";
import { until } from "../until.ts";

it("a source is added by a page's address: one of its feeds is chosen, its handling is said, it is saved", async () => {
  const site = await aSite(({ url }, response) => {
    const links = ["/sport:Sport", "/rss:All news"].map((link) => {
      const [href, title] = link.split(":");
      return `<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`;
    });
    response.end(url === "/" ? `<!doctype html>${links.join("")}` : rss("<item><title>Rain</title></item>"));
  });
  const { person, followed } = await aDesk(site.host);

  const answer = await person.slash("/source add", { url: `hxxp://${site.host}` });
  const said: string[] = [];
  const next = async () => {
    await until(() => (answer.message?.content ?? "") !== (said.at(-1) ?? ""));
    said.push(answer.message?.content ?? "");
  };
  await next();
  const menu = answer.message && controlsOf(answer.message).find(({ options }) => options !== undefined);
  const entry = menu?.options?.find(({ label }) => label === "All news");
  await person.choose(answer, menu?.custom_id ?? "", [entry?.value ?? ""]);
  await next();
  for (const label of ["Open", "Save"]) {
    await person.click(answer, label);
    await next();
  }

  expect(said).toEqual([
    expect.stringContaining("names 2 feeds. Which is to be read?"),
    expect.stringContaining("How is its material to be handled?"),
    expect.stringContaining("**News**, every 15m, open: read, 1 item."),
    expect.stringMatching(/^Added \*\*News\*\*\./u),
  ]);
  expect(answer.ephemeral).toBe(true);
  expect((await followed()).map(({ source }) => [source.name, source.url])).toEqual([["News", site.url("/rss")]]);
});

/** The whole program against the stand-in, with an editor at it. */
async function aDesk(privateHost: string) {
  const server = await startDiscordStandIn({ guilds: [{ channels: [{ name: "alerts" }] }] });
  const logger = createLogger("silent");
  const guilds = server.guilds.map(({ id, name }) => aGuild({ id, name, routes: [] }));
  const access = { token: server.token, apiUrl: server.apiUrl };
  const newReference = () => "ref-1";
  const known = { get: async (guildId: string) => guilds.find(({ id }) => id === guildId) };
  const out = openDiscordOut(access, { guilds: known, clock: systemClock, logger, newReference });
  const prepared = await buildEngine({ guilds, out, privateHosts: [privateHost] });
  const { engine, context } = await prepared.start();
  const ends = {
    isAllowed: () => true,
    onGuildJoin: async () => false,
    onAccessChange: () => {},
    onGuildLeave: async () => {},
    onChannelDelete: async () => {},
    onRoles: async () => {},
    onWritable: async () => {},
    onAnswerRefused: () => {},
  };
  const discord = openDiscordIn(
    { ...access, commands, actions, patienceMs: 20_000, longestMs: 20_000 },
    { out, run: { context, logger, newReference }, clock: systemClock, ...ends, onReady: async () => {} },
  );
  onTestFinished(async () => {
    await discord.close();
    await engine.stop();
    await prepared.store.close();
    await server.stop();
  });
  await discord.ready();
  await until(() => server.registrations > 0);
  const person = server.person("alerts", { name: "dana", permissions: PermissionFlagsBits.ManageGuild });
  return { person, followed: () => context.sources.book.followed(guilds[0]?.id ?? "") };
}
