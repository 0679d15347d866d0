import { gistOf } from "../enrich/gist.ts";
import type { ReadDeps } from "../ingest/readers/reader.ts";
import { readSource } from "../ingest/readers/readers.ts";
import type { PollDeps } from "../pipeline/poll-deps.ts";
import { pollSource } from "../pipeline/poll-source.ts";
import type { PollReport } from "../pipeline/poll-state.ts";
import { Schedule } from "../pipeline/schedule.ts";
import type { Notify } from "../ports/chat.ts";
import type { Matching } from "../ports/matching.ts";
import type { Repositories } from "../ports/repositories.ts";
import type { AlertingDeps } from "./alerting.ts";
import type { NameFinder } from "./name-finder.ts";
import { HealthNotifier } from "./source-health/health-notifier.ts";
import { unlessStopped } from "./unless-stopped.ts";

export interface PollingDeps extends Pick<AlertingDeps, "settings" | "clock" | "logger" | "random"> {
  readonly repositories: Repositories;
  readonly reading: ReadDeps;
  readonly matching: Matching;
  readonly names: NameFinder;
  readonly enrich: PollDeps["enrich"];
}

/** How long sources have at the start before those that cannot be read are told of, in milliseconds. */
const firstRoundMs = 15_000;

/** The schedule and what every poll goes through: sources are read, and what matches fills the inbox. */
export class Polling {
  /** Since the start: new items read, and how often a guild's watches wanted one. */
  readonly counted = { items: 0, matches: 0 };
  readonly #deps: PollingDeps;
  #schedule: Schedule | undefined;
  #teller: HealthNotifier | undefined;

  constructor(deps: PollingDeps) {
    this.#deps = deps;
  }

  /** From here on sources are polled, and their health is told. */
  async open(notify: Notify): Promise<void> {
    const { clock, logger, random, repositories, settings } = this.#deps;
    const { concurrency, perHostGap } = settings.bot.polling;
    const hurry = (keys: readonly string[]) => this.#schedule?.hurry(keys);
    const teller = await HealthNotifier.open({ told: repositories.notifiedHealth, notify, hurry, clock, logger });
    const schedule = new Schedule({
      sources: () => repositories.sources.polled(),
      poll: async (source, stopping) => {
        const report = await pollSource(source, this.pollDeps(stopping));
        teller.note(source, report);
        this.counted.items += report.judged.length;
        this.counted.matches += report.matches.length;
        return report;
      },
      states: repositories.pollStates,
      concurrency,
      perHostGapMs: perHostGap,
      random,
      clock,
      logger,
    });
    this.#teller = teller;
    this.#schedule = schedule;
    await schedule.start();
    void Promise.race([schedule.settled(), clock.sleep(firstRoundMs)]).then(() => teller.tell(true));
  }

  /** Polls one source now; `undefined` when nobody follows it or our own store failed. */
  async pollNow(key: string): Promise<PollReport | undefined> {
    return this.#schedule?.pollNow(key);
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
      gist: async (item, { releases }) => gistOf({ releases, named: await names.find(item) }),
      matching,
      read: (source, validators) => unlessStopped(stopping, readSource(source, validators, reading)),
      polling: { floorMs: floor, backfillMs: backfill, jitter, brake },
      clock,
      random,
    };
  }

  /** Polls that are under way are finished, no new one begins. */
  async stop(): Promise<void> {
    await this.#schedule?.stop();
    await this.#teller?.stop();
  }
}
