import type { FeedReading } from "./feed.ts";
import { findNodes } from "./find-nodes.ts";
import { finishFeed } from "./finish-feed.ts";
import { readTree } from "./markup-tree.ts";
import { readJsonFeed } from "./read-json-feed.ts";

/**
 * Reads a feed of any dialect and in any state of repair.
 *
 * @param url the address that answered (after redirects); relative links without a better base are relative to it
 */
export async function readFeed(text: string, url: string): Promise<FeedReading> {
  const start = text.trimStart();
  if (start === "") return { kind: "unreadable", reason: "the answer is empty" };
  if (start.startsWith("{")) return readJsonFeed(start, url);

  const nodes = findNodes(readTree(text));
  if (nodes === undefined) return { kind: "unreadable", reason: insteadOfFeed(start) };
  return { kind: "feed", feed: finishFeed(nodes, url) };
}

function insteadOfFeed(start: string): string {
  return /^(<!--[\s\S]*?-->\s*)?<(!doctype html|html|head|body)/i.test(start.slice(0, 2000))
    ? "the answer is a web page, not a feed"
    : "the answer is not a feed";
}
