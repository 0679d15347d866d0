import { hash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import type { OpenReach, Reach } from "../../domain/reach.ts";
import type { ReadFailure } from "../../domain/read-failure.ts";
import type { Validators } from "../../domain/source.ts";
import type { Clock } from "../../lib/clock.ts";
import { fetchFailure } from "./fetch-failure.ts";
import { type Freshness, freshness } from "./freshness.ts";
import { TooLarge } from "./gather-body.ts";
import { type FetchLimits, type HttpAnswer, requestOnce } from "./request-once.ts";

export const defaultFetchLimits: FetchLimits = { bodyBytes: 15_000_000, totalMs: 12_000, redirects: 5 };

export interface FetchDeps {
  readonly clock: Pick<Clock, "now">;
  /** Says who we are, with a contact; sent only where the site is asked directly. */
  readonly userAgent: string;
  readonly limits: FetchLimits;
  /** How another host is asked to which a redirect leads, `soFar` the way by which it was found; as before where it is left out. */
  readonly elsewhere?: (url: string, soFar: OpenReach) => Reach;
  /** Exact `host:port` pairs that may be private. */
  readonly allowPrivateHosts: readonly string[];
}

/** What asking for a source's body gave. */
export type FetchOutcome =
  | Fetched
  /** The same body as before, by the server's word (304) or by its hash. The validators may be new. */
  | ({ readonly kind: "unchanged"; readonly validators: Validators } & Whereabouts & Freshness)
  /** 410: the publisher says that it is over. */
  | { readonly kind: "gone" }
  | { readonly kind: "failed"; readonly failure: ReadFailure; readonly retryAfterMs?: number };

export interface Whereabouts {
  /** The address that answered, without any credentials: links are resolved against it. */
  readonly finalUrl: string;
  /** Where a permanent redirect (301, 308) led, when no other kind was among the redirects; without credentials. */
  readonly movedTo?: string;
}

export interface Fetched extends Whereabouts, Freshness {
  readonly kind: "fetched";
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** To be saved after the items, and to be sent with the next request. */
  readonly validators: Validators;
}

/**
 * Asks once for a source's body, conditionally, within the limits. Never throws for what the network or the site does.
 *
 * Every request of the program to a source passes here, and none passes without a way: what may not be asked has no `OpenReach`.
 *
 * @param url `http:`, `https:`, or `file:` for the bundled samples; a redirect never leads to a file
 * @param validators what the last `fetched` or `unchanged` gave; sent back byte for byte
 * @param reach also for where redirects lead, unless `deps.elsewhere` knows better; through a proxy nothing says who asks
 */
export async function fetchSource(
  url: string,
  validators: Validators,
  reach: OpenReach,
  deps: FetchDeps,
): Promise<FetchOutcome> {
  const address = URL.parse(url);
  if (address === null) return { kind: "failed", failure: { code: "not-an-address" } };

  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(new DOMException("", "TimeoutError")), deps.limits.totalMs);
  try {
    if (address.protocol === "file:") return await readSample(address, validators, deps);
    return await follow(address, validators, reach, deps, deadline.signal);
  } catch (error) {
    return { kind: "failed", failure: fetchFailure(error, address, deps.limits) };
  } finally {
    clearTimeout(timer);
  }
}

async function follow(
  start: URL,
  validators: Validators,
  reach: OpenReach,
  deps: FetchDeps,
  signal: AbortSignal,
): Promise<FetchOutcome> {
  let url = start;
  let way = reach;
  let permanent = true;
  for (let hop = 0; hop <= deps.limits.redirects; hop += 1) {
    const headers = requestHeaders(validators, way.kind === "direct" ? deps.userAgent : neutralUserAgent);
    const answer = await requestOnce(url, way, headers, deps.limits, deps.allowPrivateHosts, signal);
    const location = [301, 302, 303, 307, 308].includes(answer.status) ? answer.headers.get("location") : undefined;
    if (location === undefined) return outcomeOf(answer, url, hop > 0 && permanent, validators, deps);

    permanent &&= answer.status === 301 || answer.status === 308;
    const next = URL.parse(location, url.href);
    if (next === null) return { kind: "failed", failure: { code: "redirect-without-address" } };
    const onward = next.host === url.host ? way : (deps.elsewhere?.(next.href, way) ?? way);
    if (onward.kind === "closed") {
      const { handling } = onward;
      return { kind: "failed", failure: { code: "redirect-not-allowed", host: next.hostname, handling } };
    }
    way = onward;
    url = next;
  }
  return { kind: "failed", failure: { code: "too-many-redirects", most: deps.limits.redirects } };
}

/** Who asks through a proxy does not say who asks; a feed reader is what it is. */
const neutralUserAgent = "Mozilla/5.0 (compatible; feed reader)";

function requestHeaders({ etag, lastModified }: Validators, userAgent: string): Readonly<Record<string, string>> {
  return {
    "user-agent": userAgent,
    accept:
      "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5",
    "accept-encoding": "gzip, br, zstd, deflate",
    ...(etag !== undefined && { "if-none-match": etag }),
    ...(lastModified !== undefined && { "if-modified-since": lastModified }),
  };
}

function outcomeOf(answer: HttpAnswer, url: URL, moved: boolean, known: Validators, deps: FetchDeps): FetchOutcome {
  const { status, headers, bytes, bodyHash } = answer;
  const { retryAfterMs, maxAgeMs } = freshness(headers, deps.clock.now());
  const fresh = { ...(maxAgeMs !== undefined && { maxAgeMs }), ...(retryAfterMs !== undefined && { retryAfterMs }) };
  const given = validatorsIn(headers);
  const finalUrl = withoutCredentials(url);
  const where = { finalUrl, ...(moved && { movedTo: finalUrl }) };
  if (status === 304) return { kind: "unchanged", validators: { ...known, ...given }, ...where, ...fresh };
  if (status === 410) return { kind: "gone" };
  if (status !== 200)
    return {
      kind: "failed",
      failure: { code: "http", status },
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    };

  const validators = { ...given, bodyHash };
  if (validators.bodyHash === known.bodyHash) return { kind: "unchanged", validators, ...where, ...fresh };
  return {
    kind: "fetched",
    bytes,
    contentType: headers.get("content-type") ?? "",
    headers,
    validators,
    ...where,
    ...fresh,
  };
}

function validatorsIn(headers: HttpAnswer["headers"]): Validators {
  const etag = headers.get("etag");
  const lastModified = headers.get("last-modified");
  return { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
}

async function readSample(url: URL, known: Validators, { limits }: FetchDeps): Promise<FetchOutcome> {
  const { size } = await stat(url);
  if (size > limits.bodyBytes) throw new TooLarge();

  const bytes = await readFile(url);
  const validators = { bodyHash: hashOf(bytes) };
  if (validators.bodyHash === known.bodyHash) return { kind: "unchanged", validators, finalUrl: url.href };
  return { kind: "fetched", bytes, contentType: "", headers: new Map(), finalUrl: url.href, validators };
}

function hashOf(bytes: Uint8Array): string {
  return hash("sha256", bytes, "hex").slice(0, 32);
}

function withoutCredentials(url: URL): string {
  const clean = new URL(url);
  clean.username = "";
  clean.password = "";
  return clean.href;
}
