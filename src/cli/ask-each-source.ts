import { readingDeps } from "../app/reading-deps.ts";
import { visibleText } from "../chat/text.ts";
import { describeReadFailure } from "../chat/words/describe-read-failure.ts";
import type { FollowedSource } from "../domain/followed-source.ts";
import { type OpenReach, type Proxies, type Reach, reachOf } from "../domain/reach.ts";
import type { Source } from "../domain/source.ts";
import { kindWords } from "../domain/source-kind.ts";
import { readSource } from "../ingest/readers/readers.ts";
import type { Loaded } from "./load-everything.ts";

/** `skip` is for what was not checked, for a good reason. */
export type Say = (verdict: "ok" | "bad" | "skip", text: string) => void;

/** How many sources are asked at the same time. */
const sourcesAtOnce = 8;

/**
 * Asks each source of the catalogue once, as the bot would: by the way that its handling and the servers allow, or not at all.
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
  const rest = [...settings.sources];
  const found = { read: 0, skipped: 0 };
  async function work(): Promise<void> {
    for (let source = rest.shift(); source !== undefined; source = rest.shift()) {
      const reach = reachAsPolled(source, followed ?? [], settings.bot.polling.via);
      if (reach.kind === "closed") {
        found.skipped += 1;
        say(
          "skip",
          `source ${source.id}: not asked: ${describeReadFailure({ code: "not-allowed", handling: reach.handling }, kindWords[source.kind].noun)}`,
        );
        continue;
      }
      const problem = await problemOf(source, reach, deps);
      if (problem === undefined) found.read += 1;
      else say("bad", `source ${source.id}: ${problem}`);
    }
  }
  await Promise.all(Array.from({ length: sourcesAtOnce }, work));
  const total = settings.sources.length;
  const skipped = found.skipped === 0 ? "" : `, ${found.skipped} not asked`;
  say(found.read + found.skipped === total ? "ok" : "bad", `sources: ${found.read} of ${total} can be read${skipped}`);
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

async function problemOf(
  { url, kind, cadence }: Source,
  reach: OpenReach,
  deps: ReturnType<typeof readingDeps>,
): Promise<string | undefined> {
  const reading = await readSource({ key: "doctor", url, kind, reach, cadence, follows: [] }, {}, deps);
  const { noun } = kindWords[kind];
  if (reading.kind === "failed") return visibleText(describeReadFailure(reading.failure, noun));
  return reading.kind === "read" && reading.items.length === 0
    ? `it answers with an empty ${noun}; a wrong address does that on some sites`
    : undefined;
}
