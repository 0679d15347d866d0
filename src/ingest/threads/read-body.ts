import type { Item } from "../../domain/item.ts";
import type { NamedFeed } from "../../domain/named-feed.ts";
import type { ReadFailure } from "../../domain/read-failure.ts";
import { defined } from "../../lib/defined.ts";
import { decode } from "../feed/decode.ts";
import { findFeedLinks } from "../feed/find-feed-links.ts";
import { type Readers, readFeed } from "../feed/read-feed.ts";
import { identifyFeed } from "../identity/identify-feed.ts";

/** What a source answered with; nothing but data, so that it can go to another thread. */
export interface Body {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** The answer's `Content-Language`. */
  readonly language?: string;
  /** The address that answered, without credentials. */
  readonly url: string;
  /** The `PollState.key` of the source. */
  readonly sourceKey: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export type BodyReading =
  | {
      readonly kind: "read";
      readonly items: readonly Item[];
      /** What the feed calls itself. */
      readonly title: string;
      /** How long the feed itself asks to be left alone, in milliseconds. */
      readonly restMs?: number;
      /** How many entries were too many to be kept. */
      readonly leftOut?: number;
    }
  | {
      readonly kind: "unreadable";
      /** What the body is instead of a feed. */
      readonly failure: ReadFailure;
      /** The feeds that a web page or a list names. */
      readonly feedLinks?: readonly NamedFeed[];
    };

/** The whole way from bytes to items: decode, read, identify. What it costs is bounded by `ParsePool`, not here. */
export async function readBody(body: Body, readers: Readers = "all"): Promise<BodyReading> {
  const text = decode(body.bytes, body.contentType);
  const reading = await readFeed(text, body.url, body.language, readers);
  if (reading.kind === "unreadable") {
    const feedLinks = findFeedLinks(text, body.url);
    return { ...reading, ...(feedLinks.length > 0 && { feedLinks }) };
  }
  const { items, title, restMs, leftOut } = reading.feed;
  return {
    kind: "read",
    title,
    items: identifyFeed(body.sourceKey, items, body.now),
    ...defined({ restMs, leftOut }),
  };
}
