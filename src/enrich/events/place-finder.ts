import type { Place } from "../../domain/place.ts";
import type { WordStream } from "../../text/word-stream.ts";

/**
 * Finds the names of places in an item that is already read into words: it must not fold or split a text again, and must cost
 * next to nothing for a word that names no place (ask by `stream.hashes` and `stream.prefixHashes`, behind a filter of bits).
 *
 * It tells names, not roles: whether something happened there is for the events to judge, from the words around. It does tell
 * apart what is no name of a place at all: a people or a language (“Tajik”, «афганский»), a family name, a newspaper.
 */
export interface PlaceFinder {
  /** Among the first `count` words, in order of their first word; none overlap, the longer name goes before the shorter. */
  find(stream: WordStream, count: number): readonly FoundPlace[];
  /** The capital of a country or a province, for “the Afghan capital”. */
  capitalOf(id: string): Place | undefined;
}

/** A name of a place where it stands. */
export interface FoundPlace {
  /** First and last word, as numbered by the stream; endings and prefixes written together belong to the word. */
  readonly from: number;
  readonly to: number;
  /**
   * All places that are called so, the most likely first, never empty. Kunduz: the town, then the province; Jalalabad: Nangarhar's,
   * then Kyrgyzstan's, in an order that may depend on the spelling. What stands beside it (“province”, “вилоятида”, another
   * place of the same country) decides, and is decided by the events.
   */
  readonly readings: readonly [Place, ...Place[]];
  /** How many folded units of the last word are the name; the rest is its ending, which may say “in” or “from”. Absent where it has none. */
  readonly stem?: number;
  /** False where the form is also a common word, a person's name or part of a group's name; such a one needs more around it. */
  readonly sure: boolean;
  /** The form is the adjective of a place and not its name: “Afghan” before “capital”, «кабульском». It names a place only beside a noun of one. */
  readonly adjective?: true;
}
