import type { AccountContext } from "../../chat/command-context.ts";
import type { CanaryState } from "../../domain/canary.ts";
import { countSources } from "../../domain/count-sources.ts";
import type { StatusReport } from "../../domain/status-report.ts";
import type { StoreState } from "../../domain/store-state.ts";
import { hasEnded, isLooking } from "../../domain/watch.ts";
import type { Clock } from "../../lib/clock.ts";
import { dayMs } from "../../lib/durations.ts";
import type { AlertTotals } from "../../ports/alert-records.ts";
import type { Repositories } from "../../ports/repositories.ts";
import { accountBetween } from "./account-between.ts";

export interface GuildStatusDeps {
  readonly repositories: Repositories;
  /** How long a story takes reports. */
  readonly groupWithinMs: number;
  readonly startedAt: number;
  readonly canary: () => CanaryState;
  readonly pausedUntil: () => number | undefined;
  readonly store?: () => StoreState | undefined;
  /** How many reports a server keeps at most. */
  readonly mostReports: number;
  readonly clock: Pick<Clock, "now">;
}

/** Counts what one guild has: from totals that are kept as stories change, however many there are. */
export function guildStatus(deps: GuildStatusDeps): AccountContext["status"] {
  const { repositories, clock } = deps;
  return async (guildId) => {
    const { watches } = await repositories.watchlists.of(guildId);
    const inbox = await repositories.inbox.waiting(guildId);
    const totals = repositories.stories.totals(guildId);
    const midnight = Math.floor(clock.now() / dayMs) * dayMs;
    return {
      startedAt: deps.startedAt,
      sources: await sourcesOf(guildId, repositories),
      watches: {
        active: watches.filter((watch) => isLooking(watch, clock.now())).length,
        paused: watches.filter(({ paused }) => paused).length,
        ended: watches.filter((watch) => !watch.paused && hasEnded(watch, clock.now())).length,
      },
      ...countAlerts(totals),
      kept: { reports: totals.reports, most: deps.mostReports },
      inbox: inbox.length,
      undecided: await undecided(guildId, repositories),
      canary: deps.canary(),
      pausedUntil: deps.pausedUntil(),
      store: deps.store?.(),
      ...(await sinceHandover(guildId, deps)),
      today: await accountBetween(guildId, { from: midnight, to: midnight + dayMs }, deps),
    } satisfies StatusReport;
  };
}

async function sourcesOf(guildId: string, { sources, pollStates }: Repositories): Promise<StatusReport["sources"]> {
  const followed = (await sources.followed(guildId)).filter(({ paused, reach }) => !paused && reach.kind !== "closed");
  const states = new Map(await Promise.all(followed.map(async ({ key }) => [key, await pollStates.get(key)] as const)));
  return countSources(
    followed.map(({ key }) => key),
    (key) => states.get(key),
  );
}

async function undecided(guildId: string, { inbox }: Repositories): Promise<NonNullable<StatusReport["undecided"]>> {
  const bySource = Map.groupBy(await inbox.held(guildId), ({ source }) => source.name);
  return [...bySource].map(([source, held]) => ({ source, items: held.length }));
}

function countAlerts({ alerts, deliveries }: AlertTotals): Pick<StatusReport, "alerts" | "deliveries"> {
  const inState = (state: keyof StatusReport["alerts"]) => alerts.get(state) ?? 0;
  const delivered = (state: keyof StatusReport["deliveries"]) => deliveries.get(state) ?? 0;
  return {
    alerts: {
      open: inState("open"),
      acknowledged: inState("acknowledged"),
      dismissed: inState("dismissed"),
      removed: inState("removed"),
    },
    deliveries: {
      queued: delivered("queued"),
      sending: delivered("sending"),
      delivered: delivered("delivered"),
      paused: delivered("paused"),
      unsure: delivered("unsure"),
      dead: delivered("dead"),
      held: delivered("held"),
      bundled: delivered("bundled"),
      muted: delivered("muted"),
    },
  };
}

/** None where the watch was never handed over. */
async function sinceHandover(guildId: string, deps: GuildStatusDeps): Promise<Pick<StatusReport, "sinceHandover">> {
  const { last } = await deps.repositories.duties.of(guildId);
  if (last === undefined) return {};
  const account = await accountBetween(guildId, { from: last.at, to: deps.clock.now() }, deps);
  return { sinceHandover: { at: last.at, account } };
}
