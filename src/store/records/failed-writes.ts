import { StoreProblem } from "../store-problem.ts";
import type { Records } from "./records.ts";

/** How often a failed write is named where its kind is not written again. */
const timesNamed = 10;
/** What fails until somebody does something. */
const lasting: readonly StoreProblem["code"][] = ["full", "read-only"];

/** Remembers which kinds of record could not be written last: on a disk that is nearly full a small write may still succeed. */
export class FailedWrites {
  readonly #failed = new Map<string, { readonly problem: StoreProblem; left: number }>();

  /** Why a kind could not be written; until it can be, or it was asked often enough. */
  last(): StoreProblem | undefined {
    const [first] = this.#failed;
    if (first === undefined) return undefined;
    const [kind, failure] = first;
    failure.left -= 1;
    if (failure.left === 0) this.#failed.delete(kind);
    return failure.problem;
  }

  /** The same records, with their writes noted. */
  watch<T>(kind: string, records: Records<T>): Records<T> {
    return {
      ...records,
      set: (...given) => this.#during(kind, records.set(...given)),
      setMany: (...given) => this.#during(kind, records.setMany(...given)),
      change: (...given) => this.#during(kind, records.change(...given)),
    };
  }

  async #during<R>(kind: string, write: Promise<R>): Promise<R> {
    try {
      const written = await write;
      this.#failed.delete(kind);
      return written;
    } catch (error) {
      if (error instanceof StoreProblem && lasting.includes(error.code))
        this.#failed.set(kind, { problem: error, left: timesNamed });
      throw error;
    }
  }
}
