import { Client, GatewayIntentBits, Options } from "discord.js";
import { wholeAnswer } from "./discord-http.ts";
import { limitShardReconnects, type ShardGuard } from "./limit-shard-reconnects.ts";

/** Servers, channels and roles stay in memory, for they say what may be done where; people and messages do not. */
const caches = {
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildInviteManager: 0,
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildSoundboardSoundManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  VoiceStateManager: 0,
} as const;

/**
 * A gateway client with the one intent that slash commands and servers' comings and goings need.
 *
 * Interactions wait until every server has arrived; an unavailable one may hold them up for `waitGuildTimeout`, which is why it is short.
 */
export function buildClient(apiUrl: string | undefined, guard: ShardGuard): Client {
  const onlyMe = {
    maxSize: 0,
    keepOverLimit: ({ id, client }: { id: string; client: Client }) => id === client.user?.id,
  };
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { makeRequest: wholeAnswer, ...(apiUrl !== undefined && { api: apiUrl }) },
    makeCache: Options.cacheWithLimits({ ...caches, GuildMemberManager: onlyMe, UserManager: onlyMe }),
    allowedMentions: { parse: [] },
    waitGuildTimeout: 1_500,
    ws: { buildStrategy: (manager) => limitShardReconnects(manager, guard) },
  });
}
