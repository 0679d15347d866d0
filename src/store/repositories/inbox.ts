import { Match } from "../../domain/match.ts";
import type { DiscardedMatch, InboxRecords } from "../../ports/alert-records.ts";
import { matchMigrations } from "../migrations/match.ts";
import { defineRecord } from "../records/define-record.ts";
import { type Records, setInSlices } from "../records/records.ts";
import type { Store } from "../store-engine.ts";

const MatchRecord = defineRecord({ name: "inbox", version: 2, schema: Match, migrations: matchMigrations });

/** Matches that are waiting to become alerts, or for a person's decision. */
export function openInbox(store: Store): InboxRecords {
  const records = store.records(MatchRecord);
  const listeners: (() => void)[] = [];
  const keep = (matches: readonly Match[]) => setInSlices(records, matches.map(keyed));
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

    remove: (...matchIds) => records.deleteMany(matchIds),

    async waiting() {
      const matches = await matchesThat((match) => !match.held, records);
      return matches.toSorted(inOrder);
    },

    held: (guildId) =>
      matchesThat((match) => isHeld(match) && (guildId === undefined || match.guildId === guildId), records),

    discarded: async () => (await matchesThat(isDiscarded, records)).filter(isDiscarded),
    discard: (matches, how) => keep(matches.map((match) => ({ ...match, discarded: how }))),

    async release(matches) {
      await keep(matches.map(({ held: _, heldFor: __, ...match }) => match));
      ready();
    },

    async holdAgain(matches) {
      await keep(matches.map(({ discarded: _, ...match }) => match));
      ready();
    },
  };
}

function keyed(value: Match) {
  return { key: value.id, value };
}

function isHeld({ held, discarded }: Match): boolean {
  return held === true && discarded === undefined;
}

function isDiscarded(match: Match): match is DiscardedMatch {
  return match.discarded !== undefined;
}

async function acceptAll(matches: readonly Match[], records: Records<Match>): Promise<void> {
  await setInSlices(
    records,
    matches
      .filter(({ edit }) => edit === undefined)
      .toSorted(inOrder)
      .map(keyed),
  );
  for (const match of matches)
    if (match.edit !== undefined) await records.change(match.id, (waiting) => withEdit(waiting, match));
}

/** An edit of what still waits is no match of its own: that becomes what it is now, and is held as it was. */
function withEdit(waiting: Match | undefined, edited: Match): Match {
  if (waiting === undefined) return edited;
  const { matchedAt, place, held, heldFor, discarded, edit } = waiting;
  const { edit: _, held: __, heldFor: ___, ...now } = edited;
  const fresh = [...(edit?.fresh ?? []), ...(edited.edit?.fresh ?? [])];
  return {
    ...now,
    ...{ matchedAt, place },
    ...(held !== undefined && { held }),
    ...(heldFor !== undefined && { heldFor }),
    ...(discarded !== undefined && { discarded }),
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
