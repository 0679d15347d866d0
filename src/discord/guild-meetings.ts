import type { Guild } from "discord.js";
import { type GreetDeps, greetGuild, turnAway } from "./greet-guild.ts";
import { writableIn } from "./watch-access.ts";

export interface GuildFace {
  readonly id: string;
  readonly name: string;
}

export interface MeetDeps extends GreetDeps {
  readonly isAllowed: (guildId: string) => boolean;
  readonly onGuildJoin: (guild: GuildFace) => Promise<boolean>;
  readonly onWritable: (guildId: string, channelIds: readonly string[]) => Promise<void>;
  readonly onRoles: (guildId: string, roleIds: readonly string[]) => Promise<void>;
}

export interface GuildMeetings {
  /** Has the app know a server; answers whether it is new. Once for each connection, whoever asks first: a command may come before the greeting's turn. */
  welcome(guild: GuildFace): Promise<boolean>;
  /** Welcomes a server and, where it is new, greets it; one that the bot is not for is left. */
  meet(guild: Guild): Promise<void>;
  forget(guildId: string): void;
  forgetAll(): void;
}

export function guildMeetings(deps: MeetDeps): GuildMeetings {
  const welcomed = new Map<string, Promise<boolean>>();
  const welcome: GuildMeetings["welcome"] = ({ id, name }) => {
    const known = welcomed.get(id) ?? deps.onGuildJoin({ id, name });
    welcomed.set(id, known);
    known.catch(() => welcomed.delete(id));
    return known;
  };
  return {
    welcome,
    async meet(guild) {
      if (!guild.available) return;
      if (!deps.isAllowed(guild.id)) return turnAway(guild, deps);
      const isNew = await welcome(guild);
      welcomed.set(guild.id, Promise.resolve(false));
      if (isNew) await greetGuild(guild, deps);
      await deps.onWritable(guild.id, writableIn(guild));
      await deps.onRoles(guild.id, rolesOf(guild));
    },
    forget: (guildId) => void welcomed.delete(guildId),
    forgetAll: () => welcomed.clear(),
  };
}

export function rolesOf(guild: Guild): readonly string[] {
  return [...guild.roles.cache.keys()];
}
