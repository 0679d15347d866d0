import { type Element, elementsOf, type FeedNodes } from "./feed.ts";

/**
 * Finds the feed and its entries in a tree, wherever a careless writer has put them: RSS items beside the channel, a channel
 * without `rss`, a prefixed Atom root. `undefined` when the tree holds neither a feed nor an entry.
 */
export function findNodes(document: Element): FeedNodes | undefined {
  const root = findFirst(document, (name) => /^(rss|feed|atom:feed|rdf:rdf|channel)$/.test(name));
  if (root === undefined || isWebPage(document)) return undefined;

  const dialect = root.name.endsWith("feed") ? "atom" : "rss";
  const feed = dialect === "atom" ? root : (findFirst(root, (name) => name === "channel") ?? root);
  return { dialect, feed, entries: entriesIn(root, 0) };
}

/** An HTML page may contain the word `feed`; its root decides. */
function isWebPage(document: Element): boolean {
  const first = document.children.find((child) => typeof child !== "string");
  return typeof first === "object" && first.name === "html";
}

function findFirst(within: Element, wanted: (name: string) => boolean): Element | undefined {
  if (wanted(within.name)) return within;
  let level: readonly Element[] = [within];
  for (let depth = 0; depth < 4 && level.length > 0; depth += 1) {
    const found = level.find(({ name }) => wanted(name));
    if (found !== undefined) return found;
    level = level.flatMap(elementsOf);
  }
  return undefined;
}

/** Entries in document order; what is inside an entry's own text is not looked at. */
function entriesIn(within: Element, depth: number): readonly Element[] {
  if (depth > 6) return [];
  return elementsOf(within).flatMap((child) => {
    if (!/^(item|entry|atom:entry)$/.test(child.name)) return entriesIn(child, depth + 1);
    return [child, ...elementsOf(child).filter(({ name }) => name === "item")];
  });
}
