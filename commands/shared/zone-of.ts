import type { Guild } from "../../src/domain/guild.ts";
import type { Doors } from "../../src/ports/ports.ts";

/** In which time zone a guild's dates are read that name none. */
export function zoneOf(guild: Guild, { timeZone }: Pick<Doors, "timeZone">): string {
  return guild.timeZone ?? timeZone;
}
