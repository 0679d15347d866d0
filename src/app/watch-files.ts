import { setImmediate as nextTurn } from "node:timers/promises";
import type { PastedBy, PastedWatches, WatchFiles } from "../chat/watch-files.ts";
import type { Clock } from "../lib/clock.ts";
import { digest } from "../lib/digest.ts";
import { OneAtATime } from "../lib/one-at-a-time.ts";
import type { Settings } from "../settings/load-settings.ts";
import { readWatchlist } from "../settings/read-watchlist.ts";
import { writeWatchlist } from "../settings/write-watchlist.ts";
import { checkQuery } from "./check-query.ts";
import { starterWatches, watchFrom } from "./starter-watches.ts";

/** Watchlists as text, by the rules of the config folder. One is read at a time, in turns by server, and all else goes on between two. */
export function watchFiles(settings: Settings, clock: Pick<Clock, "now">): WatchFiles {
  const turns = new OneAtATime(1);
  return {
    starters: (guildId, zone) => starterWatches(settings.watchlist, guildId, zone, clock.now()),
    write: writeWatchlist,
    read: (text, by) =>
      turns.run(async () => {
        await nextTurn();
        return readWatches(text, by, settings, clock.now());
      }, by.guildId),
  };
}

function readWatches(text: string, { guildId, zone, by }: PastedBy, settings: Settings, now: number): PastedWatches {
  const { bot, facts, places } = settings;
  const { whole, added } = withHead(text);
  const known = { facts, places, languageSets: bot.languages.sets };
  const read = readWatchlist("watchlist.yaml", whole, (query) => checkQuery(query, known));
  if (read.kind === "problems")
    return { kind: "problems", problems: read.problems.map((one) => ({ ...one, line: one.line - added })) };
  const watches = read.watches.map((entry) => ({
    ...watchFrom(entry, zone, now),
    id: digest("watch", guildId, entry.name, String(now)),
    createdAt: now,
    createdBy: by,
  }));
  return { kind: "watches", watches };
}

/** A part of a file may be given: its entries without the key above them. */
function withHead(text: string): { readonly whole: string; readonly added: number } {
  if (/^\s*(?:#.*\n\s*)*-/u.test(text)) return { whole: `watches:\n${text}`, added: 1 };
  return { whole: text.trimStart().startsWith("[") ? `watches: ${text}` : text, added: 0 };
}
