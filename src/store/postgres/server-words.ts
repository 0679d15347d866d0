import { z } from "zod";
import type { Clock } from "../../lib/clock.ts";
import { digest } from "../../lib/digest.ts";
import type { RowWords } from "../records/stored-text.ts";
import type { FoundRecord, SoughtWords } from "../word-index.ts";
import type { MadeWords, ServerRows } from "./server-rows.ts";

/** In letters: a server refuses a word of more than 2,046 bytes. */
const longestWord = 500;
const sliceLength = 100;

const Count = z.tuple([z.object({ count: z.coerce.number() })]);
const Lacking = z.array(
  z.object({ key: z.string(), value: z.string(), expires: z.string().nullable(), rev: z.string() }),
);
const Found = z.array(z.object({ kind: z.string(), key: z.string(), place: z.coerce.number() }));

/** The index of words beside the rows: it is written in the statement that writes the row, and goes with it. */
export class ServerWords {
  readonly #rows: ServerRows;
  readonly #clock: Pick<Clock, "now">;
  readonly #kept = new Map<string, RowWords>();

  constructor(rows: ServerRows, clock: Pick<Clock, "now">) {
    this.#rows = rows;
    this.#clock = clock;
  }

  keep(namespace: string, by: RowWords): void {
    this.#kept.set(namespace, by);
  }

  /** The words of a row of a kind that is found by them. */
  of(namespace: string, key: string, text: string): MadeWords | undefined {
    const by = this.#kept.get(namespace);
    if (by === undefined) return undefined;
    const words = [...new Set([...by.words(key, text)].map(spelled))].filter((word) => word !== "").join(" ");
    return { made: `${by.version}:${digest(words)}`, words };
  }

  async complete(stopping: AbortSignal | undefined): Promise<void> {
    for (const namespace of this.#kept.keys())
      for (let after: string | undefined = ""; after !== undefined && stopping?.aborted !== true; )
        after = await this.#fill(namespace, after);
  }

  async lacking(): Promise<number> {
    let sum = 0;
    for (const [namespace, { version }] of this.#kept) {
      const text = `SELECT count(*) AS count ${this.#lacks()}`;
      sum += Count.parse(await this.#rows.query("count", text, [namespace, this.#clock.now(), `${version}:`]))[0].count;
    }
    return sum;
  }

  async find(sought: SoughtWords, limit: number, after: FoundRecord | undefined): Promise<readonly FoundRecord[]> {
    const text = `SELECT w.namespace AS kind, w.key AS key, w.place AS place FROM ${this.#rows.table("word")} w
      JOIN ${this.#rows.table("record")} r USING (namespace, key)
      WHERE w.words @@ $1::tsquery AND w.place < $2 AND (r.expires IS NULL OR r.expires > $3) ORDER BY w.place DESC LIMIT $4`;
    const place = after?.place ?? Number.MAX_SAFE_INTEGER;
    return Found.parse(await this.#rows.query("find", text, [matching(sought), place, this.#clock.now(), limit]));
  }

  /** Writes the words of the next rows that lack them; answers the key of the last, `undefined` where none is left. */
  async #fill(namespace: string, after: string): Promise<string | undefined> {
    const { version } = this.#kept.get(namespace) ?? { version: 0 };
    const text = `SELECT r.key AS key, value, expires, r.rev AS rev ${this.#lacks()} AND r.key > $4 ORDER BY r.key LIMIT ${sliceLength}`;
    const given = [namespace, this.#clock.now(), `${version}:`, after];
    const found = Lacking.parse(await this.#rows.query("lacking", text, given));
    const made = found.map(({ key, value }) => this.of(namespace, key, value));
    // A row that was written meanwhile has its words already.
    const note = `SELECT ${this.#rows.table("note_words")}($1, k, e, r.rev, m, w)
      FROM unnest($2::text[], $3::bigint[], $4::bigint[], $5::text[], $6::text[]) AS given (k, e, v, m, w)
      CROSS JOIN LATERAL (SELECT rev FROM ${this.#rows.table("record")} WHERE namespace = $1 AND key = k AND rev = v FOR UPDATE) r`;
    await this.#rows.query("note", note, [
      namespace,
      found.map(({ key }) => key),
      found.map(({ expires }) => expires),
      found.map(({ rev }) => rev),
      made.map((words) => words?.made ?? ""),
      made.map((words) => words?.words ?? ""),
    ]);
    return found.length < sliceLength ? undefined : found.at(-1)?.key;
  }

  /** Words of an older text, or made in another way, are as good as none. */
  #lacks(): string {
    return `FROM ${this.#rows.table("record")} r LEFT JOIN ${this.#rows.table("word")} w USING (namespace, key)
      WHERE r.namespace = $1 AND (expires IS NULL OR expires > $2)
      AND (w.rev IS NULL OR w.rev <> r.rev OR NOT starts_with(w.made, $3))`;
  }
}

function matching({ all, group }: SoughtWords): string {
  const words = all.map((spellings) => `(${spellings.map(({ text, begins }) => quoted(text, begins)).join(" | ")})`);
  return [quoted(group, false), ...words].join(" & ");
}

function quoted(text: string, begins: boolean): string {
  const word = spelled(text.replace(/[\s"]/gu, "")).replaceAll("\\", "\\\\").replaceAll("'", "''");
  return `'${word === "" ? '"' : word}'${begins ? ":*" : ""}`;
}

/** As every search has it: capitals are no other letters, and half a letter is none. */
function spelled(word: string): string {
  return word
    .toLowerCase()
    .replace(/[\s\p{Cc}]/gu, "")
    .slice(0, longestWord)
    .toWellFormed();
}
