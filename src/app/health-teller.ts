import { bold } from "../chat/escape.ts";
import type { PolledSource } from "../domain/followed-source.ts";
import type { Clock } from "../lib/clock.ts";
import type { Logger } from "../lib/logger.ts";
import type { PollReport } from "../pipeline/poll-state.ts";
import type { Notify } from "../ports.ts";
import type { Told, ToldHealth } from "../store/told-health.ts";
import { healthChanges, type Watched } from "./health-changes.ts";
import { healthWords } from "./health-words.ts";

export interface TellerDeps {
  readonly told: ToldHealth;
  readonly notify: Notify;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What changes meanwhile is told together, in milliseconds. */
const gatherMs = 20_000;
/** A source that floods again and again is told of so often, in milliseconds. */
const floodQuietMs = 6 * 3_600_000;

/** Tells each guild's operators how its sources' health changes: once, and in as few lines as say it. The one place that does. */
export class HealthTeller {
  readonly #deps: TellerDeps;
  readonly #told: Map<string, Told>;
  readonly #watched = new Map<string, Omit<Watched, "told">>();
  readonly #stopping = new AbortController();
  #gathering: Promise<void> | undefined;
  #telling: Promise<void> = Promise.resolve();

  private constructor(deps: TellerDeps, told: ReadonlyMap<string, Told>) {
    this.#deps = deps;
    this.#told = new Map(told);
  }

  static async open(deps: TellerDeps): Promise<HealthTeller> {
    return new HealthTeller(deps, await deps.told.all());
  }

  /** To be told of every poll. */
  note(source: PolledSource, report: PollReport): void {
    this.#watched.set(source.key, { source, state: report.state });
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
    const changes = this.#changes(impatient);
    const all = [...this.#watched.values()].flatMap(({ source }) => source.follows.map(({ guildId }) => guildId));
    const followed = Map.groupBy(all, (guildId) => guildId);
    for (const [guildId, { length }] of followed) {
      const words = healthWords(changes, guildId, length);
      if (words !== undefined) await this.#deps.notify(guildId, words);
    }
    const at = this.#deps.clock.now();
    const told = changes.map(({ source, health }) => [source.key, { kind: health.kind, at }] as const);
    for (const [key, value] of told) this.#told.set(key, value);
    await this.#deps.told.note(told);
  }

  #changes(impatient: boolean) {
    const all = [...this.#watched].map(([key, one]) => ({ ...one, told: this.#told.get(key) }));
    return healthChanges(all, this.#deps.clock.now(), impatient);
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
