import type { DatabaseSync, StatementSync } from "node:sqlite";
import { z } from "zod";
import type { Clock } from "../../lib/clock.ts";
import type { Durability } from "../store-engine.ts";
import type { FoundRecord, SoughtWords } from "../word-index.ts";
import { explained } from "./explain-sqlite-error.ts";
import { SharedSync } from "./shared-sync.ts";
import { WordRows } from "./word-rows.ts";

/** `expires` in milliseconds since the epoch; a row is gone from that instant on. */
export interface Row {
  readonly key: string;
  readonly value: string;
  readonly expires?: number | undefined;
}

/** A row with its place in the table, which it keeps. */
const Numbered = z.object({ number: z.number(), key: z.string(), value: z.string(), expires: z.number() });
export type Numbered = z.infer<typeof Numbered>;

/** Expired rows that one expiring write takes with it: more than it adds, so the file cannot grow with what is gone. */
const sweptPerWrite = 2;

/** The table's rows, by namespace. Every write is on disk when its promise resolves; every failure is a StoreProblem. */
export class SqliteRows {
  readonly #db: DatabaseSync;
  readonly #file: string;
  readonly #clock: Pick<Clock, "now">;
  readonly #get: StatementSync;
  readonly #page: StatementSync;
  readonly #lastToExpire: StatementSync;
  readonly #firstToExpire: StatementSync;
  readonly #size: StatementSync;
  readonly #set: StatementSync;
  readonly #delete: StatementSync;
  readonly #clear: StatementSync;
  readonly #sweep: StatementSync;
  /** As `openDatabase` leaves it. */
  #synced: Durability = "now";
  /** What is kept in it before the first row is written is found by its words. */
  readonly words: WordRows;
  readonly #writes = new SharedSync((...given) => this.#together(...given));

