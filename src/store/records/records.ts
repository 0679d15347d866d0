/** Until when a record is there, in milliseconds since the epoch; for ever without it. */
export interface Expiry {
  readonly expiresAt?: number | undefined;
}

/**
 * What is left out and reported where all of a kind are read, instead of ending the reading: damaged records, or also those of a newer
 * version of the program. At the start a newer one ends the program, for a program that is too old knows the store in part only.
 */
export type Aside = "damaged" | "damaged or newer";

/** One of several that are written together. */
export interface Entry<T> extends Expiry {
  readonly key: string;
  readonly value: T;
}

/**
 * The records of one kind, by key (not empty). A write is on disk when its promise resolves.
 *
 * Everything throws a StoreProblem when the store fails or holds what does not belong there; `undefined` means "not there" and nothing else.
 * Writes to one key take turns within this process; the lease keeps other processes away.
 */
export interface Records<T> {
  get(key: string): Promise<T | undefined>;
  /** In the order of the keys. */
  getMany(keys: readonly string[]): Promise<readonly (T | undefined)[]>;
  set(key: string, value: T, expiry?: Expiry): Promise<void>;
  /** All of them or none, in one sync to disk. */
  setMany(entries: readonly Entry<T>[]): Promise<void>;
  /** Answers whether it was there. */
  delete(key: string): Promise<boolean>;
  /** All of them or none. */
  deleteMany(keys: readonly string[]): Promise<void>;
  /**
   * Reads, edits and writes without anyone between; answers what is stored then. `edit` answers the next record, `undefined` to
   * leave none, or the very same object to leave all as it is. The record keeps its expiry unless another is given.
   */
  change(key: string, edit: (current: T | undefined) => T | undefined, expiry?: Expiry): Promise<T | undefined>;
  /** In the order of keys, page by page: a record that stays is met once, one that comes or goes meanwhile may be met or not. */
  entries(aside?: Aside): AsyncIterable<readonly [key: string, value: T]>;
  /** Those that expire until an instant, the first to go first, page by page. */
  firstToExpire(until: number): AsyncIterable<readonly [key: string, value: T]>;
  /** Those that expire, what is there longest first, page by page: of records that are kept equally long, the newest. */
  newestFirst(aside?: Aside): AsyncIterable<readonly [key: string, value: T]>;
}

/** So many records are checked, written out and stored in a few milliseconds. */
const sliceLength = 100;

/**
 * Writes any number of records without holding up the rest of the program: each slice is on disk, all of it or nothing of
 * it, before the next is begun. For records whose keys a repetition gives again, since a crash may leave only the first slices.
 */
export async function setInSlices<T>(
  records: Pick<Records<T>, "setMany">,
  entries: readonly Entry<T>[],
): Promise<void> {
  for (let from = 0; from < entries.length; from += sliceLength)
    await records.setMany(entries.slice(from, from + sliceLength));
}

/** What an empty key or half a surrogate pair would be stored as differs from store to store; some read it as absent. */
export function checkKey(key: string): string {
  if (key === "" || !key.isWellFormed()) throw new RangeError(`Not a record's key: ${JSON.stringify(key)}`);
  return key;
}

/** An instant that is not a number would be taken for "never". */
export function checkInstant(expiresAt: number | undefined): number | undefined {
  if (expiresAt === undefined || Number.isFinite(expiresAt)) return expiresAt;
  throw new RangeError(`expiresAt is ${expiresAt}`);
}
