import type { Guild } from "../domain/guild.ts";
import type { Clock } from "../lib/clock.ts";
import type { Repositories } from "../ports/repositories.ts";
import type { Settings } from "../settings/load-settings.ts";
import { starterWatches } from "./starter-watches.ts";

export interface WelcomeDeps {
  readonly repositories: Pick<Repositories, "guilds" | "watchlists">;
  readonly settings: Pick<Settings, "bot" | "watchlist">;
  readonly clock: Pick<Clock, "now">;
}

/** Stores a guild that is met for the first time, with its copy of the starter watchlist; answers whether it is new. */
export async function welcomeGuild(guild: Guild, { repositories, settings, clock }: WelcomeDeps): Promise<boolean> {
  const { guilds, watchlists } = repositories;
  if (!(await guilds.welcome(guild))) return false;
  const starters = starterWatches(settings.watchlist, guild.id, settings.bot.timeZone, clock.now());
  await watchlists.change(guild.id, (watches) => (watches.length === 0 ? starters : watches));
  return true;
}
