import type { Item, RawItem } from "../domain/item.ts";
import { contentOf, identifyItem } from "./identify-item.ts";
import { sameAddress } from "./same-address.ts";

/**
 * Identifies all entries of one fetch, in the feed's order, each identity once: of entries that are the same the fullest is kept.
 *
 * A guid that entries with other links or titles share tells nothing apart in this fetch, so they fall back to their links; a link
 * that entries with other titles share (a front page, a live page) tells nothing apart either, and content decides.
 * Guids that only count the entries of a fetch (1, 2, 3 …) name places in it, not entries, and are not trusted at all.
 * An entry that says nothing at all is left out.
 */
export function identifyFeed(sourceKey: string, entries: readonly RawItem[], seenAt: number): readonly Item[] {
  const numbered = areNumbered(entries);
  const ambiguousGuids = ambiguous(entries, guidOf, (entry) => `${linkOf(entry)}\n${entry.title}`);
  const ambiguousLinks = ambiguous(entries, linkOf, (entry) => contentOf(entry) || guidOf(entry));
  const ambiguousContents = ambiguous(entries, contentOf, linkOf);

  const items: Item[] = [];
  const placeOfKey = new Map<string, number>();
  for (const entry of entries.filter(saysSomething)) {
    const trust = {
      guid: !numbered && !ambiguousGuids.has(guidOf(entry)),
      link: !ambiguousLinks.has(linkOf(entry)),
      content: !ambiguousContents.has(contentOf(entry)),
    };
    const item = identifyItem(sourceKey, entry, seenAt, trust);
    const place = item.keys.map((key) => placeOfKey.get(key)).find((known) => known !== undefined) ?? items.length;
    items[place] = fuller(items[place], item);
    for (const key of item.keys) placeOfKey.set(key, place);
  }
  return items;
}

function fuller(known: Item | undefined, item: Item): Item {
  return known === undefined || item.text.length > known.text.length ? item : known;
}

type Read = (entry: RawItem) => string;

/** The keys under which entries stand that are not the same. */
function ambiguous(entries: readonly RawItem[], keyOf: Read, faceOf: Read): ReadonlySet<string> {
  const faces = new Map<string, string>();
  const found = new Set<string>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const face = faceOf(entry);
    if ((faces.get(key) ?? face) !== face) found.add(key);
    faces.set(key, face);
  }
  return found;
}

/** All entries' guids are 0 or 1 to their number, in any order; also in a fetch that shows one alone, where the next one has that number. */
function areNumbered(entries: readonly RawItem[]): boolean {
  const numbers = new Set(entries.map((entry) => (/^\d{1,4}$/u.test(guidOf(entry)) ? Number(guidOf(entry)) : -1)));
  if (numbers.has(-1) || numbers.size !== entries.length) return false;
  const least = Math.min(...numbers);
  return least <= 1 && Math.max(...numbers) === least + entries.length - 1;
}

function guidOf({ guid = "" }: RawItem): string {
  return guid.trim();
}

function linkOf({ link }: RawItem): string {
  return link === undefined ? "" : sameAddress(link);
}

function saysSomething({ guid = "", link = "", title, text, published = "" }: RawItem): boolean {
  return `${guid}${link}${title}${text}${published}`.trim() !== "";
}
