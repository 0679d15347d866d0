import type { OpenReach } from "../../domain/reach.ts";
import type { Reading } from "../../domain/reading.ts";
import type { Validators } from "../../domain/source.ts";
import { defined } from "../../lib/defined.ts";
import { decode } from "../feed/decode.ts";
import { type Fetched, fetchSource } from "../fetch/fetch-source.ts";
import type { Freshness } from "../fetch/freshness.ts";
import type { Body } from "../threads/read-body.ts";
import type { AskedSource, Preview, ReadDeps, Reader } from "./reader.ts";

/** RSS, RDF, Atom and JSON Feed: fetch, decode, parse, identify. Any address of the web may hold one. */
export const feedReader: Reader = { validate: () => undefined, read: readFeedAt, preview: discoverFeed };

async function readFeedAt(
  { key, url, sample = false }: AskedSource,
  validators: Validators,
  reach: OpenReach,
  deps: ReadDeps,
): Promise<Reading> {
  const outcome = await fetchSource(url, sample ? {} : validators, reach, deps);
  if (outcome.kind === "failed") return { kind: "failed", items: [], failure: outcome.failure, ...waitsIn(outcome) };
  if (outcome.kind === "gone") return { kind: "gone", items: [] };

  if (outcome.kind === "unchanged") {
    const { restMs } = validators;
    const kept = { ...outcome.validators, ...defined({ restMs }) };
    return {
      kind: "unchanged",
      items: [],
      validators: kept,
      ...whereOf(outcome),
      ...waitsIn(outcome, restMs),
    };
  }
  const body = bodyOf(outcome, key, deps.clock.now());
  const reading = await deps.readBody(sample ? filled(body, deps) : body);
  if (reading.kind === "unreadable") {
    const { failure, feedLinks } = reading;
    return { kind: "failed", items: [], failure, ...defined({ feedLinks }) };
  }
  return {
    kind: "read",
    items: reading.items,
    ...(reading.title !== "" && { title: reading.title }),
    ...(reading.leftOut !== undefined && { leftOut: reading.leftOut }),
    validators: { ...outcome.validators, ...defined({ restMs: reading.restMs }) },
    ...whereOf(outcome),
    ...waitsIn(outcome, reading.restMs),
  };
}

/** Reads the feed at an address or, where a page or a list answers, the feed that it names; several are for a person to choose from. */
async function discoverFeed(url: string, reach: OpenReach, deps: ReadDeps): Promise<Preview> {
  const asked = await readFeedAt({ key: "preview", url }, {}, reach, deps);
  const feeds = asked.kind === "failed" ? (asked.feedLinks ?? []).filter((feed) => feed.url !== url) : [];
  const [feed] = feeds;
  if (feed === undefined) return { url, reading: asked };
  if (feeds.length > 1) return { url, reading: { kind: "several", items: [], feeds } };

  const onward = deps.elsewhere?.(feed.url, reach) ?? reach;
  const named: Reading =
    onward.kind === "closed"
      ? { kind: "failed", items: [], failure: { code: "not-allowed", handling: onward.handling } }
      : await readFeedAt({ key: "preview", url: feed.url }, {}, onward, deps);
  if (named.kind === "read") return { url: feed.url, reading: named };
  const failure = named.kind === "failed" ? named.failure : ({ code: "gone" } as const);
  return { url, reading: { kind: "failed", items: [], failure: { code: "named-feed", failure } } };
}

/** Who answered, by which a source that moved is noticed. */
function whereOf({ finalUrl, movedTo }: Pick<Fetched, "finalUrl" | "movedTo">) {
  return { answeredBy: finalUrl, ...(movedTo !== undefined && { movedTo }) };
}

/** What is to be read of an answer. */
export function bodyOf({ bytes, contentType, headers, finalUrl }: Fetched, sourceKey: string, now: number): Body {
  const language = /^[\w-]+$/.exec(headers.get("content-language") ?? "")?.[0];
  return { bytes, contentType, url: finalUrl, sourceKey, now, ...(language !== undefined && { language }) };
}

function filled(body: Body, { fillSample }: ReadDeps): Body {
  const text = fillSample(decode(body.bytes, body.contentType));
  return { ...body, bytes: new TextEncoder().encode(text), contentType: "" };
}

/** @param feedMs what the feed itself wishes */
function waitsIn({ retryAfterMs, maxAgeMs = 0 }: Freshness, feedMs = 0): Waits {
  const wishMs = Math.max(maxAgeMs, feedMs);
  return { ...defined({ restMs: retryAfterMs }), ...(wishMs > 0 && { wishMs }) };
}

interface Waits {
  readonly restMs?: number;
  readonly wishMs?: number;
}
