import type { PolledSource } from "../domain/followed-source.ts";
import type { Item } from "../domain/item.ts";
import type { Reading } from "../domain/reading.ts";
import { readingForFollowers } from "../ingest/readers/private-hosts.ts";
import type { ReadDeps } from "../ingest/readers/reader.ts";
import { readSource } from "../ingest/readers/readers.ts";
import type { Clock } from "../lib/clock.ts";
import { minuteMs } from "../lib/durations.ts";
import { Histogram } from "../lib/histogram.ts";
import type { Logger } from "../lib/logger.ts";
import { timeLimit } from "../lib/time-limit.ts";
import { type Overlong, UnderWay } from "../lib/under-way.ts";
import { unlessStopped } from "../lib/unless-stopped.ts";
import type { PollDeps } from "../pipeline/poll-deps.ts";
import { pollSource } from "../pipeline/poll-source.ts";
import type { PollReport } from "../pipeline/poll-state.ts";
import { Schedule } from "../pipeline/schedule.ts";
import type { Outgoing } from "../ports/chat.ts";
import type { Matching } from "../ports/matching.ts";
import type { Repositories } from "../ports/repositories.ts";
import type { Settings } from "../settings/load-settings.ts";
import { canaryAtRest, canaryId, canaryMemory, canarySource, withCanarySource } from "./canary/canary-fixture.ts";
import type { NameFinder } from "./name-finder.ts";
import { readGist } from "./read-gist.ts";
import { HealthNotifier } from "./source-health/health-notifier.ts";

export interface PollingDeps {
  readonly settings: Settings;
  readonly repositories: Repositories;
  readonly out: Pick<Outgoing, "notify">;
  readonly reading: ReadDeps;
  readonly matching: Matching;
  readonly names: NameFinder;
  readonly enrich: PollDeps["enrich"];
  readonly random: () => number;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What a body may wait and take to be parsed, over the limit of its request; then for all that our own store does with it. In milliseconds. */
const parseMs = minuteMs;
const keepMs = minuteMs;

/** How long sources have at the start before operators are notified of those that cannot be read, in milliseconds. */
const firstRoundMs = 15_000;

const pollBounds = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30, 60];

/** The schedule and what every poll goes through: sources are read, and matches fill the inbox. */
export class Polling {
  /** Since the start: new items read, how often a guild's watches wanted one, and how long polls took. */
  readonly counted = { items: 0, matches: 0, pollSeconds: new Histogram(pollBounds) };
  readonly #deps: PollingDeps;
  readonly #notifier: HealthNotifier;
  readonly #schedule: Schedule;
  readonly #underWay: UnderWay;
  /** Keys of sources that somebody waits for. */
  readonly #byHand = new Set<string>();
  #canaryItems: readonly Item[] = [];

  private constructor(deps: PollingDeps, notifier: HealthNotifier) {
    const { clock, logger, random, repositories, settings } = deps;
    const { concurrency, perHostGap } = settings.bot.polling;
    this.#deps = deps;
    this.#notifier = notifier;
    this.#underWay = new UnderWay(clock);
    this.#schedule = new Schedule({
      sources: withCanarySource(repositories.sources),
      poll: (source, stopping) =>
        this.#underWay.during(
          source.key === canaryId ? this.#pollCanary(stopping) : this.#poll(source, this.pollDeps(stopping)),
        ),
      states: { all: async () => [...(await repositories.pollStates.all()), canaryAtRest] },
      concurrency,
      perHostGapMs: perHostGap,
      random,
      clock,
      logger,
    });
  }

  /** From here on sources are polled, and operators are notified of how their health changes. */
  static async start(deps: PollingDeps): Promise<Polling> {
    const { clock, logger, out, repositories } = deps;
    const { notify } = out;
    const notifier = await HealthNotifier.open({ notified: repositories.notifiedHealth, notify, clock, logger });
    const polling = new Polling(deps, notifier);
    await polling.#schedule.start();
    void Promise.race([polling.#schedule.settled(), clock.sleep(firstRoundMs)]).then(() => notifier.notify(true));
    return polling;
  }

  /** Polls one source now; `undefined` when nobody follows it or our own store failed. */
  pollNow(key: string): Promise<PollReport | undefined> {
    return this.#schedule.pollNow(key);
  }

  /** The same for a person: in the host's turn, and a failure is no reason to ask less often. */
  async check(key: string): Promise<PollReport | undefined> {
    this.#byHand.add(key);
    try {
      return await this.#schedule.pollSoon(key);
    } finally {
      this.#byHand.delete(key);
    }
  }

  /** Has the schedule poll the canary's source, which shows these items then; `undefined` when the poll failed or polling stopped. */
  flyCanary(items: readonly Item[]): Promise<PollReport | undefined> {
    this.#canaryItems = items;
    return this.#schedule.pollInTurn(canaryId);
  }

  /** Polls that have been going on for longer than a poll can. */
  get stuck(): Overlong | undefined {
    return this.#underWay.longerThan(this.#readMs + keepMs);
  }

  get #readMs(): number {
    return this.#deps.reading.limits.totalMs + parseMs;
  }

  /** What a poll is given; what it still asks of a site once `stopping` has fired is given up. */
  pollDeps(stopping: AbortSignal): PollDeps {
    const { clock, enrich, matching, names, random, reading, repositories, settings } = this.#deps;
    const { floor, backfill, jitter, brake } = settings.bot.polling;
    const { pollStates, seenItems, inbox, itemLog, recentItems } = repositories;
    return {
      pollStates,
      seenItems,
      inbox,
      itemLog,
      recentItems,
      enrich,
      gist: readGist(settings, names),
      matching,
      read: (source, validators) =>
        unlessStopped(
          stopping,
          this.#inTime(
            readSource(source, validators, readingForFollowers(source, reading, settings.bot.servers.privateHosts)),
          ),
        ),
      polling: { floorMs: floor, backfillMs: backfill, jitter, brake },
      clock,
      random,
    };
  }

  /** Whatever a reading waits for, the poll goes on. */
  async #inTime(reading: Promise<Reading>): Promise<Reading> {
    const failure = { code: "timeout", afterMs: this.#readMs } as const;
    return (await timeLimit(this.#readMs, reading, this.#deps.clock)) ?? { kind: "failed", items: [], failure };
  }

  async #poll(source: PolledSource, deps: PollDeps): Promise<PollReport> {
    const { clock } = this.#deps;
    const began = clock.elapsed();
    const report = await pollSource(source, { ...deps, isByHand: this.#byHand.has(source.key) });
    this.counted.pollSeconds.note((clock.elapsed() - began) / 1_000);
    this.#schedule.hurry(this.#notifier.note(source, report));
    this.counted.items += report.judged.filter(({ verdict }) => verdict !== "edited").length;
    this.counted.matches += report.matches.length;
    return report;
  }

  async #pollCanary(stopping: AbortSignal): Promise<PollReport> {
    const report = await this.pollInvented(canarySource, this.#canaryItems, this.#deps.matching, stopping);
    return { ...report, state: canaryAtRest };
  }

  /** Polls a source that is invented: it shows these items, and only their matches are kept. */
  pollInvented(
    source: PolledSource,
    items: readonly Item[],
    matching: Matching,
    stopping = new AbortController().signal,
  ): Promise<PollReport> {
    const read: PollDeps["read"] = async () => ({ kind: "read", items, validators: {} });
    return pollSource(source, { ...this.pollDeps(stopping), ...canaryMemory, matching, read });
  }

  /** Polls that are under way are finished, no new one begins. */
  async stop(): Promise<void> {
    await this.#schedule.stop();
    await this.#notifier.stop();
  }
}
