import type { Clock } from "../lib/clock.ts";
import { hourMs, minuteMs } from "../lib/durations.ts";
import type { Quotas, Rated } from "../lib/quotas.ts";
import { UserMistake } from "../lib/user-mistake.ts";

const windowMs: Readonly<Record<Rated, number>> = {
  draftsAnHour: hourMs,
  importsAnHour: hourMs,
  requestsAMinute: minuteMs,
  lookupsAMinute: minuteMs,
};

/** Counts what each server does, by a clock that nobody sets. In memory: a restart begins anew. */
export class Rates {
  readonly #quotas: Pick<Quotas, Rated>;
  readonly #clock: Pick<Clock, "elapsed">;
  readonly #spent = new Map<string, readonly number[]>();

  constructor(quotas: Pick<Quotas, Rated>, clock: Pick<Clock, "elapsed">) {
    this.#quotas = quotas;
    this.#clock = clock;
  }

  /** Throws UserMistake where the server did so too often; what is refused does not count. */
  spend(guildId: string, rated: Rated): void {
    const now = this.#clock.elapsed();
    const key = `${rated} ${guildId}`;
    const most = this.#quotas[rated];
    const lately = (this.#spent.get(key) ?? []).filter((at) => at > now - windowMs[rated]);
    const [first = now] = lately;
    if (lately.length >= most)
      throw new UserMistake({ code: "too-often", rated, most, waitMs: first + windowMs[rated] - now });
    this.#spent.set(key, [...lately, now]);
  }
}
