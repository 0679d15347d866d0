import type { Durability } from "../store-engine.ts";

interface Asked {
  readonly statements: number;
  readonly durability: Durability;
  readonly run: () => void;
  readonly done: () => void;
  readonly fail: (error: unknown) => void;
}

type Transaction = (statements: number, durability: Durability, work: () => void) => void;

/**
 * Writes that are asked for in one turn of the event loop reach the disk together, in one transaction and one sync: with
 * thousands of sources the sync is what a poll costs. Each is confirmed after it, and each is still taken or refused as a whole.
 */
export class SharedSync {
  readonly #transaction: Transaction;
  #asked: Asked[] = [];

  /** @param transaction runs work so that all of it takes effect or, when it throws, nothing */
  constructor(transaction: Transaction) {
    this.#transaction = transaction;
  }

  /** @param statements how many `write` makes at most */
  add(statements: number, write: () => void, durability: Durability = "now"): Promise<void> {
    return new Promise((done, fail) => {
      if (this.#asked.length === 0) setImmediate(() => this.flush());
      this.#asked.push({ statements, durability, run: write, done, fail });
    });
  }

  /** Writes now what was asked for. */
  flush(): void {
    const asked = this.#asked;
    this.#asked = [];
    if (asked.length > 1 && this.#writtenTogether(asked)) return;
    for (const one of asked) this.#writeAlone(one);
  }

  /** What one of them did wrong must not cost the others: after a failure each is tried separately. */
  #writtenTogether(asked: readonly Asked[]): boolean {
    const statements = asked.reduce((sum, one) => sum + one.statements, 0);
    try {
      const durability = asked.every((one) => one.durability === "with-next") ? "with-next" : "now";
      this.#transaction(statements, durability, () => {
        for (const { run } of asked) run();
      });
    } catch {
      return false;
    }
    for (const { done } of asked) done();
    return true;
  }

  #writeAlone({ statements, durability, run, done, fail }: Asked): void {
    try {
      this.#transaction(statements, durability, run);
      done();
    } catch (error) {
      fail(error);
    }
  }
}
