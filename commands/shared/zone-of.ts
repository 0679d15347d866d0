import type { ServerContext } from "../../src/chat/command-context.ts";
import type { Guild } from "../../src/domain/guild.ts";

/** In which time zone a guild's dates are read that name none. */
export function zoneOf(guild: Guild, { timeZone }: Pick<ServerContext, "timeZone">): string {
  return guild.timeZone ?? timeZone;
}
