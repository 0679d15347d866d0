import type { FeedNodes, FeedReading } from "./feed.ts";
import { findNodes } from "./find-nodes.ts";
import { finishFeed } from "./finish-feed.ts";
import { readTree } from "./markup-tree.ts";
import { readJsonFeed } from "./read-json-feed.ts";
import { readWithRssParser } from "./read-with-rss-parser.ts";
import { repairText } from "./repair-text.ts";
import { suitsRssParser } from "./suits-rss-parser.ts";

/** `tolerant` leaves rss-parser out: it hung, or fell. */
export type Readers = "all" | "tolerant";

/**
 * Reads a feed of any dialect and in any state of repair: rss-parser what it reads faithfully, a tolerant reader the rest,
 * with one form at the end of both ways.
 *
 * @param url the address that answered (after redirects); relative links without a better base are relative to it
 * @param language what the answer's `Content-Language` says, for feeds that say nothing
 */
export async function readFeed(
  text: string,
  url: string,
  language?: string,
  readers: Readers = "all",
): Promise<FeedReading> {
  const repaired = repairText(text);
  const start = repaired.trimStart();
  if (start === "") return { kind: "unreadable", failure: { code: "empty-answer" } };
  if (start.startsWith("{")) return readJsonFeed(start, url);

  const nodes = await readNodes(start, readers);
  if (nodes === undefined) return { kind: "unreadable", failure: { code: insteadOfFeed(start) } };
  return { kind: "feed", feed: finishFeed(nodes, url, language) };
}

/** Of larger feeds rss-parser takes three times the time and memory that the tolerant reader takes; in UTF-16 units. */
const largestForRssParser = 20_000;

async function readNodes(text: string, readers: Readers): Promise<FeedNodes | undefined> {
  const plainly =
    readers === "all" && text.length <= largestForRssParser && suitsRssParser(text)
      ? await readWithRssParser(text)
      : undefined;
  return plainly ?? findNodes(readTree(text));
}

function insteadOfFeed(start: string): "web-page" | "not-a-feed" {
  return /<(!doctype html|html|head|body)\b/i.test(start.slice(0, 2000)) ? "web-page" : "not-a-feed";
}
