import type { Release, ReleaseKind } from "../../domain/release.ts";
import type { WordStream } from "../../text/word-stream.ts";
import type { WordRole } from "./words/language-words.ts";

/** What a word, or a phrase, may mean in an announcement. */
export type Meaning =
  | { readonly role: "kind"; readonly kind: ReleaseKind }
  | { readonly role: "language"; readonly tags: readonly string[]; readonly sure: boolean }
  | { readonly role: "script"; readonly script: string; readonly weak: boolean }
  | { readonly role: "number" | "ordinal"; readonly value: number }
  | { readonly role: WordRole };

/** A place where a text shows one of these. */
export interface Sign<M = Meaning> {
  readonly meaning: M;
  /** First and last word, as numbered by the word stream. */
  readonly from: number;
  readonly to: number;
  /** One bit for each language whose word this is: words of one announcement are of one language. */
  readonly languages: number;
  /** Whether a noun speaks of one thing or several; absent where its form does not tell. */
  readonly plural?: boolean | undefined;
}

export interface Noun extends Sign {
  readonly kind: ReleaseKind;
  /** The number of an issue, and whether a noun says what it is an issue of. */
  readonly issue?: number;
  readonly numbered?: "magazine" | "unnamed";
}

export function hasRole(sign: Sign, ...roles: readonly Meaning["role"][]): boolean {
  return roles.includes(sign.meaning.role);
}

/** How many words lie between two signs; below zero where they overlap. */
export function gapOf(one: Pick<Sign, "from" | "to">, other: Pick<Sign, "from" | "to">): number {
  return Math.max(one.from, other.from) - Math.min(one.to, other.to) - 1;
}

export function shareLanguage(one: Sign, other: Sign): boolean {
  return (one.languages & other.languages) !== 0;
}

/** The part of the item that a sign is read from. */
export function spanOf({ from, to }: Pick<Sign, "from" | "to">, stream: WordStream): Release["where"] {
  const start = stream.from[from] ?? 0;
  const field = stream.fieldOf(start) === 0 ? "title" : "text";
  return { field, ...stream.original(start, stream.to[to] ?? 0) };
}
