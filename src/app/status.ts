import { accountLine, foldAccount } from "../alerts/account.ts";
import type { StatusReport } from "../domain/status-report.ts";
import { hasEnded } from "../domain/watch.ts";
import type { Clock } from "../lib/clock.ts";
import type { Doors } from "../ports.ts";
import type { CanaryState } from "./canary.ts";
import type { Repositories } from "./repositories.ts";
import { untoldIn } from "./untold-in.ts";

const dayMs = 24 * 3_600_000;

/** Counts what one guild has, from the records themselves. */
export function statusOf(
  repositories: Repositories,
  clock: Pick<Clock, "now">,
  groupWithinMs: number,
  startedAt: number,
  canary: () => CanaryState,
  pausedUntil: () => number | undefined,
): Doors["status"] {
  return async (guildId) => {
    const followed = (await repositories.sources.followed(guildId)).filter(
      ({ paused, reach }) => !paused && reach.kind !== "closed",
    );
    const states = await Promise.all(followed.map(({ key }) => repositories.states.get(key)));
    const { watches } = await repositories.watchlists.of(guildId);
    const alerts = repositories.stories.states(guildId);
    const inbox = (await repositories.inbox.waiting()).filter((match) => match.guildId === guildId);
    const midnight = Math.floor(clock.now() / dayMs) * dayMs;
    const untold = await untoldIn(guildId, repositories);
    const stories = (await repositories.stories.since(midnight - groupWithinMs)).filter(
      (story) => story.guildId === guildId,
    );
    const inState = count(alerts.map(({ state }) => state));
    const delivered = count(alerts.map(({ delivery }) => delivery));
    const failing = states.filter((state) => (state?.failures ?? 0) > 0).length;
    const waiting = states.filter((state) => state?.lastPolledAt === undefined).length;
    return {
      startedAt,
      sources: { total: followed.length, read: followed.length - failing - waiting, failing, waiting },
      watches: {
        active: watches.filter((watch) => !watch.paused && !hasEnded(watch, clock.now())).length,
        paused: watches.filter(({ paused }) => paused).length,
        ended: watches.filter((watch) => !watch.paused && hasEnded(watch, clock.now())).length,
      },
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
      inbox: inbox.length,
      canary: canary(),
      pausedUntil: pausedUntil(),
      today: accountLine(foldAccount(stories, untold, midnight)),
    } satisfies StatusReport;
  };
}

function count<K>(seen: readonly K[]): (kind: K) => number {
  return (kind) => seen.filter((one) => one === kind).length;
}
