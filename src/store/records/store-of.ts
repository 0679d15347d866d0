import type { UnreadableRecord } from "../../domain/unreadable-record.ts";
import type { Durability, Store } from "../store-engine.ts";
import type { StoreProblem } from "../store-problem.ts";
import type { RecordKind } from "./define-record.ts";
import { FailedWrites } from "./failed-writes.ts";
import type { Records } from "./records.ts";

/** What the records of one kind are opened with. */
export interface RecordsDeps {
  readonly turns: KeyLock;
  readonly durability: Durability;
  /** Absent where one that cannot be read ends the reading. */
  readonly onUnreadable: ((problem: StoreProblem) => void) | undefined;
}

interface StoreParts extends Pick<Store, "words" | "missing" | "size" | "close"> {
  readonly onUnreadable?: ((problem: StoreProblem) => void) | undefined;
}

/**
 * A store made from a function that opens the records of one kind. Each kind has one queue of changes for each key, shared by all that use its
 * records, and two kinds of one name are refused: they would read each other's records.
 */
export function storeOf(
  recordsOf: <T>(kind: RecordKind<T>, deps: RecordsDeps) => Records<T>,
  { words, missing, size, close, onUnreadable }: StoreParts,
): Store {
  const unreadable = new Map<string, UnreadableRecord>();
  const note = onUnreadable && notedOnce(unreadable, onUnreadable);
  const failed = new FailedWrites();
  const open = <T>(kind: RecordKind<T>, turns: KeyLock, durability: Durability) =>
    failed.watch(kind.name, recordsOf(kind, { turns, durability, onUnreadable: note }));
  const kinds = new Map<string, { readonly kind: RecordKind<unknown>; readonly turns: KeyLock }>();
  return {
    records(kind, durability = "now") {
      const known = kinds.get(kind.name) ?? { kind, turns: new KeyLock() };
      if (known.kind !== kind) throw new Error(`Two kinds of record are called “${kind.name}”`);
      kinds.set(kind.name, known);
      return open(kind, known.turns, durability);
    },
    words,
    missing,
    size,
    failedWrite: () => failed.last(),
    unreadable: () => [...unreadable.values()],
    async readAll() {
      for (const { kind, turns } of kinds.values())
        for await (const _ of open(kind, turns, "now").entries("damaged or newer"));
    },
    close,
  };
}

function notedOnce(
  noted: Map<string, UnreadableRecord>,
  onUnreadable: (problem: StoreProblem) => void,
): (problem: StoreProblem) => void {
  return (problem) => {
    const { kind = "", key = "" } = problem.record ?? {};
    const name = `${kind} ${key}`;
    if (noted.has(name)) return;
    noted.set(name, { kind, key, code: problem.code === "newer" ? "newer" : "damaged" });
    onUnreadable(problem);
  };
}

/** One at a time for each key, in the order of asking; keys that have nothing to do with each other do not wait. */
export class KeyLock {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs `work` when every earlier work on any of these keys has ended, however it ended. Never asked for within `work`: it would wait for itself. */
  async take<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    const before = keys.flatMap((key) => this.#last.get(key) ?? []);
    const mine = before.length === 0 ? work() : Promise.allSettled(before).then(work);
    for (const key of keys) this.#last.set(key, mine);
    try {
      return await mine;
    } finally {
      for (const key of keys) if (this.#last.get(key) === mine) this.#last.delete(key);
    }
  }
}
