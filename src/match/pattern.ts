import type { Inflection } from "./word-endings.ts";

/**
 * How a word of a pattern may differ from the item's word:
 * `whole` not at all; `affix` by the endings and proclitics of names; `ending` by a Russian or Ukrainian ending alone, its
 * own being cut off; `prefix` by any ending; `inflected` by the endings of words, by the pattern's kind.
 */
export const bends = { whole: 1, affix: 2, ending: 4, prefix: 8, inflected: 16 } as const;

export interface PatternWord {
  /** Folded. */
  readonly text: string;
  /** Of `bends`. */
  readonly bend: number;
}

/** Words of a query, `plain` as they are or by how they are bent; `name`s of an entity with their affixes; words of which only the beginning is given. */
export type PatternKind = "plain" | "name" | "prefix" | Inflection;

/** What a short name must also show in the original, so that IS-K is not found in “is k…”. */
export interface Guard {
  /** Which of the words must be in capitals. */
  readonly capitals: readonly boolean[];
  /** The words must hang together by hyphens or dashes. */
  readonly hyphens: boolean;
}

/** Consecutive words to be found in items. */
export interface Pattern {
  readonly kind: PatternKind;
  readonly words: readonly PatternWord[];
  readonly guard?: Guard;
  /** The original must read exactly so. */
  readonly exact?: string;
  /** What the fold hides: ў or ӯ, letters of their own (Ўзбек is not Узбек); the capital of a name, where its script has capitals. */
  readonly shows?: "short-u" | "capital";
}
