import type { WatchContext } from "../../chat/command-context.ts";
import type { LostAlerts } from "../../domain/back-test.ts";
import type { Report, Story } from "../../domain/story.ts";
import type { MatchIndex } from "../../match/match-index.ts";
import type { Follow } from "../../match/source-followers.ts";
import type { Stories } from "../../ports/alert-records.ts";

interface LostDeps {
  readonly index: MatchIndex;
  readonly enrich: WatchContext["enrich"];
  readonly stories: Pick<Stories, "recent">;
  readonly followsOf: (report: Report) => readonly Follow[];
  readonly turn: () => Promise<void>;
}

/** Stories are read so many at a time, for nothing else runs meanwhile; so many of the newest are looked at. */
const page = 25;
const searched = 1_000;

/** The past alerts that a changed watch would lose: stories that only it found, and of which no report satisfies it now. */
export async function lostAlerts(watchId: string, guildId: string, deps: LostDeps): Promise<LostAlerts> {
  const lost = { acknowledged: 0, dismissed: 0, open: 0 };
  for (let skip = 0; skip < searched; skip += page) {
    const stories = await deps.stories.recent(guildId, page, skip);
    for (const story of stories) {
      if (isLost(story, watchId, deps)) lost[story.triage.state] += 1;
      await deps.turn();
    }
    if (stories.length === 0) break;
  }
  return lost;
}

function isLost({ reports }: Story, watchId: string, { index, enrich, followsOf }: LostDeps): boolean {
  const watches = reports.flatMap((report) => report.watches);
  if (watches.length === 0 || watches.some((watch) => watch.watchId !== watchId)) return false;
  return !reports.some((report) => {
    const { item, enriched } = report;
    // An earlier version kept reports without what happened in them.
    const known = enriched?.event === undefined ? enrich(item, enriched) : enriched;
    return index.match(item, { follows: followsOf(report) }, known).length > 0;
  });
}
