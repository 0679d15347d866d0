import type { SourceContext } from "../../chat/command-context.ts";
import type { Looker } from "../../domain/looker.ts";
import { type OpenReach, reachOf } from "../../domain/reach.ts";
import type { LookFailure } from "../../domain/read-failure.ts";
import type { Reading } from "../../domain/reading.ts";
import type { SourceCheck } from "../../domain/source-check.ts";
import { type KnownSource, reachElsewhere, reachOfUrl } from "../../ingest/fetch/reach-of-url.ts";
import { readingFor } from "../../ingest/readers/private-hosts.ts";
import type { Preview, ReadDeps } from "../../ingest/readers/reader.ts";
import { readers } from "../../ingest/readers/readers.ts";
import type { Clock } from "../../lib/clock.ts";
import { timeLimit } from "../../lib/time-limit.ts";
import type { PollReport } from "../../pipeline/poll-state.ts";
import type { Repositories } from "../../ports/repositories.ts";
import type { Settings } from "../../settings/load-settings.ts";
import { discreetly } from "./discreetly.ts";
import { readPage } from "./read-page.ts";
import { SharedAnswers } from "./shared-answers.ts";

/** What checks a source at once, and the sources that it knows; `Engine` fits. */
interface PollingEngine {
  readonly repositories: Pick<Repositories, "sources" | "pollStates">;
  check(key: string): Promise<PollReport | undefined>;
}

interface CheckDeps {
  readonly reading: ReadDeps;
  readonly settings: Pick<Settings, "bot">;
  readonly clock: Clock;
}

/** How long a person waits for a host's turn, in milliseconds. */
const patienceMs = 60_000;

/** Looks at sources and pages that somebody asks for, each by the way that its handling allows, and no more often than a poll would. */
export function checkOnRequest(
  engine: PollingEngine,
  { reading, settings, clock }: CheckDeps,
): Pick<SourceContext, "check" | "preview" | "readPage"> {
  const { sources } = engine.repositories;
  const { via, floor } = settings.bot.polling;
  const previews = new SharedAnswers<SourceCheck>(floor, clock);
  /** What a guild knows of sites counts also where it has removed the catalogue's source. */
  async function known(guildId: string): Promise<readonly KnownSource[]> {
    const removed = (await sources.removed(guildId)).map((source) => ({ source, reach: reachOf(source, via) }));
    return [...(await sources.followed(guildId)), ...removed];
  }
  async function look<T>(
    url: string,
    looker: Looker,
    read: (reach: OpenReach, deps: ReadDeps) => Promise<T | Failed>,
  ): Promise<T | Failed> {
    const sites = await known(looker.guildId);
    const reach = reachOfUrl(url, looker, sites, via);
    if (reach.kind === "closed") return { kind: "failed", failure: { code: "not-allowed", handling: reach.handling } };
    const own = readingFor(looker.guildId, reading, settings.bot.servers.privateHosts);
    const deps: ReadDeps = { ...own, elsewhere: (onward, soFar) => reachElsewhere(onward, soFar, sites) };
    return discreetly(read(reach, deps), own.allowPrivateHosts, clock);
  }
  return {
    check: politely(engine, floor, clock),
    preview: (url, looker) =>
      look(url, looker, (reach, deps) =>
        previews.ask([looker.guildId, looker.kind, reach.kind, url].join(" "), () =>
          previewOf(url, looker, reach, deps),
        ),
      ),
    readPage: (url, looker) => look(url, looker, (reach, deps) => readPage(url, reach, deps)),
  };
}

/** One request for all who ask, and none before the source may be asked again. */
function politely(engine: PollingEngine, floorMs: number, clock: Clock): SourceContext["check"] {
  const checks = new SharedAnswers<SourceCheck>(floorMs, clock);
  const read = async (key: string): Promise<SourceCheck> => {
    const polled = engine.check(key).then((report) => ({ report }));
    const inTime = await timeLimit(patienceMs, polled, clock);
    if (inTime === undefined) return { kind: "failed", failure: { code: "no-turn" } };
    const { report } = inTime;
    if (report === undefined) return notPolled;
    const changed = report.judged.filter(({ verdict }) => verdict === "edited").length;
    const check = found(report.reading, report.judged.length - changed);
    return check.kind === "read" ? { ...check, changed } : check;
  };
  return async ({ key, since = 0 }) => {
    const { endedAt, lastPolledAt, nextPollAt = 0, delay } = (await engine.repositories.pollStates.get(key)) ?? {};
    const now = clock.now();
    if (endedAt !== undefined || lastPolledAt === undefined || lastPolledAt > now)
      return checks.ask(key, () => read(key), true);
    const againAt = Math.max(lastPolledAt + floorMs, delay === "asked-to-wait" ? nextPollAt : 0);
    if (againAt <= now) return checks.ask(key, () => read(key), true);
    return { kind: "too-soon", askedAt: Math.max(lastPolledAt, since), againAt, last: checks.get(key) };
  };
}

interface Failed {
  readonly kind: "failed";
  readonly failure: LookFailure;
}

const notPolled: SourceCheck = { kind: "failed", failure: { code: "not-polled" } };

async function previewOf(url: string, looker: Looker, reach: OpenReach, deps: ReadDeps): Promise<SourceCheck> {
  const reader = readers[looker.kind ?? "feed"];
  const allowed = reader.validate(url);
  if (allowed !== undefined) return { kind: "failed", failure: { code: "other-address", allowed } };
  const preview = await reader.preview(url, reach, deps);
  const check = found(preview.reading, preview.reading.items.length);
  return check.kind === "read" && preview.url !== url ? { ...check, foundUrl: preview.url } : check;
}

function found(reading: Preview["reading"], fresh: number): SourceCheck {
  if (reading.kind === "failed") return { kind: "failed", failure: reading.failure };
  if (reading.kind === "gone") return { kind: "failed", failure: { code: "gone" } };
  if (reading.kind === "unchanged") return { kind: "unchanged" };
  if (reading.kind === "several") return { kind: "several", feeds: reading.feeds };
  const newest = reading.items.toSorted((a, b) => publishedAt(b) - publishedAt(a)).slice(0, 3);
  return {
    kind: "read",
    items: reading.items.length,
    fresh,
    newest,
    ...(reading.title !== undefined && { title: reading.title }),
  };
}

function publishedAt({ published, seenAt }: Reading["items"][number]): number {
  return published === undefined ? seenAt : Date.parse(published);
}
