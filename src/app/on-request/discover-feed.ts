import type { OpenReach } from "../../domain/reach.ts";
import type { LookFailure } from "../../domain/read-failure.ts";
import type { Reading } from "../../pipeline/poll-deps.ts";
import { type ReadDeps, readSource } from "../../pipeline/read-source.ts";

/** Reads the feed at an address or, where a web page answers, the feed that it names. Nothing is remembered. */
export async function discoverFeed(
  url: string,
  reach: OpenReach,
  deps: ReadDeps,
): Promise<{
  /** The feed's address: another than was asked for where a page named it. */
  readonly url: string;
  readonly reading: Discovered;
}> {
  const asked = await readOnce(url, reach, deps);
  if (asked.kind !== "failed" || asked.feedLink === undefined || asked.feedLink === url) return { url, reading: asked };

  const onward = deps.elsewhere?.(asked.feedLink, reach) ?? reach;
  const named: Reading =
    onward.kind === "closed"
      ? { kind: "failed", items: [], failure: { code: "not-allowed", handling: onward.handling } }
      : await readOnce(asked.feedLink, onward, deps);
  if (named.kind === "read") return { url: asked.feedLink, reading: named };
  const failure = named.kind === "failed" ? named.failure : ({ code: "gone" } as const);
  return { url, reading: { kind: "failed", items: [], failure: { code: "named-feed", failure } } };
}

/** What was read, also where it was a page that names a feed which cannot be read. */
export type Discovered =
  | Reading
  | { readonly kind: "failed"; readonly items: readonly []; readonly failure: LookFailure };

function readOnce(url: string, reach: OpenReach, deps: ReadDeps): Promise<Reading> {
  return readSource({ key: "preview", url, reach, cadence: { kind: "every", ms: 1 }, follows: [] }, {}, deps);
}
