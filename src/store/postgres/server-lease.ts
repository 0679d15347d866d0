import { hostname } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import type { Client } from "pg";
import { z } from "zod";
import type { Lease, StoreDeps } from "../store-engine.ts";
import type { Address } from "./address.ts";
import { connected, explained } from "./connect.ts";
import { layOut, lockSpace } from "./layout.ts";

const Holder = z.object({ pid: z.int(), host: z.string(), since: z.number() });
const HolderRows = z.array(z.object({ holder: z.string().nullable() }));
const TermRows = z.tuple([z.object({ term: z.coerce.number() })]);
const LockRows = z.tuple([z.object({ locked: z.boolean() })]);

/** How often a lock that is taken is asked for again: a server needs a moment to notice that its holder died. */
const tries = 30;
const betweenMs = 100;
const reconnectMs = 500;

/** The terms of the leases that this process holds, by the address: what is written under one that is over is refused. */
const terms = new Map<string, number>();

export function termOf(url: string): number | undefined {
  return terms.get(url);
}

/**
 * Makes this process the only writer. The lock belongs to a connection, and so is free when this process dies. Each lease has a term
 * with which the process writes: one whose connection broke (its server was restarted) takes the lock again and goes on, unless
 * somebody else had it in between; then nothing of this process is written any more.
 */
export async function takeServerLease(
  url: string,
  address: Address,
  deps: Pick<StoreDeps, "clock" | "onWaiting">,
): Promise<Lease> {
  const client = await connected(address, { onWaiting: deps.onWaiting ?? (() => {}) });
  return explained(address, async () => {
    await layOut(client, address);
    if (!(await locked(client, address))) {
      const holder = await holderOf(client, address);
      await client.end();
      return { kind: "taken", holder };
    }
    const holder = JSON.stringify({ pid: process.pid, host: hostname(), since: deps.clock.now() });
    const { rows } = await client.query(
      `UPDATE ${address.schema}.store SET term = term + 1, holder = $1, backend = pg_backend_pid() RETURNING term`,
      [holder],
    );
    const [{ term }] = TermRows.parse(rows);
    terms.set(url, term);
    const held = new HeldLock(client, address, term);
    return {
      kind: "held",
      async release() {
        terms.delete(url);
        await held.release();
      },
    };
  });
}

/** A lock that is taken again when its connection breaks, as long as nobody else had it. */
class HeldLock {
  readonly #address: Address;
  readonly #term: number;
  readonly #released = new AbortController();
  #client: Client;

  constructor(client: Client, address: Address, term: number) {
    this.#client = client;
    this.#address = address;
    this.#term = term;
    this.#watch(client);
  }

  async release(): Promise<void> {
    this.#released.abort();
    await this.#client.end().catch(() => {});
  }

  #watch(client: Client): void {
    client.once("end", () => {
      if (!this.#released.signal.aborted) void this.#again();
    });
  }

  async #again(): Promise<void> {
    while (!this.#released.signal.aborted) {
      try {
        const client = await connected(this.#address);
        this.#client = client;
        if (await this.#isOurs(client)) return this.#watch(client);
        await client.end();
        return;
      } catch {
        await delay(reconnectMs, undefined, { ref: false });
      }
    }
    await this.#client.end().catch(() => {});
  }

  async #isOurs(client: Client): Promise<boolean> {
    const text = `UPDATE ${this.#address.schema}.store SET backend = pg_backend_pid() WHERE term = $1`;
    return (await locked(client, this.#address)) && (await client.query(text, [this.#term])).rowCount === 1;
  }
}

async function locked(client: Client, { schema }: Address): Promise<boolean> {
  for (let asked = 0; asked < tries; asked++) {
    if (asked > 0) await delay(betweenMs);
    const { rows } = await client.query("SELECT pg_try_advisory_lock($1, hashtext($2)) AS locked", [
      lockSpace,
      `lease ${schema}`,
    ]);
    if (LockRows.parse(rows)[0].locked) return true;
  }
  return false;
}

/** `undefined` where whoever has the lock has not written its name yet. */
async function holderOf(client: Client, { schema }: Address) {
  const { rows } = await client.query(
    `SELECT holder FROM ${schema}.store JOIN pg_locks ON pid = backend AND locktype = 'advisory' AND granted LIMIT 1`,
  );
  const text = HolderRows.parse(rows)[0]?.holder;
  return text == null ? undefined : Holder.safeParse(JSON.parse(text)).data;
}
