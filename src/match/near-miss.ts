import type { NearMiss } from "../domain/query-silence.ts";
import { foldText } from "../text/fold.ts";
import type { MatchableItem } from "./match-index.ts";
import type { Field, Query } from "./query.ts";

type Words = Extract<Query, { kind: "word" | "phrase" | "exact" }>;

/** Shorter words are one letter off too many others. */
const fewestLetters = 5;

/**
 * What a word of a query all but found: with an ending that = does not allow, as a name that it would be with a capital, or as a
 * name that differs by one letter. `find` answers what another query finds in the item.
 */
export function nearMiss(
  query: Words,
  item: MatchableItem,
  field: Field | undefined,
  find: (other: Query) => string | undefined,
): NearMiss | undefined {
  const { kind, text } = query;
  const bent =
    kind === "exact" ? find(/\s/u.test(text) ? { kind: "phrase", text } : { kind: "word", text }) : undefined;
  if (bent !== undefined) return { miss: "ending", as: bent };
  if (/\s/u.test(text)) return undefined;
  const name = capitalised(text);
  const respelled = name === text && kind === "word" ? undefined : find({ kind: "word", text: name });
  if (respelled !== undefined) return { miss: "script", as: respelled, typed: name };
  const other = wordsOf(item, field).find((word) => isName(word) && isOneOff(foldText(word), foldText(text)));
  return other === undefined ? undefined : { miss: "letter", as: other };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

function wordsOf({ title, text }: MatchableItem, field: Field | undefined): readonly string[] {
  const read = [field === "text" ? "" : title, field === "title" ? "" : text].join("\n");
  return read.match(/\p{L}[\p{L}\p{M}’'ʻʼ‘-]*/gu) ?? [];
}

/** With a capital, where the script has them. */
function isName(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase() || first === first.toUpperCase();
}

/** One letter more, less, or another. */
function isOneOff(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < fewestLetters || long.length - short.length > 1 || short === long) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.slice(long.length === short.length ? at + 1 : at);
  return rest === long.slice(at + 1);
}
