import type { Item, RawItem } from "../domain/item.ts";
import { canonicalLink } from "./canonical-link.ts";
import { identifyItem } from "./identify-item.ts";

/**
 * Identifies all entries of one fetch, in the feed's order, each identity once: of entries that are the same the first is kept.
 *
 * A guid that different entries of one fetch share tells nothing apart there, so those entries fall back to their links;
 * where they share the link too, they are one entry written twice and the guid holds. An entry that says nothing at all is left out.
 * A link that several entries share while their guids differ (a front page, a live page) is no trouble: guid goes first.
 */
export function identifyFeed(sourceKey: string, entries: readonly RawItem[], seenAt: number): readonly Item[] {
  const linksOfGuid = new Map<string, Set<string>>();
  for (const { guid, link, title } of entries) {
    const key = guid?.trim() ?? "";
    const links = linksOfGuid.get(key) ?? new Set();
    linksOfGuid.set(key, links.add(link === undefined ? title : canonicalLink(link)));
  }

  const byId = new Map<string, Item>();
  for (const entry of entries.filter(saysSomething)) {
    const trustGuid = (linksOfGuid.get(entry.guid?.trim() ?? "")?.size ?? 0) <= 1;
    const item = identifyItem(sourceKey, entry, seenAt, trustGuid);
    if (!byId.has(item.id)) byId.set(item.id, item);
  }
  return [...byId.values()];
}

function saysSomething({ guid = "", link = "", title, text, published = "" }: RawItem): boolean {
  return `${guid}${link}${title}${text}${published}`.trim() !== "";
}
