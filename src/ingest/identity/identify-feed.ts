import type { Item, RawItem } from "../../domain/item.ts";
import { type Face, faceOf, identifyItem } from "./identify-item.ts";

/**
 * Identifies all entries of one fetch, in the feed's order, each identity once: of entries that are the same the fullest is kept.
 *
 * A guid that entries with other links or titles share distinguishes nothing in this fetch, so they fall back to their links; a link
 * that entries with other titles share (a front page, a live page) distinguishes nothing either, and content decides.
 * Guids that only count the entries of a fetch (1, 2, 3 …) name places in it, not entries, and are not trusted at all.
 * An entry that says nothing at all is left out.
 */
export function identifyFeed(sourceKey: string, entries: readonly RawItem[], seenAt: number): readonly Item[] {
  const numbered = areNumbered(entries);
  const faces = entries.filter(saysSomething).map(faceOf);
  const ambiguousGuids = ambiguous(faces, ({ guid, link, entry }) => [guid, `${link}\n${entry.title}`]);
  const ambiguousLinks = ambiguous(faces, ({ link, content, guid }) => [link, content || guid]);
  const ambiguousContents = ambiguous(faces, ({ content, link }) => [content, link]);

  const items: Item[] = [];
  const placeOfKey = new Map<string, number>();
  for (const face of faces) {
    const trust = {
      guid: !numbered && !ambiguousGuids.has(face.guid),
      link: !ambiguousLinks.has(face.link),
      content: !ambiguousContents.has(face.content),
    };
    const item = identifyItem(sourceKey, face, seenAt, trust);
    const place = item.keys.map((key) => placeOfKey.get(key)).find((known) => known !== undefined) ?? items.length;
    items[place] = fuller(items[place], item);
    for (const key of item.keys) placeOfKey.set(key, place);
  }
  return items;
}

function fuller(known: Item | undefined, item: Item): Item {
  return known === undefined || item.text.length > known.text.length ? item : known;
}

type Keyed = (face: Face) => readonly [key: string, rest: string];

/** The keys of entries that are not the same. */
function ambiguous(faces: readonly Face[], keyed: Keyed): ReadonlySet<string> {
  const rests = new Map<string, string>();
  const found = new Set<string>();
  for (const face of faces) {
    const [key, rest] = keyed(face);
    if ((rests.get(key) ?? rest) !== rest) found.add(key);
    rests.set(key, rest);
  }
  return found;
}

/** All entries' guids are 0 or 1 to their number, in any order; also in a fetch that shows only one, where the next one has that number. */
function areNumbered(entries: readonly RawItem[]): boolean {
  const numbers = new Set(entries.map((entry) => (/^\d{1,4}$/u.test(guidOf(entry)) ? Number(guidOf(entry)) : -1)));
  if (numbers.has(-1) || numbers.size !== entries.length) return false;
  const least = Math.min(...numbers);
  return least <= 1 && Math.max(...numbers) === least + entries.length - 1;
}

function guidOf({ guid = "" }: RawItem): string {
  return guid.trim();
}

function saysSomething({ guid, link, title, text, published }: RawItem): boolean {
  return [title, link, guid, published, text].some((part) => part !== undefined && /\S/.test(part));
}
