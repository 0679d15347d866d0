import type { Item } from "../domain/item.ts";
import type { Hit } from "../domain/watch.ts";
import type { WordStream } from "../text/word-stream.ts";
import type { Found } from "./find-patterns.ts";

/** The texts of an item in the order in which they are read. */
export const hitFields: readonly Hit["field"][] = ["title", "text", "tags"];

/** All of an item that words are looked for in, in that order. */
export function textsOf({ title, text, tags = [] }: Pick<Item, "title" | "text" | "tags">): readonly string[] {
  return tags.length === 0 ? [title, text] : [title, text, tags.join(", ")];
}

/** Where something was found, in words of the item (one text counted on from the other) and in the field's own UTF-16 units. */
export interface HitPosition {
  readonly field: Hit["field"];
  readonly start: number;
  readonly end: number;
  /** What it is a hit of: the query's own word, or an entity's canonical name. */
  readonly term: string;
  readonly firstWord: number;
  readonly lastWord: number;
}

export function positionOf(found: Found, term: string, stream: WordStream): HitPosition {
  const field = hitFields[stream.fieldOf(found.from)] ?? "text";
  const { start, end } = stream.original(found.from, found.to);
  return { field, start, end, term, firstWord: found.firstWord, lastWord: found.lastWord };
}

type Words = Pick<Found, "firstWord" | "lastWord">;

export function byFirstWord(a: Words, b: Words): number {
  return a.firstWord - b.firstWord || b.lastWord - a.lastWord;
}

/** No pattern is longer, in words of an item. */
const longestFound = 64;

/** Those of `others`, sorted by first word, that lie at most `distance` words away; the ones that overlap are nearest. */
export function* withinDistance<T extends Words>(
  position: Words,
  others: readonly T[],
  distance: number,
): Generator<T> {
  const last = position.lastWord + distance;
  for (let at = firstFrom(others, position.firstWord - distance - longestFound); at < others.length; at += 1) {
    const other = others[at];
    if (other === undefined || other.firstWord > last) return;
    if (position.firstWord - other.lastWord <= distance) yield other;
  }
}

export function overlaps(one: Words, other: Words): boolean {
  return one.firstWord <= other.lastWord && other.firstWord <= one.lastWord;
}

function firstFrom(positions: readonly Words[], word: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((positions[middle]?.firstWord ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** In order of the text, without those that lie within another of the same term. */
export function outermost(positions: readonly HitPosition[]): readonly HitPosition[] {
  if (positions.length < 2) return positions;
  const sorted = [...positions].sort((a, b) => order(a.field, b.field) || a.start - b.start || b.end - a.end);
  const ends = new Map<string, number>();
  return sorted.filter(({ field, end, term }) => {
    const key = `${field} ${term}`;
    if (end <= (ends.get(key) ?? 0)) return false;
    ends.set(key, end);
    return true;
  });
}

function order(a: Hit["field"], b: Hit["field"]): number {
  return hitFields.indexOf(a) - hitFields.indexOf(b);
}

const mostHits = 100;

/** Places as hits, in order of title, text and tags. */
export function hitsOf(
  positions: readonly HitPosition[] | undefined,
  item: Parameters<typeof textsOf>[0],
): readonly Hit[] | undefined {
  if (positions === undefined) return undefined;
  const texts = textsOf(item);
  return outermost(positions)
    .slice(0, mostHits)
    .map(({ field, start, end, term }) => {
      return { field, start, end, text: (texts[hitFields.indexOf(field)] ?? "").slice(start, end), term };
    });
}