  /** @param db as `openDatabase` gives it; closed by `close` */
  constructor(db: DatabaseSync, file: string, clock: Pick<Clock, "now">) {
    const live = "namespace = ? AND (expires IS NULL OR expires > ?)";
    this.#db = db;
    this.#file = file;
    this.#clock = clock;
    this.words = new WordRows(db, clock);
    this.#get = db.prepare(`SELECT value FROM kv WHERE ${live} AND key = ?`);
    this.#page = db.prepare(`SELECT key, value FROM kv WHERE ${live} AND key > ? ORDER BY key LIMIT ?`);
    // The index is named: by namespace and key, all that has long been over would be read too.
    this.#lastToExpire = db.prepare(
      `SELECT rowid AS number, key, value, expires FROM kv INDEXED BY kv_expires
       WHERE expires IS NOT NULL AND namespace = ? AND expires > ? AND expires <= ? AND (expires < ? OR rowid < ?)
       ORDER BY expires DESC, rowid DESC LIMIT ?`,
    );
    this.#firstToExpire = db.prepare(
      `SELECT rowid AS number, key, value, expires FROM kv INDEXED BY kv_expires
       WHERE expires IS NOT NULL AND namespace = ? AND expires > ? AND expires <= ? AND expires >= ? AND (expires > ? OR rowid > ?)
       ORDER BY expires, rowid LIMIT ?`,
    );
    this.#size = db.prepare(
      "SELECT (page_count - freelist_count) * page_size AS bytes FROM pragma_page_count, pragma_freelist_count, pragma_page_size",
    );
    this.#set = db.prepare(
      `INSERT INTO kv (namespace, key, value, expires) VALUES (?, ?, ?, ?)
       ON CONFLICT (namespace, key) DO UPDATE SET value = excluded.value, expires = excluded.expires`,
    );
    this.#delete = db.prepare("DELETE FROM kv WHERE namespace = ? AND key = ?");
    this.#clear = db.prepare("DELETE FROM kv WHERE namespace = ?");
    this.#sweep = db.prepare(
      "DELETE FROM kv WHERE rowid IN (SELECT rowid FROM kv WHERE expires <= ? ORDER BY expires LIMIT ?)",
    );
  }

  get(namespace: string, key: string): string | undefined {
    const row = explained(this.#file, () => this.#get.get(namespace, this.#clock.now(), key));
    if (row === undefined) return undefined;
    const { value } = row;
    return String(value);
  }

  /** Up to `limit` rows whose keys come after `after`, in the order of keys. No cursor stays open between pages. */
  page(namespace: string, after: string, limit: number): readonly Row[] {
    const rows = explained(this.#file, () => this.#page.all(namespace, this.#clock.now(), after, limit));
    return rows.map(({ key, value }) => ({ key: String(key), value: String(value) }));
  }

  /** Up to `limit` rows that expire, what is there longest first; `after` is the last of the page before. */
  lastToExpire(namespace: string, after: Numbered | undefined, limit: number): readonly Numbered[] {
    const { expires, number } = after ?? { expires: Number.MAX_SAFE_INTEGER, number: 0 };
    const given = [namespace, this.#clock.now(), expires, expires, number, limit] as const;
    return explained(this.#file, () => this.#lastToExpire.all(...given)).map((row) => Numbered.parse(row));
  }

  /** Up to `limit` rows that expire until an instant, the first to go first; `after` is the last of the page before. */
  firstToExpire(namespace: string, until: number, after: Numbered | undefined, limit: number): readonly Numbered[] {
    const { expires, number } = after ?? { expires: 0, number: 0 };
    const given = [namespace, this.#clock.now(), until, expires, expires, number, limit] as const;
    return explained(this.#file, () => this.#firstToExpire.all(...given)).map((row) => Numbered.parse(row));
  }

  /** What the rows take; pages that are free to be used again do not count. */
  bytes(): number {
    return Number(explained(this.#file, () => this.#size.get())?.["bytes"]);
  }

  /** All of them or none. */
  set(namespace: string, rows: readonly Row[], durability: Durability = "now"): Promise<void> {
    const expiring = rows.filter((row) => row.expires !== undefined).length;
    const cost = rows.length + expiring + this.words.cost(namespace, rows.length);
    const write = () => {
      for (const row of rows) {
        this.#set.run(namespace, row.key, row.value, row.expires ?? null);
        this.words.note(namespace, row);
      }
      if (expiring > 0) this.#sweep.run(this.#clock.now(), expiring * sweptPerWrite);
    };
    return this.#writes.add(cost, write, durability);
  }

  /** All of them or none; answers which were there. */
  async delete(namespace: string, keys: readonly string[]): Promise<boolean[]> {
    let found: boolean[] = [];
    await this.#writes.add(keys.length, () => {
      found = keys.map((key) => this.#delete.run(namespace, key).changes > 0);
    });
    return found;
  }

  /** Writes the words of rows that lack them, a slice at a time. */
  async completeWords(stopping: AbortSignal | undefined): Promise<void> {
    for (const namespace of this.words.namespaces) {
      let after: string | undefined = "";
      while (after !== undefined && stopping?.aborted !== true) {
        const from: string = after;
        const fill = () => {
          after = this.words.fill(namespace, from);
        };
        await this.#writes.add(2, fill, "with-next");
      }
    }
  }

  lackingWords(): number {
    return explained(this.#file, () => this.words.lacking());
  }

  find(sought: SoughtWords, limit: number, after: FoundRecord | undefined): readonly FoundRecord[] {
    return explained(this.#file, () => this.words.find(sought, limit, after));
  }

  clear(namespace: string): void {
    explained(this.#file, () => this.#clear.run(namespace));
  }

  /** @param beforeEnd what is still to be done when all is written */
  close(beforeEnd: () => void = () => {}): void {
    this.#writes.flush();
    explained(this.#file, () => {
      try {
        beforeEnd();
      } finally {
        this.#db.close();
      }
    });
  }

  /** With `NORMAL` the log is not synced at a commit; the next that is synced takes along what stands before it. */
  #setSync(durability: Durability): void {
    if (durability === this.#synced) return;
    this.#db.exec(`PRAGMA synchronous = ${durability === "now" ? "FULL" : "NORMAL"}`);
    this.#synced = durability;
  }

  /** One transaction. A single statement is a transaction of its own. */
  #together(statements: number, durability: Durability, work: () => void): void {
    explained(this.#file, () => {
      this.#setSync(durability);
      if (statements < 2) return work();
      this.#db.exec("BEGIN IMMEDIATE");
      try {
        work();
        this.#db.exec("COMMIT");
      } catch (error) {
        // A full disk ends the transaction automatically, and a second ROLLBACK would hide that error behind its own.
        if (this.#db.isTransaction) this.#db.exec("ROLLBACK");
        throw error;
      }
    });
  }
}
