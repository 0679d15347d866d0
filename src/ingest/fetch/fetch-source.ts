import { hash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import type { FetchLimits } from "../../domain/fetch-limits.ts";
import type { OpenReach } from "../../domain/reach.ts";
import type { ReadFailure } from "../../domain/read-failure.ts";
import type { Validators } from "../../domain/source.ts";
import type { Clock } from "../../lib/clock.ts";
import { defined } from "../../lib/defined.ts";
import { unlessStopped } from "../../lib/unless-stopped.ts";
import { ChainCookies } from "./chain-cookies.ts";
import { fetchFailure } from "./fetch-failure.ts";
import { type Freshness, freshness } from "./freshness.ts";
import { TooLarge } from "./gather-body.ts";
import type { ConnectionDeps } from "./open-connection.ts";
import { advance, type Elsewhere, type Hop, redirection } from "./redirect.ts";
import { type HttpAnswer, requestOnce } from "./request-once.ts";

export interface FetchDeps extends ConnectionDeps {
  readonly clock: Pick<Clock, "now">;
  /** Says who we are, with a contact; sent only where the site is asked directly. */
  readonly userAgent: string;
  readonly limits: FetchLimits;
  /** As before where it is left out. */
  readonly elsewhere?: Elsewhere;
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

  const hop: Hop = { url: address, reach, isMoved: false, cookies: new ChainCookies() };
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(new DOMException("", "TimeoutError")), deps.limits.totalMs);
  try {
    if (address.protocol === "file:") return await readSample(address, validators, deps);
    return await unlessStopped(deadline.signal, follow(hop, validators, deps, deadline.signal));
  } catch (error) {
    return { kind: "failed", failure: fetchFailure(error, hop.url, address, deps.limits) };
  } finally {
    clearTimeout(timer);
  }
}

async function follow(hop: Hop, known: Validators, deps: FetchDeps, signal: AbortSignal): Promise<FetchOutcome> {
  const start = hop.url;
  for (let redirects = 0; redirects <= deps.limits.redirects; redirects += 1) {
    const { url, reach, cookies } = hop;
    const headers = { ...requestHeaders(known, reach, deps), ...cookies.headerFor(url) };
    const answer = await requestOnce(url, reach, headers, deps.limits, deps, signal);
    const location = redirection(answer);
    if (location === undefined) return outcomeOf(answer, hop, start, known, deps);

    cookies.note(url, answer.headers.get("set-cookie"));
    const failure = advance(hop, location, answer.status, redirects === 0, deps.elsewhere);
    if (failure !== undefined) return { kind: "failed", failure };
  }
  return { kind: "failed", failure: { code: "too-many-redirects", most: deps.limits.redirects } };
}

/** Who asks through a proxy does not say who asks; a feed reader is what it is. */
const neutralUserAgent = "Mozilla/5.0 (compatible; feed reader)";

function requestHeaders(
  { etag, lastModified }: Validators,
  reach: OpenReach,
  { userAgent }: FetchDeps,
): Readonly<Record<string, string>> {
  return {
    "user-agent": reach.kind === "direct" ? userAgent : neutralUserAgent,
    accept:
      "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.7, */*;q=0.5",
    "accept-language": "*",
    "accept-encoding": "gzip, br, zstd, deflate",
    ...(etag !== undefined && { "if-none-match": etag }),
    ...(lastModified !== undefined && { "if-modified-since": lastModified }),
  };
}

function outcomeOf(answer: HttpAnswer, hop: Hop, start: URL, known: Validators, deps: FetchDeps): FetchOutcome {
  const { status, headers, bytes, bodyHash, isCut } = answer;
  const { retryAfterMs, maxAgeMs } = freshness(headers, deps.clock.now());
  const fresh = defined({ maxAgeMs, retryAfterMs });
  const given = isCut ? {} : validatorsIn(headers);
  const finalUrl = withoutCredentials(hop.url);
  const where = { finalUrl, ...(hop.isMoved && { movedTo: finalUrl }) };
  if (status === 304) return { kind: "unchanged", validators: { ...known, ...given }, ...where, ...fresh };
  if (status === 410) return { kind: "gone" };
  if (!isRead(answer)) {
    const { hostname: host } = hop.url;
    const failure = { code: "http", status, ...(host !== start.hostname && { host }) } as const;
    return { kind: "failed", failure, ...defined({ retryAfterMs }) };
  }

  const validators = { ...given, bodyHash };
  if (validators.bodyHash === known.bodyHash) return { kind: "unchanged", validators, ...where, ...fresh };
  const contentType = headers.get("content-type") ?? "";
  return { kind: "fetched", bytes, contentType, headers, validators, ...where, ...fresh };
}

/** 202, 203, 206 and 226 come with bodies, and so do redirects to nowhere. */
function isRead({ status, bytes }: HttpAnswer): boolean {
  if (status === 204 || status === 205) return false;
  return (status >= 200 && status < 300) || (status >= 300 && status < 400 && bytes.length > 0);
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
