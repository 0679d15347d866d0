import { Match } from "../../domain/match.ts";
import type { InboxRecords } from "../../ports/alert-records.ts";
import { matchMigrations } from "../migrations/match.ts";
import { defineRecord } from "../records/define-record.ts";
import { type Records, setInSlices } from "../records/records.ts";
import type { Store } from "../store-engine.ts";

const MatchRecord = defineRecord({ name: "inbox", version: 2, schema: Match, migrations: matchMigrations });

/** Matches that are waiting to become alerts, or for a person's decision. */
export function openInbox(store: Store): InboxRecords {
  const records = store.records(MatchRecord);
  const listeners: (() => void)[] = [];
  const ready = () => {
    for (const listener of listeners) listener();
  };
  return {
    onReady: (listener) => void listeners.push(listener),

    async accept(matches) {
      if (matches.length === 0) return;
      await acceptAll(matches, records);
      ready();
    },

    async remove(matchId) {
      await records.delete(matchId);
    },

    async waiting() {
      const matches = await matchesThat((match) => !match.held, records);
      return matches.toSorted(inOrder);
    },

    held: (guildId) => matchesThat((match) => match.held === true && match.guildId === guildId, records),

    async release(matches) {
      await setInSlices(
        records,
        matches.map(({ held: _, heldFor: __, ...match }) => ({ key: match.id, value: match })),
      );
      ready();
    },

    async discard(matches) {
      await records.deleteMany(matches.map(({ id }) => id));
    },
  };
}

async function acceptAll(matches: readonly Match[], records: Records<Match>): Promise<void> {
  await setInSlices(
    records,
    matches
      .filter(({ edit }) => edit === undefined)
      .toSorted(inOrder)
      .map((match) => ({ key: match.id, value: match })),
  );
  for (const match of matches)
    if (match.edit !== undefined) await records.change(match.id, (waiting) => withEdit(waiting, match));
}

/** An edit of what still waits is no match of its own: that becomes what it is now, and is held as it was. */
function withEdit(waiting: Match | undefined, edited: Match): Match {
  if (waiting === undefined) return edited;
  const { matchedAt, place, held, heldFor, edit } = waiting;
  const { edit: _, held: __, heldFor: ___, ...now } = edited;
  const fresh = [...(edit?.fresh ?? []), ...(edited.edit?.fresh ?? [])];
  return {
    ...now,
    ...{ matchedAt, place },
    ...(held !== undefined && { held }),
    ...(heldFor !== undefined && { heldFor }),
    ...(edit !== undefined && { edit: { fresh } }),
  };
}

async function matchesThat(is: (match: Match) => boolean, records: Records<Match>): Promise<readonly Match[]> {
  const matches: Match[] = [];
  for await (const [, match] of records.entries()) if (is(match)) matches.push(match);
  return matches;
}

/** Also the order in which they are written: what reads between two slices must find the first ones. */
function inOrder(a: Match, b: Match): number {
  return a.matchedAt - b.matchedAt || publishedAt(a) - publishedAt(b) || a.place - b.place;
}

/** Items of one poll are posted in the order in which they were published, not in the feed's, which is newest first. */
function publishedAt({ item }: Match): number {
  return item.published === undefined ? item.seenAt : Date.parse(item.published);
}
