import type { Release, ReleaseKind } from "../../domain/release.ts";
import type { WordStream } from "../../text/word-stream.ts";
import type { Sign } from "../lexicon/sign.ts";
import type { WordRole } from "./words/language-words.ts";

/** What a word, or a phrase, may mean in an announcement. */
export type ReleaseMeaning =
  | { readonly role: "kind"; readonly kind: ReleaseKind }
  | { readonly role: "language"; readonly tags: readonly string[]; readonly sure: boolean }
  | { readonly role: "script"; readonly script: string; readonly weak: boolean }
  | { readonly role: "number" | "ordinal"; readonly value: number }
  | { readonly role: WordRole };

export type ReleaseSign = Sign<ReleaseMeaning>;

export interface Noun extends ReleaseSign {
  readonly kind: ReleaseKind;
  /** What it is of: “issue of the magazine”. */
  readonly of?: Pick<ReleaseSign, "from" | "to">;
  /** The number of an issue, and whether a noun says what it is an issue of. */
  readonly issue?: number;
  readonly numbered?: "magazine" | "unnamed";
}

export function hasRole(sign: ReleaseSign, ...roles: readonly ReleaseMeaning["role"][]): boolean {
  return roles.includes(sign.meaning.role);
}

/** The part of the item that a sign is read from. */
export function spanOf({ from, to }: Pick<ReleaseSign, "from" | "to">, stream: WordStream): Release["where"] {
  const start = stream.from[from] ?? 0;
  const field = stream.fieldOf(start) === 0 ? "title" : "text";
  return { field, ...stream.original(start, stream.to[to] ?? 0) };
}
