import type { WatchFiles } from "../chat/command-context.ts";
import type { Clock } from "../lib/clock.ts";
import { digest } from "../lib/digest.ts";
import type { Settings } from "../settings/load-settings.ts";
import { readWatchlist } from "../settings/read-watchlist.ts";
import { writeWatchlist } from "../settings/write-watchlist.ts";
import { checkQuery } from "./check-query.ts";
import { starterWatches, watchFrom } from "./starter-watches.ts";

/** Watchlists as text, by the rules of the config folder. */
export function watchFiles({ bot, facts, places, watchlist }: Settings, clock: Pick<Clock, "now">): WatchFiles {
  const known = { facts, places, languageSets: bot.languages.sets };
  return {
    starters: (guildId, zone) => starterWatches(watchlist, guildId, zone, clock.now()),
    write: writeWatchlist,
    read(text, { guildId, zone, by }) {
      const { whole, added } = withHead(text);
      const read = readWatchlist("watchlist.yaml", whole, (query) => checkQuery(query, known));
      if (read.kind === "problems")
        return { kind: "problems", problems: read.problems.map((one) => ({ ...one, line: one.line - added })) };
      const now = clock.now();
      const watches = read.watches.map((entry) => ({
        ...watchFrom(entry, zone, now),
        id: digest("watch", guildId, entry.name, String(now)),
        createdAt: now,
        createdBy: by,
      }));
      return { kind: "watches", watches };
    },
  };
}

/** A part of a file may be given: its entries without the key above them. */
function withHead(text: string): { readonly whole: string; readonly added: number } {
  if (/^\s*(?:#.*\n\s*)*-/u.test(text)) return { whole: `watches:\n${text}`, added: 1 };
  return { whole: text.trimStart().startsWith("[") ? `watches: ${text}` : text, added: 0 };
}
