import type { DatabaseSync, StatementSync } from "node:sqlite";
import { z } from "zod";
import type { Clock } from "../../lib/clock.ts";
import { digest } from "../../lib/digest.ts";
import type { RowWords } from "../records/stored-text.ts";
import type { FoundRecord, SoughtWords } from "../word-index.ts";

interface WrittenRow {
  readonly key: string;
  readonly value: string;
  readonly expires?: number | undefined;
}

/**
 * `word_row` says of which row the words are, by what they were made, and whether the row was written since without them.
 * Triggers see to both, so that no program, of whatever version, writes or deletes a row past the index.
 */
export const wordLayout = `
  CREATE TABLE IF NOT EXISTS word_row (
    number INTEGER PRIMARY KEY,
    namespace TEXT NOT NULL,
    key TEXT NOT NULL,
    made TEXT NOT NULL,
    stale INTEGER NOT NULL,
    UNIQUE (namespace, key)
  ) STRICT;
  CREATE VIRTUAL TABLE IF NOT EXISTS word USING fts5 (
    words, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'"
  );
  CREATE TRIGGER IF NOT EXISTS word_row_gone AFTER DELETE ON kv BEGIN
    DELETE FROM word WHERE rowid = (SELECT number FROM word_row WHERE namespace = old.namespace AND key = old.key);
    DELETE FROM word_row WHERE namespace = old.namespace AND key = old.key;
  END;
  CREATE TRIGGER IF NOT EXISTS word_row_stale AFTER UPDATE ON kv
  WHEN old.value IS NOT new.value OR old.expires IS NOT new.expires BEGIN
    UPDATE word_row SET stale = 1 WHERE namespace = new.namespace AND key = new.key;
  END;
`;

/** Rows are numbered by when they expire, so many to a millisecond. */
const perMs = 2048;
const sliceLength = 20;

const Known = z.object({ number: z.number(), made: z.string(), stale: z.number() });
const Lacking = z.object({ key: z.string(), value: z.string(), expires: z.number().nullable() });
const Found = z.object({ kind: z.string(), key: z.string(), place: z.number() });

/** The index of words beside the rows. Its writes belong into the transaction of the row. */
export class WordRows {
  readonly #kept = new Map<string, RowWords>();
  readonly #clock: Pick<Clock, "now">;
  readonly #statements: ReturnType<typeof prepare>;

  constructor(db: DatabaseSync, clock: Pick<Clock, "now">) {
    this.#clock = clock;
    this.#statements = prepare(db);
  }

  keep(namespace: string, by: RowWords): void {
    this.#kept.set(namespace, by);
  }

  /** How many statements the words of rows take at most. */
  cost(namespace: string, rows: number): number {
    return this.#kept.has(namespace) ? rows * 5 : 0;
  }

  /** After the row was written. */
  note(namespace: string, { key, value, expires }: WrittenRow): void {
    const by = this.#kept.get(namespace);
    if (by === undefined) return;
    const words = [...new Set(by.words(key, value))].join(" ");
    const made = `${by.version}:${digest(words)}`;
    const { known, fresh, forget, unword } = this.#statements;
    const row = known.get(namespace, key);
    const before = row === undefined ? undefined : Known.parse(row);
    const from = (expires ?? 0) * perMs;
    if (before?.made === made && before.number >= from && before.number < from + perMs) {
      if (before.stale !== 0) fresh.run(before.number);
      return;
    }
    if (before !== undefined) for (const statement of [unword, forget]) statement.run(before.number);
    this.#add(namespace, key, from, made, words);
  }

  /** Writes the words of the next rows that lack them; answers the key of the last, `undefined` where none is left. Within a transaction. */
  fill(namespace: string, after: string): string | undefined {
    const by = this.#kept.get(namespace);
    if (by === undefined) return undefined;
    const given = [namespace, this.#clock.now(), after, `${by.version}:`, `${by.version};`, sliceLength] as const;
    const rows = this.#statements.lacking.all(...given).map((row) => Lacking.parse(row));
    for (const { key, value, expires } of rows) this.note(namespace, { key, value, expires: expires ?? undefined });
    return rows.at(-1)?.key;
  }

  lacking(): number {
    const counts = [...this.#kept].map(([namespace, { version }]) =>
      Number(this.#statements.countLacking.get(namespace, this.#clock.now(), `${version}:`, `${version};`)?.["count"]),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  }

  get namespaces(): readonly string[] {
    return [...this.#kept.keys()];
  }

  find(sought: SoughtWords, limit: number, after?: FoundRecord): readonly FoundRecord[] {
    const place = after?.place ?? Number.MAX_SAFE_INTEGER;
    const rows = this.#statements.find.all(matching(sought), place, this.#clock.now(), limit);
    return rows.map((row) => Found.parse(row));
  }

  #add(namespace: string, key: string, from: number, made: string, words: string): void {
    const { last, remember, word } = this.#statements;
    const newest = last.get(from, from + perMs)?.["number"];
    const number = typeof newest === "number" ? newest + 1 : from;
    remember.run(number, namespace, key, made);
    word.run(number, words);
  }
}

function prepare(db: DatabaseSync): Readonly<Record<Name, StatementSync>> {
  const lacks = `FROM kv LEFT JOIN word_row USING (namespace, key)
    WHERE kv.namespace = ? AND (expires IS NULL OR expires > ?)`;
  const isLacking = "(number IS NULL OR stale = 1 OR made < ? OR made >= ?)";
  return {
    known: db.prepare("SELECT number, made, stale FROM word_row WHERE namespace = ? AND key = ?"),
    fresh: db.prepare("UPDATE word_row SET stale = 0 WHERE number = ?"),
    forget: db.prepare("DELETE FROM word_row WHERE number = ?"),
    unword: db.prepare("DELETE FROM word WHERE rowid = ?"),
    last: db.prepare("SELECT max(number) AS number FROM word_row WHERE number >= ? AND number < ?"),
    remember: db.prepare("INSERT INTO word_row (number, namespace, key, made, stale) VALUES (?, ?, ?, ?, 0)"),
    word: db.prepare("INSERT INTO word (rowid, words) VALUES (?, ?)"),
    lacking: db.prepare(
      `SELECT kv.key AS key, value, expires ${lacks} AND kv.key > ? AND ${isLacking} ORDER BY kv.key LIMIT ?`,
    ),
    countLacking: db.prepare(`SELECT count(*) AS count ${lacks} AND ${isLacking}`),
    find: db.prepare(
      `SELECT kv.namespace AS kind, kv.key AS key, word.rowid AS place FROM word
       CROSS JOIN word_row ON word_row.number = word.rowid
       CROSS JOIN kv ON kv.namespace = word_row.namespace AND kv.key = word_row.key
       WHERE word MATCH ? AND word.rowid < ? AND (expires IS NULL OR expires > ?)
       ORDER BY word.rowid DESC LIMIT ?`,
    ),
  };
}

type Name =
  | "known"
  | "fresh"
  | "forget"
  | "unword"
  | "last"
  | "remember"
  | "word"
  | "lacking"
  | "countLacking"
  | "find";

function matching({ all, group }: SoughtWords): string {
  const words = all.map((spellings) => `(${spellings.map(({ text, begins }) => quoted(text, begins)).join(" OR ")})`);
  return [quoted(group, false), ...words].join(" AND ");
}

function quoted(text: string, begins: boolean): string {
  return `"${text.replace(/[\s"]/gu, "")}"${begins ? "*" : ""}`;
}
