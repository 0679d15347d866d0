import type { PolledSource } from "../domain/followed-source.ts";
import type { Validators } from "../domain/source.ts";
import { decode } from "../ingest/decode.ts";
import { type FetchDeps, type Fetched, fetchSource } from "../ingest/fetch-source.ts";
import { identifyFeed } from "../ingest/identify-feed.ts";
import { readFeed } from "../ingest/read-feed.ts";
import type { Reading } from "./poll-deps.ts";

export interface ReadDeps extends FetchDeps {
  /** Fills a sample's placeholders, so that its dates are recent and its items new at each start. */
  readonly fillSample: (template: string) => string;
}

/** Asks a source once and reads what it gives: fetch, decode, parse, identify. */
export async function readSource(source: PolledSource, validators: Validators, deps: ReadDeps): Promise<Reading> {
  const sample = source.follows.some(({ face }) => face.sample);
  const outcome = await fetchSource(source.url, sample ? {} : validators, deps);
  if (outcome.kind === "failed")
    return { kind: "failed", items: [], reason: outcome.reason, ...resting(outcome.retryAfterMs) };
  if (outcome.kind === "gone") return { kind: "gone", items: [] };
  const rest = resting(Math.max(outcome.maxAgeMs ?? 0, outcome.retryAfterMs ?? 0));
  if (outcome.kind === "unchanged") return { kind: "unchanged", items: [], ...remembered(outcome), ...rest };

  const text = textOf(outcome);
  const reading = await readFeed(sample ? deps.fillSample(text) : text, outcome.finalUrl);
  if (reading.kind === "unreadable") return { kind: "failed", items: [], reason: reading.reason };
  const items = identifyFeed(source.key, reading.feed.items, deps.clock.now());
  return { kind: "read", items, ...remembered(outcome), ...rest };
}

function remembered({ validators, finalUrl, movedTo }: Pick<Fetched, "validators" | "finalUrl" | "movedTo">) {
  return { validators, answeredBy: finalUrl, ...(movedTo !== undefined && { movedTo }) };
}

function textOf({ bytes, contentType }: Fetched): string {
  return decode(bytes, contentType);
}

function resting(ms: number | undefined): { readonly restMs?: number } {
  return ms === undefined || ms === 0 ? {} : { restMs: ms };
}
