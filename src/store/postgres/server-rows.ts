import type { Pool } from "pg";
import { z } from "zod";
import type { Clock } from "../../lib/clock.ts";
import type { StoredText } from "../records/stored-text.ts";
import type { Durability } from "../store-engine.ts";
import { StoreProblem } from "../store-problem.ts";
import type { Address } from "./address.ts";
import { explained } from "./connect.ts";
import { isAboutWhatWasAsked } from "./explain-server-error.ts";
import { Gather } from "./gather.ts";

/** A record to be written, with its words where it is found by them; without a value it is deleted. */
export interface Written {
  readonly namespace: string;
  readonly key: string;
  readonly value?: string;
  readonly expires?: number | undefined;
  readonly words?: MadeWords | undefined;
}

/** Words, and what tells them from those that were made of another text or in another way. */
export interface MadeWords {
  readonly made: string;
  readonly words: string;
}

interface Step {
  readonly rows: readonly Written[];
  readonly durability: Durability;
}

interface Sought {
  readonly namespace: string;
  readonly key: string;
}

const Known = z.tuple([z.object({ known: z.array(z.boolean()) })]);
const Found = z.array(z.object({ i: z.coerce.number(), value: z.string() }));
const Page = z.array(z.object({ key: z.string(), value: z.string() }));
const Going = z.array(z.object({ key: z.string(), value: z.string(), expires: z.string(), number: z.string() }));
const Pages = z.tuple([z.object({ record: z.coerce.number(), word: z.coerce.number() })]);
const Size = z.tuple([z.object({ bytes: z.coerce.number() })]);

const mostBigint = 2n ** 63n - 1n;
const pageSize = 500;
/** Of a table whose size is estimated: 16 MB. */
const pagesRead = 2_000;
/** Of rows that are read while people are to be answered. */
const smallPage = 50;

/** The table's rows. A write is on the server's disk when its promise resolves; every failure is a StoreProblem. */
export class ServerRows {
  readonly #pool: Pool;
  readonly #address: Address;
  readonly #clock: Pick<Clock, "now">;
  readonly #term: number | undefined;
  #isClosed = false;
  #isLost = false;
  readonly #writes = new Gather<Step, readonly boolean[]>((steps) => this.#commit(steps), isAboutWhatWasAsked);
  readonly #reads = new Gather<Sought, string | undefined>((all) => this.#read(all), isAboutWhatWasAsked);

  /** @param term of the lease under which is written; without it no lease is asked for */
  constructor(pool: Pool, address: Address, clock: Pick<Clock, "now">, term: number | undefined) {
    this.#pool = pool;
    this.#address = address;
    this.#clock = clock;
    this.#term = term;
  }

  get(namespace: string, key: string): Promise<string | undefined> {
    return this.#reads.add({ namespace, key });
  }

  /** All of them or none; answers which were deleted. */
  async write(rows: readonly Written[], durability: Durability = "now"): Promise<readonly boolean[]> {
    return rows.length === 0 ? [] : this.#writes.add({ rows, durability });
  }

