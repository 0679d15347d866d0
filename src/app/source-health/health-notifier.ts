import { bold } from "../../chat/text.ts";
import type { PolledSource } from "../../domain/followed-source.ts";
import type { HealthNotice } from "../../domain/health-notice.ts";
import type { Clock } from "../../lib/clock.ts";
import { dayMs, hourMs } from "../../lib/durations.ts";
import type { Logger } from "../../lib/logger.ts";
import type { PollReport } from "../../pipeline/poll-state.ts";
import type { Notify } from "../../ports/chat.ts";
import type { NotifiedHealth } from "../../ports/source-records.ts";
import { describeHealth } from "./describe-health.ts";
import { type HealthChange, healthChanges, type Watched } from "./health-changes.ts";

export interface HealthNotifierDeps {
  readonly told: NotifiedHealth;
  readonly notify: Notify;
  /** Has sources asked again soon that wait since they failed. */
  readonly hurry?: (keys: readonly string[]) => void;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What changes meanwhile is told together, in milliseconds. */
const gatherMs = 20_000;
/** A trouble that is not over by then is no longer one, in milliseconds. */
const longestTroubleMs = dayMs;
/** A source that floods again and again is told of so often, in milliseconds. */
const floodQuietMs = 6 * hourMs;

/** Tells each guild's operators how its sources' health changes: once, and in as few lines as say it. The one place that does. */
export class HealthNotifier {
  readonly #deps: HealthNotifierDeps;
  readonly #told: Map<string, HealthNotice>;
  readonly #watched = new Map<string, Omit<Watched, "told">>();
  readonly #stopping = new AbortController();
  #gathering: Promise<void> | undefined;
  #telling: Promise<void> = Promise.resolve();

  private constructor(deps: HealthNotifierDeps, told: ReadonlyMap<string, HealthNotice>) {
    this.#deps = deps;
    this.#told = new Map(told);
  }

  static async open(deps: HealthNotifierDeps): Promise<HealthNotifier> {
    return new HealthNotifier(deps, await deps.told.all());
  }

  /** To be told of every poll. */
  note(source: PolledSource, report: PollReport): void {
    this.#watched.set(source.key, { source, state: report.state });
    this.#hurryOthers(source.key, report);
    void this.#tellHeld(report);
    this.#gathering ??= this.#gather();
  }

  /** Tells now what changed; failures that are not yet lasting only to the impatient. Never throws. */
  tell(impatient: boolean): Promise<void> {
    this.#telling = this.#telling
      .then(() => this.#tell(impatient))
      .catch((error: unknown) => {
        this.#deps.logger.error({ err: error }, "the health of sources could not be told");
      });
    return this.#telling;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#gathering;
    await this.#telling;
  }

  async #gather(): Promise<void> {
    await this.#deps.clock.sleep(gatherMs, this.#stopping.signal);
    this.#gathering = undefined;
    if (!this.#stopping.signal.aborted) await this.tell(false);
  }

  async #tell(impatient: boolean): Promise<void> {
    const all = this.#changes(impatient);
    await this.#say(all.filter(({ silent }) => !silent));
    const at = this.#deps.clock.now();
    const told = all.map(({ source, health, together }) => {
      const isPart = together && health.kind === "failing";
      return [source.key, { kind: health.kind, at, ...(isPart && { together: true }) }] as const;
    });
    for (const [key, value] of told) this.#told.set(key, value);
    await this.#deps.told.note(told);
  }

  async #say(changes: readonly HealthChange[]): Promise<void> {
    const all = [...this.#watched.values()].flatMap(({ source }) => source.follows.map(({ guildId }) => guildId));
    const followed = Map.groupBy(all, (guildId) => guildId);
    for (const [guildId, { length }] of followed) {
      const words = describeHealth(changes, guildId, length);
      if (words !== undefined) await this.#deps.notify(guildId, words);
    }
  }

  #changes(impatient: boolean) {
    const all = [...this.#watched].map(([key, one]) => ({ ...one, told: this.#told.get(key) }));
    return healthChanges(all, this.#deps.clock.now(), impatient, this.#inTrouble());
  }

  /** While more than a quarter of what failed together is not read again; what was removed meanwhile never is. */
  #inTrouble(): boolean {
    const since = this.#deps.clock.now() - longestTroubleMs;
    const part = [...this.#told].filter(([, { together, at }]) => together && at > since).map(([key]) => key);
    return part.filter((key) => !this.#isBack(key)).length > part.length / 4;
  }

  #isBack(key: string): boolean {
    return this.#watched.get(key)?.state.failures === 0;
  }

  /** Sources that failed rest for hours by then: when the first is back, the others are asked too. */
  #hurryOthers(key: string, { before, state }: PollReport): void {
    if (before.failures === 0 || state.failures > 0 || !this.#told.get(key)?.together) return;
    const others = [...this.#told].filter(([, { together }]) => together).map(([other]) => other);
    this.#deps.hurry?.(others.filter((other) => other !== key && !this.#isBack(other)));
  }

  async #tellHeld({ matches, before }: PollReport): Promise<void> {
    const held = matches.filter(({ heldFor }) => heldFor === "brake");
    if (held.length === 0 || this.#deps.clock.now() - (before.heldAt ?? Number.NEGATIVE_INFINITY) < floodQuietMs)
      return;
    for (const [guildId, mine] of Map.groupBy(held, (match) => match.guildId)) {
      const [first] = mine;
      if (first === undefined) continue;
      const text = `${bold(first.source.name)} suddenly shows many new items. Held: ${mine.length} that match your watches. \`/source show source:${first.source.id}\` lets you release or discard them.`;
      await this.#deps.notify(guildId, text);
    }
  }
}
