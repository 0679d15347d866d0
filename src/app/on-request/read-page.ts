import type { PageReading, ReadableItem } from "../../domain/page-reading.ts";
import type { OpenReach } from "../../domain/reach.ts";
import { decode } from "../../ingest/feed/decode.ts";
import { type Fetched, fetchSource } from "../../ingest/fetch/fetch-source.ts";
import { bodyOf } from "../../ingest/readers/feed-reader.ts";
import type { ReadDeps } from "../../ingest/readers/reader.ts";

/** Enough for any article, in UTF-16 units. */
const longestText = 50_000;
/** What of a page is looked at, in bytes: it is read on the main thread, unlike a feed. */
const longestPage = 500_000;

/** Opens an address once: a feed gives its items, a web page its title and the text of its article. */
export async function readPage(url: string, reach: OpenReach, deps: ReadDeps): Promise<PageReading> {
  const outcome = await fetchSource(url, {}, reach, deps);
  if (outcome.kind === "unchanged") return { kind: "failed", failure: { code: "nothing-changed" } };
  if (outcome.kind === "gone") return { kind: "failed", failure: { code: "gone" } };
  if (outcome.kind === "failed") return { kind: "failed", failure: outcome.failure };
  // A copy, and first: reading may hand the bytes over to another thread.
  const start = Uint8Array.from(outcome.bytes.subarray(0, longestPage));
  const charset = charsetOf(outcome);
  const reading = await deps.readBody(bodyOf(outcome, "page", deps.clock.now()));
  if (reading.kind === "read") return { kind: "read", items: reading.items };
  const body = decode(start, charset);
  if (!/<(?:!doctype html|html|head|body|title|p)\b/iu.test(body.slice(0, 5_000)))
    return { kind: "failed", failure: { code: "no-page-and-no-feed" } };
  return { kind: "read", items: [await pageItem(body)] };
}

/** A page may name its encoding in itself, where an HTTP header would be expected of a feed. */
function charsetOf({ bytes, contentType }: Fetched): string {
  if (/charset=/iu.test(contentType)) return contentType;
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 2_048));
  const named = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]+)/iu.exec(start)?.[1];
  return named === undefined ? contentType : `${contentType}; charset=${named}`;
}

async function pageItem(html: string): Promise<ReadableItem> {
  const { plainText } = await import("../../ingest/markup/plain-text.ts");
  const title = /<title[^>]{0,200}>([^<]{0,1000})</iu.exec(html)?.[1] ?? "";
  const language = /<html[^>]{0,500}?\slang\s*=\s*["']?([\w-]+)/iu.exec(html)?.[1];
  return {
    title: plainText(title),
    text: plainText(articleOf(html)).slice(0, longestText),
    ...(language !== undefined && { language }),
  };
}

/** The article where the page marks one, so that its menus and its list of other news do not count. */
function articleOf(html: string): string {
  const lower = html.toLowerCase();
  for (const name of ["article", "main", "body"]) {
    const from = lower.search(new RegExp(`<${name}[\\s>]`, "u"));
    const to = lower.lastIndexOf(`</${name}>`);
    if (from !== -1) return html.slice(from, to > from ? to : undefined);
  }
  return html;
}
