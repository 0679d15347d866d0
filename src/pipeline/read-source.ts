import type { PolledSource } from "../domain/followed-source.ts";
import type { Validators } from "../domain/source.ts";
import { decode } from "../ingest/feed/decode.ts";
import { type FetchDeps, type Fetched, fetchSource } from "../ingest/fetch/fetch-source.ts";
import type { Body, BodyReading } from "../ingest/threads/read-body.ts";
import type { Reading } from "./poll-deps.ts";

export interface ReadDeps extends FetchDeps {
  /** Reads a body, in a thread of its own: its writer may mean harm, and what reading needs is let go with the thread. */
  readonly readBody: (body: Body) => Promise<BodyReading>;
  /** Fills a sample's placeholders, so that its dates are recent and its items new at each start. */
  readonly fillSample: (template: string) => string;
}

/** Asks a source once and reads what it gives: fetch, decode, parse, identify. */
export async function readSource(source: PolledSource, validators: Validators, deps: ReadDeps): Promise<Reading> {
  const sample = source.follows.some(({ face }) => face.sample);
  const outcome = await fetchSource(source.url, sample ? {} : validators, source.reach, deps);
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
  const body = bodyOf(outcome, source.key, deps.clock.now());
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
