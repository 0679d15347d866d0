import type { AccountContext } from "../chat/command-context.ts";
import type { CanaryState } from "../domain/canary.ts";
import type { ClockChange } from "../domain/clock-change.ts";
import type { Enriched, KeptReading } from "../domain/enriched.ts";
import type { TestOutcome } from "../domain/test-alert.ts";
import type { EnrichableItem } from "../enrich/enrich.ts";
import type { ReadDeps } from "../ingest/readers/reader.ts";
import type { Clock } from "../lib/clock.ts";
import type { Logger } from "../lib/logger.ts";
import type { Job } from "../lib/run-every.ts";
import type { Overlong } from "../lib/under-way.ts";
import type { PollReport } from "../pipeline/poll-state.ts";
import type { Outgoing } from "../ports/chat.ts";
import type { Repositories } from "../ports/repositories.ts";
import type { Settings } from "../settings/load-settings.ts";
import { Alerting } from "./alerting.ts";
import { noteBlindWatches } from "./blind-watches.ts";
import { canaryWatchlist } from "./canary/canary-fixture.ts";
import { type SendTestDeps, sendTest } from "./canary/send-test.ts";
import { startCanary } from "./canary/start-canary.ts";
import { enrichItem } from "./enrich-item.ts";
import { eventWorldAtNeed } from "./event-world-at-need.ts";
import { startCatchUp } from "./jobs/catch-up.ts";
import { startDailyNotices } from "./jobs/daily-notice-job.ts";
import { startExpiringHeld } from "./jobs/expire-held.ts";
import { ledgerBounds, startLedger } from "./jobs/keep-ledger.ts";
import { startNotifyingRefusals } from "./jobs/notify-refusals.ts";
import { ClockWatch } from "./jobs/watch-clock.ts";
import { StoreWatch } from "./jobs/watch-store.ts";
import { noPostTimes, notingPosts, type PostTimes } from "./monitoring/post-times.ts";
import { NameFinder } from "./name-finder.ts";
import { Polling } from "./polling.ts";
import { queryWorld } from "./query-world.ts";
import { guildStatus } from "./reports/guild-status.ts";
import { WatchIndex } from "./watch-index.ts";

