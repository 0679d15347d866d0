import { destinationsFor } from "../alerts/queue-alert.ts";
import type { Bulletin } from "../domain/bulletin.ts";
import type { Match } from "../domain/match.ts";
import type { BrakeNotice } from "../domain/notice.ts";
import type { Clock } from "../lib/clock.ts";
import { OneAtATime, urgent } from "../lib/one-at-a-time.ts";
import type { HeldDecision, HeldMatches } from "../ports/alert-records.ts";
import { type BrakeNoticeDeps, brakeNotices, saying } from "./jobs/brake-notices.ts";

export interface HeldDeps extends BrakeNoticeDeps {
  readonly post: (notice: Bulletin) => void;
  readonly clock: Pick<Clock, "now">;
}

type Outcome = Exclude<NonNullable<BrakeNotice["decided"]>["what"], "elsewhere">;

/**
 * What waits for a person's decision, and the messages that say so. One decision at a time: of two people who press at once the
 * second finds nothing held, so that no item is both an alert and discarded. What commands use are fields: their audit takes a copy.
 */
export class HeldForDecision implements HeldMatches {
  readonly #deps: HeldDeps;
  readonly #turns = new OneAtATime(1);
  #isSaid = false;

  constructor(deps: HeldDeps) {
    this.#deps = deps;
    deps.repositories.inbox.onReady(() => {
      this.#isSaid = false;
    });
  }

  /** Posts what is held and not said yet. */
  async say(): Promise<void> {
    await this.#turns.run(async () => {
      if (!this.#isSaid) await this.#say();
    });
  }

  readonly of: HeldMatches["of"] = async (guildId, sourceKey) => {
    const { guilds, inbox } = this.#deps.repositories;
    const guild = (await guilds.get(guildId)) ?? { routes: [] };
    const held = (await inbox.held(guildId)).filter(({ item }) => item.sourceKey === sourceKey);
    const channelsOf = ({ watches }: Match) => destinationsFor(watches, guild).map(({ channelId }) => channelId);
    return held.map((match) => ({ ...match, channelIds: channelsOf(match) }));
  };

  readonly release: HeldMatches["release"] = (guildId, sourceKey, decision) => {
    const { inbox } = this.#deps.repositories;
    return this.#decide(guildId, sourceKey, decision, "released", (held) => inbox.release(held));
  };

  readonly discard: HeldMatches["discard"] = (guildId, sourceKey, decision) => {
    const { inbox } = this.#deps.repositories;
    const how = { at: decision.at, by: "person" } as const;
    return this.#decide(guildId, sourceKey, decision, "discarded", (held) => inbox.discard(held, how));
  };

  readonly takeBack: HeldMatches["takeBack"] = (guildId, sourceKey, discardedAt) => {
    return this.#turns.run(async () => {
      const found = await this.#discarded(guildId, sourceKey, discardedAt);
      await this.#deps.repositories.inbox.holdAgain(found);
      await this.#say();
      return found.length;
    }, urgent);
  };

  readonly discardedAt: HeldMatches["discardedAt"] = async (guildId, sourceKey, at) => {
    return (await this.#discarded(guildId, sourceKey, at)).length;
  };

  readonly noticed: HeldMatches["noticed"] = async (guildId, id) => {
    const bulletin = await this.#deps.repositories.bulletins.get(id);
    return bulletin?.guildId === guildId && bulletin.notice?.code === "brake" ? bulletin.notice : undefined;
  };

  #decide(
    guildId: string,
    sourceKey: string,
    decision: HeldDecision,
    what: Outcome,
    act: (held: readonly Match[]) => Promise<void>,
  ): Promise<number> {
    const { until = Number.POSITIVE_INFINITY, by, at } = decision;
    return this.#turns.run(async () => {
      const held = (await this.#deps.repositories.inbox.held(guildId)).filter(
        ({ item, matchedAt }) => item.sourceKey === sourceKey && matchedAt <= until,
      );
      if (held.length === 0) return 0;
      await act(held);
      await this.#mark(guildId, sourceKey, { what, ...(by !== undefined && { by }), at, items: held.length });
      await this.#say();
      return held.length;
    }, urgent);
  }

  async #mark(guildId: string, sourceKey: string, decided: NonNullable<BrakeNotice["decided"]>): Promise<void> {
    const { bulletins } = this.#deps.repositories;
    for (const { id, guildId: its, notice } of await bulletins.ofBrake()) {
      if (its !== guildId || notice.sourceKey !== sourceKey || notice.decided !== undefined) continue;
      await bulletins.change(id, (current) => saying(current, { ...notice, shown: [], decided }));
    }
  }

  async #discarded(guildId: string, sourceKey: string, at: number): Promise<readonly Match[]> {
    const all = await this.#deps.repositories.inbox.discarded(guildId);
    return all.filter(({ item, discarded }) => item.sourceKey === sourceKey && discarded.at === at);
  }

  async #say(): Promise<void> {
    this.#isSaid = true;
    try {
      for (const notice of await brakeNotices(this.#deps.clock.now(), this.#deps)) this.#deps.post(notice);
    } catch (error) {
      this.#isSaid = false;
      throw error;
    }
  }
}
