import type { SourceContext } from "../../chat/command-context.ts";
import type { Looker } from "../../domain/looker.ts";
import { type OpenReach, reachOf } from "../../domain/reach.ts";
import type { LookFailure } from "../../domain/read-failure.ts";
import type { Reading } from "../../domain/reading.ts";
import type { SourceCheck } from "../../domain/source-check.ts";
import { type KnownSource, reachElsewhere, reachOfUrl } from "../../ingest/fetch/reach-of-url.ts";
import type { Preview, ReadDeps } from "../../ingest/readers/reader.ts";
import { readers } from "../../ingest/readers/readers.ts";
import type { PollReport } from "../../pipeline/poll-state.ts";
import type { Repositories } from "../../ports/repositories.ts";
import type { Settings } from "../../settings/load-settings.ts";
import { readPage } from "./read-page.ts";

/** What polls a source at once, and the sources that it knows; `Engine` fits. */
interface PollingEngine {
  readonly repositories: Pick<Repositories, "sources">;
  pollNow(key: string): Promise<PollReport | undefined>;
}

/** Looks at sources and pages that somebody asks for, each by the way that its handling allows. */
export function checkOnRequest(
  engine: PollingEngine,
  { reading, settings }: { readonly reading: ReadDeps; readonly settings: Pick<Settings, "bot"> },
): Pick<SourceContext, "check" | "preview" | "readPage"> {
  const { sources } = engine.repositories;
  const { via } = settings.bot.polling;
  /** What a guild knows of sites counts also where it has removed the catalogue's source. */
  async function known(guildId: string): Promise<readonly KnownSource[]> {
    const removed = (await sources.removed(guildId)).map((source) => ({ source, reach: reachOf(source, via) }));
    return [...(await sources.followed(guildId)), ...removed];
  }
  async function look<T>(
    url: string,
    looker: Looker,
    read: (reach: OpenReach, deps: ReadDeps) => Promise<T>,
  ): Promise<T | { readonly kind: "failed"; readonly failure: LookFailure }> {
    const sites = await known(looker.guildId);
    const reach = reachOfUrl(url, looker, sites, via);
    if (reach.kind === "closed") return { kind: "failed", failure: { code: "not-allowed", handling: reach.handling } };
    return read(reach, { ...reading, elsewhere: (onward, soFar) => reachElsewhere(onward, soFar, sites) });
  }
  return {
    async check(key) {
      const report = await engine.pollNow(key);
      if (report === undefined) return notPolled;
      const { changed, fresh } = Object.groupBy(report.judged, ({ verdict }) =>
        verdict === "edited" ? "changed" : "fresh",
      );
      const check = found(report.reading, fresh?.length ?? 0);
      return check.kind === "read" ? { ...check, changed: changed?.length ?? 0 } : check;
    },
    preview: (url, looker) =>
      look(url, looker, async (reach, deps) => {
        const reader = readers[looker.kind ?? "feed"];
        const allowed = reader.validate(url);
        if (allowed !== undefined) return { kind: "failed", failure: { code: "other-address", allowed } as const };
        const preview = await reader.preview(url, reach, deps);
        const check = found(preview.reading, preview.reading.items.length);
        return check.kind === "read" && preview.url !== url ? { ...check, foundUrl: preview.url } : check;
      }),
    readPage: (url, looker) => look(url, looker, (reach, deps) => readPage(url, reach, deps)),
  };
}

const notPolled: SourceCheck = { kind: "failed", failure: { code: "not-polled" } };

function found(reading: Preview["reading"], fresh: number): SourceCheck {
  if (reading.kind === "failed") return { kind: "failed", failure: reading.failure };
  if (reading.kind === "gone") return { kind: "failed", failure: { code: "gone" } };
  if (reading.kind === "unchanged") return { kind: "unchanged" };
  const newest = reading.items.toSorted((a, b) => publishedAt(b) - publishedAt(a)).slice(0, 3);
  return {
    kind: "read",
    items: reading.items.length,
    fresh,
    newest,
  };
}

function publishedAt({ published, seenAt }: Reading["items"][number]): number {
  return published === undefined ? seenAt : Date.parse(published);
}
