import type { RecordKind } from "./records/define-record.ts";

/** What a record is found by. `version` is raised when words are made in another way. */
export interface WordsOf<T> {
  readonly version: number;
  /** Without blanks and without quotation marks. */
  readonly words: (value: T) => Iterable<string>;
}

/** Each of `all` by one of its spellings, in records of one group. */
export interface SoughtWords {
  readonly all: readonly (readonly SoughtWord[])[];
  readonly group: string;
}

export interface SoughtWord {
  readonly text: string;
  /** Found also where it only begins a word. */
  readonly begins: boolean;
}

export interface FoundRecord {
  readonly kind: string;
  readonly key: string;
  /** What `find` goes on after. */
  readonly place: number;
}

/** Finds records by words: as many as a store holds, in some milliseconds. */
export interface WordIndex {
  /**
   * From now on what is written of this kind is found by its words: they are written with the record, both or neither, and go with it.
   * What was written without them, or with those of another version, is lacking until `complete` has read it.
   */
  keep<T>(kind: RecordKind<T>, by: WordsOf<T>): void;
  /** Reads what is lacking, a slice at a time. */
  complete(stopping?: AbortSignal): Promise<void>;
  /** How many records cannot be found yet. */
  lacking(): Promise<number>;
  /** Those that are there longest first: of records that are kept equally long, the newest. */
  find(sought: SoughtWords, limit: number, after?: FoundRecord): Promise<readonly FoundRecord[]>;
}
