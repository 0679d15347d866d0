import type { StoreSize } from "../domain/store-state.ts";
import type { UnreadableRecord } from "../domain/unreadable-record.ts";
import type { Clock } from "../lib/clock.ts";
import type { RecordKind } from "./records/define-record.ts";
import type { Records } from "./records/records.ts";
import type { StoreProblem } from "./store-problem.ts";
import type { WordIndex } from "./word-index.ts";

/**
 * What keeps the records: one of the table in `engines.ts`, chosen by the scheme of STORE_URL. Each method is given the whole
 * address and fails with a StoreProblem that has a sentence for the operator. `docs/adding-a-store-engine.md` says what is promised.
 */
export interface StoreEngine {
  /** Whether anything was ever kept there, without making it. True also of what cannot be opened. */
  exists(url: string): Promise<boolean>;
  /** Checks that the store can be read and written, so that one that cannot is noticed at the start. */
  open(url: string, deps: StoreDeps): Promise<Store>;
  /** Makes this process the only writer, until `release` or its death, whatever ends it. Taken before the store is opened. */
  lease(url: string, deps: Pick<StoreDeps, "clock" | "onWaiting">): Promise<Lease>;
  /** Every row that is live at the instant `at`, as one moment saw them, while others go on writing. */
  backup(url: string, at: number): AsyncIterable<StoredRow>;
  /** Puts rows into a store that holds none: all of them, or none where `rows` or the store fails. */
  restore(url: string, rows: AsyncIterable<StoredRow>): Promise<void>;
}

/** Everything that is remembered. Opened once in a process, under the lease when it is written to. */
export interface Store {
  /** The records of one kind; asked twice, the same records in the same queue of changes. */
  records<T>(kind: RecordKind<T>, durability?: Durability): Records<T>;
  /** Finds records by words in them. */
  readonly words: WordIndex;
  /** What of it is not in its place any more, for the operator; `undefined` while all is. Writes go nowhere then. */
  missing(): string | undefined;
  /** The records that were met and cannot be read; they stay as they are. */
  unreadable(): readonly UnreadableRecord[];
  /** Reads every record of the kinds that were asked for, so that each that cannot be read is met. */
  readAll(): Promise<void>;
  /** Why a kind of record could not be written last; `undefined` while all can be, as far as is known. */
  failedWrite(): StoreProblem | undefined;
  /** What is deleted makes room in it, also where its file stays as large. */
  size(): Promise<StoreSize>;
  close(): Promise<void>;
}

/**
 * When a write is safe from a loss of power: before it is confirmed, or with the next one that is. The death of the process loses
 * neither, and none overtakes another.
 */
export type Durability = "now" | "with-next";

export interface StoreDeps {
  /** Called once for each record that cannot be read when all of a kind are: they are left out then. Without it the reading ends there. */
  readonly onUnreadable?: (problem: StoreProblem) => void;
  readonly clock: Pick<Clock, "now">;
  /** Called with a sentence for the operator when what keeps the store is not there yet and is waited for: under `lease`, and under `open` with `holds`. */
  readonly onWaiting?: (sentence: string) => void;
  /** For a start that people wait for: a large store may then be checked in part, where it was closed well. */
  readonly quick?: boolean;
  /**
   * For the process that holds the lease and runs on the store: one that was taken away, lacks what was written last, or is a
   * copy of one in use is refused, unless it is to be taken as it is.
   */
  readonly holds?: { readonly asItIs: boolean };
}

/** One record as it is kept: its kind's name, its key, its text, and from when on it is gone, in milliseconds since the epoch. */
export type StoredRow = readonly [namespace: string, key: string, value: string, expires: number | null];

export type Lease =
  | { readonly kind: "held"; release(): Promise<void> }
  /** The holder is absent where it has not written its name yet. */
  | { readonly kind: "taken"; readonly holder: Holder | undefined };

/** Who holds a store. `since` in milliseconds since the epoch. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: number;
}
