import type { Doors, StatusReport } from "../ports.ts";
import type { Repositories } from "./repositories.ts";

/** Counts what one guild has, from the records themselves. */
export function statusOf(repositories: Repositories, startedAt: number): Doors["status"] {
  return async (guildId) => {
    const followed = (await repositories.sources.followed(guildId)).filter(({ paused }) => !paused);
    const states = await Promise.all(followed.map(({ key }) => repositories.states.get(key)));
    const { watches } = await repositories.watchlists.of(guildId);
    const alerts = repositories.stories.states(guildId);
    const inbox = (await repositories.inbox.waiting()).filter((match) => match.guildId === guildId);
    const inState = count(alerts.map(({ state }) => state));
    const delivered = count(alerts.map(({ delivery }) => delivery));
    const failing = states.filter((state) => (state?.failures ?? 0) > 0).length;
    const waiting = states.filter((state) => state?.lastPolledAt === undefined).length;
    return {
      startedAt,
      sources: { total: followed.length, read: followed.length - failing - waiting, failing, waiting },
      watches: {
        active: watches.filter(({ paused }) => !paused).length,
        paused: watches.filter(({ paused }) => paused).length,
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
      },
      inbox: inbox.length,
    } satisfies StatusReport;
  };
}

function count<K>(seen: readonly K[]): (kind: K) => number {
  return (kind) => seen.filter((one) => one === kind).length;
}
