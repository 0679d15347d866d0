import type { RecordKind } from "../records/define-record.ts";
import { type RecordsDeps, storeOf } from "../records/store-of.ts";
import { rowWords } from "../records/stored-text.ts";
import type { Store, StoreDeps, StoreEngine } from "../store-engine.ts";
import { type Address, readAddress } from "./address.ts";
import { poolOf, withClient } from "./connect.ts";
import { liveServerRows, putServerRows } from "./copy-server-rows.ts";
import { layOut, layoutOf } from "./layout.ts";
import { takeServerLease, termOf } from "./server-lease.ts";
import { serverRecords } from "./server-records.ts";
import { ServerRows } from "./server-rows.ts";
import { ServerWords } from "./server-words.ts";

/** `postgres://USER:PASSWORD@HOST/DATABASE?schema=NAME`: a schema of a database, through `pg`. */
export const postgresEngine: StoreEngine = {
  async exists(url) {
    const address = readAddress(url);
    try {
      return await withClient(address, undefined, async (client) => (await layoutOf(client, address.schema)) > 0);
    } catch {
      return true;
    }
  },

  async open(url, deps) {
    const address = readAddress(url);
    const waiting = deps.holds && { onWaiting: deps.onWaiting ?? (() => {}) };
    await withClient(address, waiting, (client) => layOut(client, address));
    return storeOn(address, deps, deps.holds === undefined ? undefined : termOf(url));
  },

  lease: (url, deps) => takeServerLease(url, readAddress(url), deps),
  backup: (url, at) => liveServerRows(readAddress(url), at),
  restore: (url, rows) => putServerRows(readAddress(url), rows),
};

function storeOn(address: Address, { clock, onUnreadable }: StoreDeps, term: number | undefined): Store {
  const rows = new ServerRows(poolOf(address), address, clock, term);
  const words = new ServerWords(rows, clock);
  const recordsOf = <T>(kind: RecordKind<T>, given: RecordsDeps) => serverRecords(kind, rows, words, given);
  return storeOf(recordsOf, {
    words: {
      keep: (kind, by) => words.keep(kind.name, rowWords(kind, by)),
      complete: (stopping) => words.complete(stopping),
      lacking: () => words.lacking(),
      find: (sought, limit, after) => words.find(sought, limit, after),
    },
    missing: () => (rows.isLost ? `another process took over the store ${address.name}` : undefined),
    size: async () => ({ used: await rows.bytes() }),
    close: () => rows.close(),
    onUnreadable,
  });
}
