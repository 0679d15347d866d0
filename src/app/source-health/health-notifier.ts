import { followsIn, type PolledSource } from "../../domain/followed-source.ts";
import type { HealthNotice } from "../../domain/health-notice.ts";
import type { Clock } from "../../lib/clock.ts";
import { dayMs } from "../../lib/durations.ts";
import { isWithin } from "../../lib/is-within.ts";
import type { Logger } from "../../lib/logger.ts";
import type { PollReport } from "../../pipeline/poll-state.ts";
import type { Notify } from "../../ports/chat.ts";
import type { NotifiedHealth } from "../../ports/source-records.ts";
import { describeHealth } from "./describe-health.ts";
import { type HealthChange, healthChanges, type Watched } from "./health-changes.ts";

export interface HealthNotifierDeps {
  readonly notified: NotifiedHealth;
  readonly notify: Notify;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What changes meanwhile comes in one notice, in milliseconds. */
const gatherMs = 20_000;
/** A trouble that is not over by then is no longer one, in milliseconds. */
const longestTroubleMs = dayMs;

/** Notifies each guild's operators how its sources' health changes: once, and in as few lines as say it. The one place that does. */
export class HealthNotifier {
  readonly #deps: HealthNotifierDeps;
  readonly #notified: Map<string, HealthNotice>;
  readonly #watched = new Map<string, Omit<Watched, "notified">>();
  readonly #stopping = new AbortController();
  #gathering: Promise<void> | undefined;
  #notifying: Promise<void> = Promise.resolve();

  private constructor(deps: HealthNotifierDeps, notified: ReadonlyMap<string, HealthNotice>) {
    this.#deps = deps;
    this.#notified = new Map(notified);
  }

  static async open(deps: HealthNotifierDeps): Promise<HealthNotifier> {
    return new HealthNotifier(deps, await deps.notified.all());
  }

  /** Call after every poll; answers the keys of sources that wait since they failed, and are worth asking again soon. */
  note(source: PolledSource, report: PollReport): readonly string[] {
    this.#watched.set(source.key, { source, state: report.state });
    this.#gathering ??= this.#gather();
    return this.#othersBack(source.key, report);
  }

  /** Notifies now of what changed; the impatient also of failures that are not yet lasting. Never throws. */
  notify(impatient: boolean): Promise<void> {
    this.#notifying = this.#notifying
      .then(() => this.#notifyOnce(impatient))
      .catch((error: unknown) => {
        this.#deps.logger.error(
          { event: "health_notice_failed", err: error },
          "operators could not be notified of the health of sources",
        );
      });
    return this.#notifying;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#gathering;
    await this.#notifying;
  }

  async #gather(): Promise<void> {
    await this.#deps.clock.sleep(gatherMs, this.#stopping.signal);
    this.#gathering = undefined;
    if (!this.#stopping.signal.aborted) await this.notify(false);
  }

  async #notifyOnce(impatient: boolean): Promise<void> {
    const all = this.#changes(impatient);
    await this.#say(all.filter(({ silent }) => !silent));
    const at = this.#deps.clock.now();
    const notices = all.map(({ source, health, together }) => {
      const isPart = together && health.kind === "failing";
      return [source.key, { kind: health.kind, at, ...(isPart && { together: true }) }] as const;
    });
    for (const [key, value] of notices) this.#notified.set(key, value);
    await this.#deps.notified.note(notices);
  }

  async #say(changes: readonly HealthChange[]): Promise<void> {
    const watched = [...this.#watched.values()];
    const concerned = new Set(changes.flatMap(({ source }) => source.follows.map(({ guildId }) => guildId)));
    for (const guildId of concerned) {
      const followed = watched.reduce((sum, { source }) => sum + followsIn(guildId, source).length, 0);
      const words = describeHealth(changes, guildId, followed);
      if (words !== undefined) await this.#deps.notify(guildId, words);
    }
  }

  #changes(impatient: boolean) {
    const all = [...this.#watched].map(([key, one]) => ({ ...one, notified: this.#notified.get(key) }));
    return healthChanges(all, this.#deps.clock.now(), impatient, this.#inTrouble());
  }

  /** While more than a quarter of what failed together is not read again; what was removed meanwhile never is. */
  #inTrouble(): boolean {
    const now = this.#deps.clock.now();
    const part = [...this.#notified]
      .filter(([, { together, at }]) => together && isWithin(at, longestTroubleMs, now))
      .map(([key]) => key);
    return part.filter((key) => !this.#isBack(key)).length > part.length / 4;
  }

  #isBack(key: string): boolean {
    return this.#watched.get(key)?.state.failures === 0;
  }

  /** Sources that failed together rest for hours by then: when the first is back, the others are asked too. */
  #othersBack(key: string, { before, state }: PollReport): readonly string[] {
    if (before.failures === 0 || state.failures > 0 || !this.#notified.get(key)?.together) return [];
    const others = [...this.#notified].filter(([, { together }]) => together).map(([other]) => other);
    return others.filter((other) => other !== key && !this.#isBack(other));
  }
}
