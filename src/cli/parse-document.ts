import { describeReadFailure } from "../chat/words/describe-read-failure.ts";
import { decode } from "../ingest/feed/decode.ts";
import type { Feed, FeedItem, Markup } from "../ingest/feed/feed.ts";
import { absoluteLink } from "../ingest/feed/link-of.ts";
import { readFeed } from "../ingest/feed/read-feed.ts";
import { safeHtml } from "../ingest/markup/safe-html.ts";

/** What `parse` is given: a feed's bytes and what the answer that carried them said. */
export interface FeedDocument {
  readonly bytes: Uint8Array;
  /** The address that answered. */
  readonly url: string;
  /** Response headers; names in any case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** One item as `parse` prints it: `id` as the feed gives it, dates ISO 8601 UTC, title plain text, markup made safe. */
export interface PrintedItem {
  readonly id: string | null;
  readonly title: string;
  readonly link: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly summary: string | null;
  readonly content: string | null;
  readonly author: string | null;
  readonly language: string | null;
}

export type PrintedFeed =
  | {
      readonly feed: Readonly<Record<"title" | "link" | "description" | "language", string | null>>;
      readonly items: readonly PrintedItem[];
    }
  | { readonly error: string };

/** Reads one feed and gives the JSON object that `parse` prints for it. */
export async function parseDocument({ bytes, url, headers }: FeedDocument): Promise<PrintedFeed> {
  const text = decode(bytes, header(headers, "content-type"));
  const base = absoluteLink(header(headers, "content-location") ?? "", url) ?? url;
  const language = /^[\w-]+$/.exec(header(headers, "content-language") ?? "")?.[0];
  const reading = await readFeed(text, base, language);
  return reading.kind === "feed" ? printed(reading.feed) : { error: describeReadFailure(reading.failure, "feed") };
}

function header(headers: FeedDocument["headers"], name: string): string | undefined {
  return Object.entries(headers).findLast(([key]) => key.toLowerCase() === name)?.[1];
}

function printed({ title, link, description, language, items }: Feed): PrintedFeed {
  const feed = { title, link: link ?? null, description: description ?? null, language: language ?? null };
  return { feed, items: items.map(printedItem) };
}

function printedItem(item: FeedItem): PrintedItem {
  return {
    id: item.guid ?? null,
    title: item.title,
    link: item.link ?? null,
    published: item.published ?? null,
    updated: item.updated ?? null,
    summary: printedMarkup(item.summary),
    content: printedMarkup(item.content),
    author: item.author ?? null,
    language: item.language ?? null,
  };
}

function printedMarkup(markup: Markup | undefined): string | null {
  return markup ? safeHtml(markup.html, markup.base) : null;
}
