import { readingDeps } from "../app/reading-deps.ts";
import { visibleText } from "../chat/text.ts";
import { describeReadFailure } from "../chat/words/describe-read-failure.ts";
import type { FollowedSource } from "../domain/followed-source.ts";
import { type Proxies, type Reach, reachOf } from "../domain/reach.ts";
import type { Source } from "../domain/source.ts";
import { kindWords } from "../domain/source-kind.ts";
import { readSource } from "../ingest/readers/readers.ts";
import type { Loaded } from "./load-everything.ts";

/** `skip` is for what was not checked, for a good reason. */
export type Say = (verdict: "ok" | "bad" | "skip", text: string) => void;

/** How many sources are asked at the same time. */
const sourcesAtOnce = 8;
/** Node's codes of a name that was not found. */
const noHost: readonly string[] = ["ENOTFOUND", "EAI_AGAIN"];

/**
 * Asks each source once, as the bot would: those of the catalogue and those that servers added, by the way that its handling and the servers
 * allow, or not at all.
 *
 * @param followed the sources of all servers; without them nothing is known of how they want sources asked
 */
export async function askEachSource(
  followed: readonly FollowedSource[] | undefined,
  { settings, environment }: Loaded,
  say: Say,
): Promise<void> {
  if (followed === undefined)
    return say(
      "skip",
      "sources: none was asked, because the store says how servers want them asked. Mend the store first.",
    );
  const deps = readingDeps({ settings, environment });
  const all = [...settings.sources.map(named), ...addedIn(followed, settings.sources)];
  const rest = [...all];
  const found = { read: 0, skipped: 0 };
  const withoutHost: string[] = [];
  async function work(): Promise<void> {
    for (let one = rest.shift(); one !== undefined; one = rest.shift()) {
      const { source, name } = one;
      const finding = await findingOf(source, reachAsPolled(source, followed ?? [], settings.bot.polling.via), deps);
      if (finding.kind === "read") found.read += 1;
      else if (finding.kind === "no-host") withoutHost.push(`source ${name}: ${finding.text}`);
      else if (finding.kind === "bad") say("bad", `source ${name}: ${finding.text}`);
      else {
        found.skipped += 1;
        say("skip", `source ${name}: not asked: ${finding.text}`);
      }
    }
  }
  await Promise.all(Array.from({ length: sourcesAtOnce }, work));
  const asked = all.length - found.skipped;
  if (asked > 1 && withoutHost.length === asked)
    return say("bad", `sources: this machine has no network, or no DNS: none of ${asked} hosts was found`);
  for (const text of withoutHost) say("bad", text);
  const skipped = found.skipped === 0 ? "" : `, ${found.skipped} not asked`;
  say(found.read === asked ? "ok" : "bad", `sources: ${found.read} of ${all.length} can be read${skipped}`);
}

interface Named {
  readonly source: Source;
  readonly name: string;
}

type Finding =
  | { readonly kind: "read" }
  | { readonly kind: "closed" | "bad"; readonly text: string }
  /** Its host was not found, which is nothing of the source's where none is. */
  | { readonly kind: "no-host"; readonly text: string };

function named(source: Source): Named {
  return { source, name: source.id };
}

/** Each address once, however many servers follow it. */
function addedIn(followed: readonly FollowedSource[], catalogue: readonly Source[]): readonly Named[] {
  const known = new Set(catalogue.map(({ url }) => url));
  const own = new Map(
    followed.filter(({ own, source }) => own && !known.has(source.url)).map(({ source }) => [source.url, source]),
  );
  return [...own.values()].map((source) => ({ source, name: `${source.id} (added in chat)` }));
}

/** As the servers that follow it have it, one request for all of them; without any, as the catalogue has it. */
function reachAsPolled(source: Source, followed: readonly FollowedSource[], proxies: Proxies): Reach {
  const own = reachOf(source, proxies);
  const reaches = followed
    .filter((one) => one.source.url === source.url && one.source.kind === source.kind)
    .map(({ reach }) => reach);
  const open = reaches.filter(({ kind }) => kind !== "closed");
  return open.find(({ kind }) => kind === "proxy") ?? open[0] ?? reaches[0] ?? own;
}

async function findingOf(
  { url, kind, cadence }: Source,
  reach: Reach,
  deps: ReturnType<typeof readingDeps>,
): Promise<Finding> {
  const { noun } = kindWords[kind];
  if (reach.kind === "closed")
    return { kind: "closed", text: describeReadFailure({ code: "not-allowed", handling: reach.handling }, noun) };
  const reading = await readSource({ key: "doctor", owner: "", url, kind, reach, cadence, follows: [] }, {}, deps);
  if (reading.kind === "failed") {
    const { failure } = reading;
    const isHostMissing = failure.code === "connection" && noHost.includes(failure.error);
    return { kind: isHostMissing ? "no-host" : "bad", text: visibleText(describeReadFailure(failure, noun)) };
  }
  if (reading.kind !== "read" || reading.items.length > 0) return { kind: "read" };
  return { kind: "bad", text: `it answers with an empty ${noun}; a wrong address does that on some sites` };
}