  /** In the order of keys. No cursor stays open between pages. */
  async *entries(namespace: string): AsyncGenerator<StoredText> {
    const text = `SELECT key, value FROM ${this.table("record")}
      WHERE namespace = $1 AND key > $2 AND (expires IS NULL OR expires > $3) ORDER BY key LIMIT ${pageSize}`;
    for (let after: string | undefined = ""; after !== undefined; ) {
      const page: z.infer<typeof Page> = Page.parse(
        await this.query("page", text, [namespace, after, this.#clock.now()]),
      );
      for (const { key, value } of page) yield [key, value];
      after = page.length < pageSize ? undefined : page.at(-1)?.key;
    }
  }

  /** Those that expire until an instant, the first to go first. */
  firstToExpire(namespace: string, until: number): AsyncGenerator<StoredText> {
    const most = Math.floor(Math.min(until, Number.MAX_SAFE_INTEGER));
    return this.#inOrder("first", namespace, most, { isAfter: ">", order: "ASC", from: -mostBigint });
  }

  /** Those that expire, what is there longest first. */
  lastToExpire(namespace: string): AsyncGenerator<StoredText> {
    return this.#inOrder("last", namespace, mostBigint, { isAfter: "<", order: "DESC", from: mostBigint });
  }

  /**
   * What the rows take; what is deleted counts no more, though the server's files stay as large. Of a large table so many pages are read,
   * wherever they are, and the others taken to be like them: to a few in a hundred.
   */
  async bytes(): Promise<number> {
    const [{ record, word }] = Pages.parse(
      await this.query(
        "pages",
        `SELECT pg_relation_size('${this.table("record")}') / current_setting('block_size')::int AS record,
          pg_relation_size('${this.table("word")}') / current_setting('block_size')::int AS word`,
        [],
      ),
    );
    const shares = [record, word].map((pages) => Math.min(100, (100 * pagesRead) / Math.max(1, pages)));
    const sampled = (table: string, share: string) =>
      `(SELECT coalesce(sum(pg_column_size(r)), 0) * 100 / ${share} FROM ${this.table(table)} r TABLESAMPLE SYSTEM (${share}))`;
    const text = `SELECT ${sampled("record", "$1::float8")} + ${sampled("word", "$2::float8")} AS bytes`;
    return Math.round(Size.parse(await this.query("size", text, shares))[0].bytes);
  }

  /** That another process writes now. */
  get isLost(): boolean {
    return this.#isLost;
  }

  table(name: string): string {
    return `${this.#address.schema}.${name}`;
  }

  async query(name: string, text: string, values: readonly unknown[]): Promise<readonly unknown[]> {
    if (this.#isClosed) {
      throw new StoreProblem("closed", `The store ${this.#address.name} was used after it was closed.`);
    }
    const given = { name: `steppewatch ${name} ${this.#address.schema}`, text, values: [...values] };
    return explained(this.#address, async () => (await this.#pool.query(given)).rows);
  }

  async close(): Promise<void> {
    await Promise.all([this.#writes.settled(), this.#reads.settled()]);
    this.#isClosed = true;
    await this.#pool.end();
  }

  async *#inOrder(
    name: string,
    namespace: string,
    until: number | bigint,
    { isAfter, order, from }: { readonly isAfter: string; readonly order: string; readonly from: bigint },
  ): AsyncGenerator<StoredText> {
    const text = `SELECT key, value, expires, number FROM ${this.table("record")}
      WHERE expires IS NOT NULL AND namespace = $1 AND expires > $2 AND expires <= $3 AND (expires, number) ${isAfter} ($4, $5)
      ORDER BY expires ${order}, number ${order} LIMIT ${smallPage}`;
    let after: { readonly expires: string; readonly number: string } = { expires: `${from}`, number: `${from}` };
    while (true) {
      const given = [namespace, this.#clock.now(), `${until}`, after.expires, after.number];
      const page = Going.parse(await this.query(name, text, given));
      for (const { key, value } of page) yield [key, value];
      const last = page.at(-1);
      if (last === undefined || page.length < smallPage) return;
      after = last;
    }
  }

  async #commit(steps: readonly Step[]): Promise<readonly (readonly boolean[])[]> {
    const rows = steps.flatMap((step) => step.rows);
    const isRelaxed = steps.every(({ durability }) => durability === "with-next");
    const text = `SELECT ${this.table("write_batch")}($1, $2, $3, $4, $5, $6, $7, $8, $9) AS known`;
    try {
      const given = [this.#term ?? null, isRelaxed, this.#clock.now(), ...columnsOf(rows)];
      const [{ known }] = Known.parse(await this.query("write", text, given));
      const left = [...known];
      return steps.map((step) => left.splice(0, step.rows.length));
    } catch (error) {
      this.#isLost ||= error instanceof StoreProblem && error.code === "locked";
      throw error;
    }
  }

  async #read(sought: readonly Sought[]): Promise<readonly (string | undefined)[]> {
    const text = `SELECT i, value FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS sought (n, k, i)
      CROSS JOIN LATERAL (SELECT value FROM ${this.table("record")}
        WHERE namespace = n AND key = k AND (expires IS NULL OR expires > $3) LIMIT 1) found`;
    const given = [sought.map(({ namespace }) => namespace), sought.map(({ key }) => key), this.#clock.now()];
    const found = new Map(Found.parse(await this.query("read", text, given)).map(({ i, value }) => [i, value]));
    return sought.map((_, at) => found.get(at + 1));
  }
}

function columnsOf(rows: readonly Written[]): readonly (readonly (string | number | null)[])[] {
  return [
    rows.map(({ namespace }) => namespace),
    rows.map(({ key }) => key),
    rows.map(({ value }) => value ?? null),
    rows.map(({ expires }) => expires ?? null),
    rows.map(({ words }) => words?.made ?? null),
    rows.map(({ words }) => words?.words ?? null),
  ];
}
