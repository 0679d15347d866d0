import type { FeedNodes, FeedReading } from "./feed.ts";
import { findNodes } from "./find-nodes.ts";
import { finishFeed } from "./finish-feed.ts";
import { readTree } from "./markup-tree.ts";
import { readJsonFeed } from "./read-json-feed.ts";
import { readWithRssParser, suitsRssParser } from "./read-with-rss-parser.ts";

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
  const json = withoutLeadingComments(start);
  if (json.startsWith("{")) return readJsonFeed(json, url);

  const nodes = await readNodes(start, url, readers);
  if (nodes === undefined) return { kind: "unreadable", failure: { code: insteadOfFeed(start) } };
  return { kind: "feed", feed: finishFeed(nodes, url, language) };
}

/** What a program writes over its JSON. */
function withoutLeadingComments(text: string): string {
  return text.startsWith("/") ? text.replace(/^(?:\s*(?:\/\/[^\n]*\n|\/\*[^*]*\*\/))+\s*/, "") : text;
}

/** Of larger feeds rss-parser takes three times the time and memory that the tolerant reader takes; in UTF-16 units. */
const largestForRssParser = 10_000;

async function readNodes(text: string, url: string, readers: Readers): Promise<FeedNodes | undefined> {
  const plainly =
    readers === "all" && text.length <= largestForRssParser && suitsRssParser(text)
      ? await readWithRssParser(text)
      : undefined;
  return plainly ?? findNodes(readTree(text, url));
}

function insteadOfFeed(start: string): "feed-list" | "web-page" | "not-a-feed" {
  if (/<opml\b/i.test(start.slice(0, 2000))) return "feed-list";
  return /<(!doctype html|html|head|body)\b/i.test(start.slice(0, 2000)) ? "web-page" : "not-a-feed";
}

/**
 * What is wrong with a feed's characters whatever reads it: controls that XML forbids go, and the C1 controls, which nobody
 * means, become the windows-1252 letters that they were before somebody called them Latin-1.
 */
function repairText(text: string): string {
  if (!suspect.test(text)) return text;
  return text
    .replace(/[\u0080-\u009f]/g, (sign) => windows1252[sign.charCodeAt(0) - 0x80] ?? "")
    .replace(forbidden, "")
    .replace(/^\ufeff/, "");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const suspect = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0080-\u009f\ufeff\ufffe\uffff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const windows1252 = new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at));
