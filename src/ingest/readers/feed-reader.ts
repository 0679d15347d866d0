import type { OpenReach } from "../../domain/reach.ts";
import type { Reading } from "../../domain/reading.ts";
import type { Validators } from "../../domain/source.ts";
import { decode } from "../feed/decode.ts";
import { type Fetched, fetchSource } from "../fetch/fetch-source.ts";
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
  if (outcome.kind === "failed")
    return { kind: "failed", items: [], failure: outcome.failure, ...resting(outcome.retryAfterMs) };
  if (outcome.kind === "gone") return { kind: "gone", items: [] };

  const asked = Math.max(outcome.maxAgeMs ?? 0, outcome.retryAfterMs ?? 0);
  if (outcome.kind === "unchanged") {
    const { restMs } = validators;
    const kept = { ...outcome.validators, ...resting(restMs) };
    return {
      kind: "unchanged",
      items: [],
      validators: kept,
      ...whereOf(outcome),
      ...resting(Math.max(asked, restMs ?? 0)),
    };
  }
  const body = bodyOf(outcome, key, deps.clock.now());
  const reading = await deps.readBody(sample ? filled(body, deps) : body);
  if (reading.kind === "unreadable") {
    const { failure, feedLink } = reading;
    return { kind: "failed", items: [], failure, ...(feedLink !== undefined && { feedLink }) };
  }
  return {
    kind: "read",
    items: reading.items,
    ...(reading.leftOut !== undefined && { leftOut: reading.leftOut }),
    validators: { ...outcome.validators, ...resting(reading.restMs) },
    ...whereOf(outcome),
    ...resting(Math.max(asked, reading.restMs ?? 0)),
  };
}

/** Reads the feed at an address or, where a web page answers, the feed that it names. */
async function discoverFeed(url: string, reach: OpenReach, deps: ReadDeps): Promise<Preview> {
  const asked = await readFeedAt({ key: "preview", url }, {}, reach, deps);
  if (asked.kind !== "failed" || asked.feedLink === undefined || asked.feedLink === url) return { url, reading: asked };

  const onward = deps.elsewhere?.(asked.feedLink, reach) ?? reach;
  const named: Reading =
    onward.kind === "closed"
      ? { kind: "failed", items: [], failure: { code: "not-allowed", handling: onward.handling } }
      : await readFeedAt({ key: "preview", url: asked.feedLink }, {}, onward, deps);
  if (named.kind === "read") return { url: asked.feedLink, reading: named };
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

function resting(ms: number | undefined): { readonly restMs?: number } {
  return ms === undefined || ms === 0 ? {} : { restMs: ms };
}
