import { Match } from "../../domain/match.ts";
import type { Inbox } from "../../ports/alert-records.ts";
import { matchMigrations } from "../migrations/match.ts";
import { defineRecord } from "../records/define-record.ts";
import { setInSlices } from "../records/records.ts";
import type { Store } from "../store-engine.ts";

const MatchRecord = defineRecord({ name: "inbox", version: 2, schema: Match, migrations: matchMigrations });

/** What matched and no desk has taken yet. `accepted` is called after the matches are on disk. */
export function openInbox(store: Store, accepted: () => void): Inbox {
  const records = store.records(MatchRecord);
  return {
    async accept(matches) {
      if (matches.length === 0) return;
      await setInSlices(
        records,
        matches.map((match) => ({ key: match.id, value: match })),
      );
      accepted();
    },

    async remove(matchId) {
      await records.delete(matchId);
    },

    async waiting() {
      const matches: Match[] = [];
      for await (const [, match] of records.entries()) if (!match.held) matches.push(match);
      return matches.toSorted((a, b) => a.matchedAt - b.matchedAt || told(a) - told(b) || a.place - b.place);
    },

    async held(guildId) {
      const matches: Match[] = [];
      for await (const [, match] of records.entries()) if (match.held && match.guildId === guildId) matches.push(match);
      return matches;
    },

    async release(matches) {
      await setInSlices(
        records,
        matches.map(({ held: _, heldFor: __, ...match }) => ({ key: match.id, value: match })),
      );
      accepted();
    },

    async discard(matches) {
      await records.deleteMany(matches.map(({ id }) => id));
    },
  };
}

/** When the news was told: items of one poll are posted in that order, not in the feed's, which is newest first. */
function told({ item }: Match): number {
  return item.published === undefined ? item.seenAt : Date.parse(item.published);
}
