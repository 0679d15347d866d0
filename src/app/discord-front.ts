import { openDiscordIn } from "../discord/open-discord-in.ts";
import { openDiscordOut } from "../discord/open-discord-out.ts";
import type { Front, FrontDeps } from "./front.ts";
import { welcomeGuild } from "./welcome-guild.ts";

/** The bot in Discord. Alerts are posted over HTTP from the first moment, whenever the gateway comes up. */
export async function openDiscordFront(deps: FrontDeps): Promise<Front> {
  const { environment, repositories, clock, logger } = deps;
  const { discordToken = "", discordApiUrl } = environment;
  const access = { token: discordToken, ...(discordApiUrl !== undefined && { apiUrl: discordApiUrl }) };
  const out = openDiscordOut(access, { ...deps, guilds: repositories.guilds });
  const checking = (check: Promise<void>) =>
    void check.catch((error: unknown) =>
      logger.warn({ event: "channels_not_checked", err: error }, "channels could not be checked"),
    );
  return {
    out,
    async letIn({ engine, run, commands, actions, messageCommands }) {
      const discord = openDiscordIn(
        { ...access, commands, actions, messageCommands },
        {
          out,
          run,
          clock,
          isAllowed: (guildId) => deps.settings.bot.servers.allowed?.includes(guildId) ?? true,
          onGuildJoin: ({ id, name }) =>
            welcomeGuild({ id, name, awake: false, routes: [], access: {}, joinedAt: clock.now() }, deps),
          onChannelDelete: (guildId, channelId) => engine.alerts.silent.deleted(guildId, channelId),
          onWritable: (guildId, channelIds) => engine.alerts.silent.writableAre(guildId, channelIds),
          onRoles: (guildId, roleIds) => engine.alerts.silent.rolesAre(guildId, roleIds),
          onAnswerRefused: (guildId, channelId) => checking(engine.alerts.silent.answerRefused(guildId, channelId)),
          onAccessChange: (channelIds) => {
            engine.alerts.hurry(channelIds);
            checking(engine.alerts.silent.mayBeOpen(channelIds));
          },
          onGuildLeave: async (guildId) => repositories.sources.forget(guildId),
          onReady: async ({ guildIds, inviteLink }) => {
            if (guildIds.length === 0)
              process.stderr.write(`The bot is in no server yet. Invite it with this link:\n${inviteLink}\n`);
          },
        },
      );
      const { connected, tokenShared } = discord;
      return { connected, tokenShared, ended: refused(discord.ready()), close: () => discord.close() };
    },
  };
}

/** Resolves only when the token is refused. */
async function refused(ready: Promise<void>): Promise<number> {
  try {
    await ready;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  return new Promise(() => {});
}
