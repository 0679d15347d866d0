import type { Release } from "../../../src/domain/release.ts";

/** A release in few words: `book exact 2 [uz-Latn] “Title”`. */
export function inShort({ kind, count, issue, languages }: Release): string {
  const many = count === undefined ? "" : ` ${count.bound} ${count.value}`;
  const number = issue === undefined ? "" : ` #${issue}`;
  return `${kind}${many}${number}[${languages}]`;
}
