import { PermissionFlagsBits } from "discord.js";
import { onTestFinished } from "vitest";
import { actions } from "../../commands/actions.ts";
import { commands } from "../../commands/commands.ts";
import { messageCommands } from "../../commands/message-commands.ts";
import { openDiscordIn } from "../../src/discord/open-discord-in.ts";
import { openDiscordOut } from "../../src/discord/open-discord-out.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createLogger } from "../../src/lib/logger.ts";
import { aGuild, buildEngine } from "../build-engine.ts";
import { startDiscordStandIn } from "../discord-stand-in/start-discord-stand-in.ts";
import { until } from "../until.ts";

/** The whole program against the stand-in, with an administrator and a plain member at it; `privateHosts` are the test's own sites. */
export async function aDesk(privateHosts: readonly string[] = []) {
  const everyonePermissions = PermissionFlagsBits.ViewChannel;
  const server = await startDiscordStandIn({ guilds: [{ channels: [{ name: "alerts" }], everyonePermissions }] });
  const logger = createLogger("silent");
  const guilds = server.guilds.map(({ id, name }) => aGuild({ id, name, routes: [] }));
  const access = { token: server.token, apiUrl: server.apiUrl };
  const newReference = () => "ref-1";
  const known = { get: async (guildId: string) => guilds.find(({ id }) => id === guildId) };
  const out = openDiscordOut(access, { guilds: known, clock: systemClock, logger, newReference });
  const prepared = await buildEngine({ guilds, out, privateHosts });
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
    { ...access, commands, actions, messageCommands },
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
  const member = server.person("alerts", { name: "mel" });
  return { server, bot: out, context, guildId: guilds[0]?.id ?? "", person, member };
}
