import type { UnderWay } from "../../lib/under-way.ts";
import type { Store } from "../store-engine.ts";
import type { Records } from "./records.ts";

/** The same store, with every call of it counted while it is under way: what never ends can only be noticed so. */
export function watchedStore(store: Store, calls: UnderWay): Store {
  return { ...store, records: (kind) => watchedRecords(store.records(kind), calls) };
}

function watchedRecords<T>(records: Records<T>, calls: UnderWay): Records<T> {
  return {
    get: (key) => calls.during(records.get(key)),
    getMany: (keys) => calls.during(records.getMany(keys)),
    set: (key, value, expiry) => calls.during(records.set(key, value, expiry)),
    setMany: (entries) => calls.during(records.setMany(entries)),
    delete: (key) => calls.during(records.delete(key)),
    deleteMany: (keys) => calls.during(records.deleteMany(keys)),
    change: (key, edit, expiry) => calls.during(records.change(key, edit, expiry)),
    entries: (aside) => eachOf(records.entries(aside), calls),
    firstToExpire: (until) => eachOf(records.firstToExpire(until), calls),
    newestFirst: (aside) => eachOf(records.newestFirst(aside), calls),
  };
}

/** Each record is a call of its own: what is done with it between two may take long. */
async function* eachOf<T>(records: AsyncIterable<T>, calls: UnderWay): AsyncGenerator<T> {
  const reading = records[Symbol.asyncIterator]();
  try {
    for (let next = await calls.during(reading.next()); !next.done; next = await calls.during(reading.next()))
      yield next.value;
  } finally {
    await reading.return?.();
  }
}
