import { startDiscord } from "../discord/start-discord.ts";
import { systemClock } from "../lib/clock.ts";
import type { Front, FrontDeps } from "./front.ts";

/** The bot in Discord. Sources are polled and alerts queued from the first moment, whenever the gateway comes up. */
export async function openDiscordFront({
  environment,
  engine,
  run,
  commands,
  actions,
  messageCommands,
}: FrontDeps): Promise<Front> {
  const { repositories } = engine;
  const discord = startDiscord(
    {
      token: environment.discordToken ?? "",
      ...(environment.discordApiUrl !== undefined && { apiUrl: environment.discordApiUrl }),
      commands,
      actions,
      messageCommands,
    },
    {
      run,
      clock: systemClock,
      onGuildJoin: ({ id, name }) =>
        engine.welcome({ id, name, awake: false, routes: [], access: {}, joinedAt: run.context.clock.now() }),
      onAccessChange: (channelIds) => engine.alerts.hurry(channelIds),
      onGuildLeave: async (guildId) => repositories.sources.forget(guildId),
      onReady: async ({ guildIds, inviteLink }) => {
        if (guildIds.length === 0)
          process.stderr.write(`The bot is in no server yet. Invite it with this link:\n${inviteLink}\n`);
      },
    },
  );
  await engine.start(discord);
  return { ...discord, ended: refused(discord.ready()) };
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
