import { setImmediate as nextTurn } from "node:timers/promises";
import { Match } from "../../domain/match.ts";
import type { DiscardedMatch, InboxLine, InboxRecords } from "../../ports/alert-records.ts";
import { matchMigrations } from "../migrations/match.ts";
import { defineRecord } from "../records/define-record.ts";
import { type Entry, type Records, setInSlices } from "../records/records.ts";
import type { Store } from "../store-engine.ts";
import { KeysByGuild } from "./keys-by-guild.ts";

export const MatchRecord = defineRecord({ name: "inbox", version: 2, schema: Match, migrations: matchMigrations });

/** How many are read together, before others have a turn. */
const atOnce = 50;

/** What is known of a match without reading it, with what it is ordered by. */
interface Line extends InboxLine {
  readonly publishedAt: number;
  readonly place: number;
}

/** Matches that are waiting to become alerts, or for a person's decision. Those of a guild are known without reading the others'. */
export async function openInbox(store: Store): Promise<InboxRecords> {
  const records = store.records(MatchRecord);
  const inbox = new KnownInbox(records);
  for await (const [, match] of records.entries()) inbox.note(match);
  const listeners: (() => void)[] = [];
  const ready = () => {
    for (const listener of listeners) listener();
  };
  return {
    onReady: (listener) => void listeners.push(listener),

    async accept(matches) {
      if (matches.length === 0) return;
      await inbox.put(matches.filter(({ edit }) => edit === undefined).toSorted(inOrderOfMatches));
      for (const match of matches) if (match.edit !== undefined) await inbox.putEdit(match);
      ready();
    },

    remove: (...matchIds) => inbox.remove(matchIds),
    lines: () => inbox.lines(),
    ready: (ids) => inbox.read(ids, "ready"),
    waiting: (guildId) => inbox.readIn("ready", guildId),
    held: (guildId) => inbox.readIn("held", guildId),
    discarded: async (guildId) => (await inbox.readIn("discarded", guildId)).filter(isDiscarded),
    discard: (matches, how) => inbox.put(matches.map((match) => ({ ...match, discarded: how }))),

    async release(matches) {
      await inbox.put(matches.map(({ held: _, heldFor: __, ...match }) => match));
      ready();
    },

    async holdAgain(matches) {
      await inbox.put(matches.map(({ discarded: _, ...match }) => match));
      ready();
    },
  };
}

function isDiscarded(match: Match): match is DiscardedMatch {
  return match.discarded !== undefined;
}

function stateOf(match: Match): InboxLine["state"] {
  if (isDiscarded(match)) return "discarded";
  return match.held ? "held" : "ready";
}

/** Lines follow what is stored: after each write, and after each reading where an answer of the store was lost. */
class KnownInbox {
  readonly #records: Records<Match>;
  readonly #lines = new KeysByGuild<Line>();

  constructor(records: Records<Match>) {
    this.#records = records;
  }

  note(match: Match): void {
    const { id, guildId, matchedAt, place } = match;
    this.#lines.set(id, { id, guildId, matchedAt, state: stateOf(match), place, publishedAt: publishedAt(match) });
  }

  /** Each slice is known once it is written: who looks between two finds the first ones. */
  put(matches: readonly Match[]): Promise<void> {
    const setMany = async (entries: readonly Entry<Match>[]) => {
      await this.#records.setMany(entries);
      for (const { value } of entries) this.note(value);
    };
    return setInSlices(
      { setMany },
      matches.map((match) => ({ key: match.id, value: match })),
    );
  }

  async putEdit(edited: Match): Promise<void> {
    const match = await this.#records.change(edited.id, (waiting) => withEdit(waiting, edited));
    if (match !== undefined) this.note(match);
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#records.deleteMany(ids);
    for (const id of ids) this.#lines.delete(id);
  }

  lines(): readonly Line[] {
    return [...this.#lines.all()].sort(inOrder);
  }

  /** Those of one guild, or of all, that are in a state, in order. */
  async readIn(state: InboxLine["state"], guildId: string | undefined): Promise<readonly Match[]> {
    const lines = guildId === undefined ? this.lines() : this.#linesOf(guildId);
    return this.read(
      lines.flatMap((line) => (line.state === state ? [line.id] : [])),
      state,
    );
  }

  /** Those of these that are in a state. */
  async read(ids: readonly string[], state: InboxLine["state"]): Promise<readonly Match[]> {
    const matches: Match[] = [];
    for (let from = 0; from < ids.length; from += atOnce) {
      if (from > 0) await nextTurn();
      const asked = ids.slice(from, from + atOnce);
      for (const [at, match] of (await this.#records.getMany(asked)).entries()) {
        if (match === undefined) this.#lines.delete(asked[at] ?? "");
        else this.note(match);
        if (match !== undefined && stateOf(match) === state) matches.push(match);
      }
    }
    return matches;
  }

  #linesOf(guildId: string): readonly Line[] {
    return [...this.#lines.of(guildId)].map(([, line]) => line).sort(inOrder);
  }
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

/** Also the order in which they are written: what reads between two slices must find the first ones. */
function inOrder(a: Line, b: Line): number {
  return a.matchedAt - b.matchedAt || a.publishedAt - b.publishedAt || a.place - b.place;
}

function inOrderOfMatches(a: Match, b: Match): number {
  return a.matchedAt - b.matchedAt || publishedAt(a) - publishedAt(b) || a.place - b.place;
}

/** Items of one poll are posted in the order in which they were published, not in the feed's, which is newest first. */
function publishedAt({ item }: Match): number {
  return item.published === undefined ? item.seenAt : Date.parse(item.published);
}
