import type { Records } from "../../src/store/records/records.ts";
import type { Store } from "../../src/store/store-engine.ts";
import { StoreProblem } from "../../src/store/store-problem.ts";

/** `kind.operation`, as in `"guild.change"`. */
export type StoreOperation = `${string}.${keyof Records<unknown>}`;

/** `before`: nothing took effect. `after`: it took effect and its answer was lost, as when a process dies between. */
export type FailureMoment = "before" | "after";

export interface FailingStore {
  readonly store: Store;
  /** The next such operation throws a StoreProblem; asked twice, the next two do. */
  failNext(operation: StoreOperation, moment?: FailureMoment): void;
  /** Failures that were asked for and have not happened: a test that ends with one tested nothing. */
  pending(): readonly StoreOperation[];
}

/** A real store that fails when it is asked to. */
export function failingStore(store: Store): FailingStore {
  const planned: { readonly operation: StoreOperation; readonly moment: FailureMoment }[] = [];

  const run = async <R>(operation: StoreOperation, work: () => Promise<R>): Promise<R> => {
    const index = planned.findIndex((plan) => plan.operation === operation);
    const plan = index < 0 ? undefined : planned.splice(index, 1)[0];
    if (plan?.moment === "before") throw failure(operation);
    const result = await work();
    if (plan?.moment === "after") throw failure(operation);
    return result;
  };

  return {
    store: {
      records: (kind) => failingRecords(kind.name, store.records(kind), run),
      ...{
        words: store.words,
        missing: store.missing,
        unreadable: store.unreadable,
        readAll: store.readAll,
        size: store.size,
        failedWrite: store.failedWrite,
      },
      close: () => store.close(),
    },
    failNext: (operation, moment = "before") => void planned.push({ operation, moment }),
    pending: () => planned.map((plan) => plan.operation),
  };
}

type Run = <R>(operation: StoreOperation, work: () => Promise<R>) => Promise<R>;

function failingRecords<T>(kind: string, records: Records<T>, run: Run): Records<T> {
  return {
    get: (key) => run(`${kind}.get`, () => records.get(key)),
    getMany: (keys) => run(`${kind}.getMany`, () => records.getMany(keys)),
    set: (key, value, expiry) => run(`${kind}.set`, () => records.set(key, value, expiry)),
    setMany: (entries) => run(`${kind}.setMany`, () => records.setMany(entries)),
    delete: (key) => run(`${kind}.delete`, () => records.delete(key)),
    deleteMany: (keys) => run(`${kind}.deleteMany`, () => records.deleteMany(keys)),
    change: (key, edit, expiry) => run(`${kind}.change`, () => records.change(key, edit, expiry)),
    async *entries(aside) {
      await run(`${kind}.entries`, async () => {});
      yield* records.entries(aside);
    },
    async *firstToExpire(until) {
      await run(`${kind}.firstToExpire`, async () => {});
      yield* records.firstToExpire(until);
    },
    async *newestFirst(aside) {
      await run(`${kind}.newestFirst`, async () => {});
      yield* records.newestFirst(aside);
    },
  };
}

function failure(operation: StoreOperation): StoreProblem {
  return new StoreProblem("failed", `The store failed at ${operation}, as the test asked.`);
}