export interface EngineDeps {
  readonly settings: Settings;
  readonly repositories: Repositories;
  readonly out: Outgoing;
  readonly reading: ReadDeps;
  /** How long Discord is trusted to recognise a nonce, in milliseconds. */
  readonly nonceMemoryMs: number;
  readonly random: () => number;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Everything between the sources and a front, running: schedule, alerting, canary and jobs. */
export interface Engine {
  readonly repositories: Repositories;
  readonly out: Outgoing;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly alerts: Alerting;
  /** Since the start: new items read, how often a guild's watches wanted one, and how long polls took. */
  readonly counted: Polling["counted"];
  /** How long posts since the start took. */
  readonly postTimes: PostTimes;
  /** How the invented item does that is sent through all of it every few minutes. */
  readonly canary: CanaryState;
  /** What became of the clock lately. */
  readonly clockChange: ClockChange | undefined;
  /** Polls that do not end. */
  readonly stuckPolls: Overlong | undefined;
  /** The watches of all guilds; `blind` are those that are to look and cannot. */
  readonly watches: Pick<WatchIndex, "blind">;
  /** How full the store was found last. */
  readonly store: Pick<StoreWatch, "state">;
  /** How things are in one guild. */
  readonly status: AccountContext["status"];
  /** What is read of an item, the same for all callers; `kept` is what was recognised of it before. */
  readonly enrich: (item: EnrichableItem, kept?: KeptReading) => Enriched;
  /** Polls one source now; `undefined` when nobody follows it or our own store failed. */
  pollNow(key: string): Promise<PollReport | undefined>;
  /** The same for a person who waits: in the host's turn, and without consequences where it fails. */
  check(key: string): Promise<PollReport | undefined>;
  /** Sends an alert labelled TEST on the whole way into a channel; nothing of it stays. */
  sendTest(channelId: string): Promise<TestOutcome>;
  /** Which entities of the facts a text names. */
  readonly names: NameFinder;
  /** What is under way is finished, nothing new begins; the store stays open. */
  stop(): Promise<void>;
}

/** From here on sources are polled and alerts are posted; what was left undone at the last stop comes first. */
export async function startEngine(deps: EngineDeps): Promise<Engine> {
  const { clock, out, repositories, settings } = deps;
  const startedAt = clock.now();
  const clockWatch = await ClockWatch.start(deps);
  const bounds = boundsOf(settings);
  const storeWatch = StoreWatch.start({ ...deps, ...bounds });
  const watchIndex = await openWatchIndex(deps);
  const names = new NameFinder(settings.facts, clock);
  const { alerts, postTimes } = await startAlerting(deps, watchIndex);
  const world = eventWorldAtNeed(settings);
  const enrich: Engine["enrich"] = (item, kept) => enrichItem(item, world, kept);
  const polling = await Polling.start({ ...deps, matching: watchIndex, names, enrich });
  const canary = startCanary({ ...deps, poll: (items) => polling.flyCanary(items) });
  const health = { startedAt, canary: () => canary.state, pausedUntil: out.pausedUntil };
  const status = guildStatus({ repositories, ...bounds, ...health, store: () => storeWatch.state, clock });
  const jobs = [clockWatch, storeWatch, ...startJobs(deps, health, polling, alerts)];
  return {
    repositories,
    out,
    startedAt,
    alerts,
    counted: polling.counted,
    postTimes,
    get canary() {
      return canary.state;
    },
    get clockChange() {
      return clockWatch.recent;
    },
    store: storeWatch,
    get stuckPolls() {
      return polling.stuck;
    },
    watches: watchIndex,
    status,
    enrich,
    names,
    ...askedFor(deps, polling),
    async stop() {
      for (const job of [canary, ...jobs]) await job.stop();
      await polling.stop();
      await alerts.stop();
    },
  };
}

async function startAlerting(deps: EngineDeps, watchIndex: WatchIndex) {
  const postTimes = noPostTimes();
  const { repositories } = deps;
  const noting = { ...repositories, stories: notingPosts(repositories.stories, postTimes) };
  return { alerts: await Alerting.start({ ...deps, repositories: noting, watchIndex }), postTimes };
}

function boundsOf({ bot }: Settings) {
  return {
    groupWithinMs: bot.delivery.groupWithin,
    mostBytes: bot.retention.megabytesMost * 1e6,
    mostReports: bot.servers.quotas.reports,
  };
}

/** What people have it do at once. */
function askedFor(
  { clock, reading, repositories, settings }: EngineDeps,
  polling: Polling,
): Pick<Engine, "pollNow" | "check" | "sendTest"> {
  const pollInvented: SendTestDeps["pollInvented"] = (source, items, watches) => {
    const index = new WatchIndex(queryWorld(settings), clock);
    index.update(watches);
    return polling.pollInvented(source, items, index);
  };
  const testing = { readBody: reading.readBody, stories: repositories.stories, clock, pollInvented };
  return {
    pollNow: (key) => polling.pollNow(key),
    check: (key) => polling.check(key),
    sendTest: (channelId) => sendTest(channelId, testing),
  };
}

function startJobs(
  deps: EngineDeps,
  engine: Pick<Parameters<typeof startDailyNotices>[0], "canary">,
  polling: Polling,
  alerts: Alerting,
): readonly Job[] {
  return [
    startDailyNotices({ ...deps, canary: engine.canary, post: (one) => alerts.post(one), bot: deps.settings.bot }),
    startExpiringHeld(deps),
    startNotifyingRefusals(deps),
    startLedger({ ...deps, ...ledgerBounds(deps.settings) }),
    startCatchUp({ ...deps, ...polling.pollDeps(new AbortController().signal) }),
  ];
}

/** The stored watchlists of every guild, and every change of them from here on. */
async function openWatchIndex(deps: EngineDeps): Promise<WatchIndex> {
  const { clock, out, repositories, settings } = deps;
  const { guilds, watchlists } = repositories;
  const index = new WatchIndex(queryWorld(settings), clock, settings.bot.servers.quotas.regexWork);
  index.update(canaryWatchlist);
  watchlists.onChange((after, before) => index.update(after, before));
  const guildIds = (await guilds.all()).map(({ id }) => id);
  for (const guildId of guildIds) index.update(await watchlists.of(guildId));
  void noteBlindWatches(guildIds, { ...deps, watchlists, index, notify: out.notify });
  return index;
}
