import type { Item, RawItem } from "../domain/item.ts";
import { canonicalLink } from "./canonical-link.ts";
import { identifyItem } from "./identify-item.ts";

/**
 * Identifies all entries of one fetch, in the feed's order, each identity once: of entries that are the same the fullest is kept.
 *
 * A guid that entries with other links or titles share tells nothing apart in this fetch, so they fall back to their links; a link
 * that entries with other titles share (a front page, a live page) tells nothing apart either, and content decides.
 * An entry that says nothing at all is left out.
 */
export function identifyFeed(sourceKey: string, entries: readonly RawItem[], seenAt: number): readonly Item[] {
  const ambiguousGuids = ambiguous(entries, guidOf, (entry) => `${linkOf(entry)}\n${entry.title}`);
  const ambiguousLinks = ambiguous(entries, linkOf, ({ title }) => title);

  const byId = new Map<string, Item>();
  for (const entry of entries.filter(saysSomething)) {
    const trust = { guid: !ambiguousGuids.has(guidOf(entry)), link: !ambiguousLinks.has(linkOf(entry)) };
    const item = identifyItem(sourceKey, entry, seenAt, trust);
    const known = byId.get(item.id);
    if (known === undefined || item.text.length > known.text.length) byId.set(item.id, item);
  }
  return [...byId.values()];
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

function guidOf({ guid = "" }: RawItem): string {
  return guid.trim();
}

function linkOf({ link }: RawItem): string {
  return link === undefined ? "" : canonicalLink(link);
}

function saysSomething({ guid = "", link = "", title, text, published = "" }: RawItem): boolean {
  return `${guid}${link}${title}${text}${published}`.trim() !== "";
}
