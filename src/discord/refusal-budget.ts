import { type REST, RESTEvents } from "discord.js";
import type { Clock } from "../lib/clock.ts";
import { minuteMs } from "../lib/durations.ts";

/**
 * Discord shuts out every client that has 10,000 requests refused within ten minutes (401, 403, and 429 but for shared limits). A tenth
 * of it is ours; the last tenth of that is left to answers, registrations and notices, which do not ask.
 * https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
 */
const windowMs = 10 * minuteMs;
const usualMost = 900;
/** A token that is refused twice will be refused everywhere: what is posted waits so long, in milliseconds. One 401 may be a stray. */
const badTokenMs = minuteMs;
/** Answers to interactions carry a token of their own, which ends with them. */
const ownToken = /^\/(?:webhooks|interactions)\//u;

export interface BudgetDeps {
  readonly clock: Pick<Clock, "now" | "elapsed">;
  /** How many refusals within ten minutes there may be; 900 when absent. */
  readonly most?: number;
  /** Called once when posting begins to pause; `until` in milliseconds since the epoch. */
  readonly onSpent: (until: number) => void;
}

/** Counts what Discord refused, over all channels, and says when posting is to pause. */
export class RefusalBudget {
  readonly #deps: BudgetDeps;
  readonly #most: number;
  /** All instants in here are of the clock that nobody sets. */
  #refusals: number[] = [];
  #underWay = 0;
  #pausedUntil = 0;
  #badTokens = 0;

  constructor(deps: BudgetDeps) {
    this.#deps = deps;
    this.#most = deps.most ?? usualMost;
  }

  /** Counts each answer that a client gets, also those that it sits out or tries again automatically. */
  watch(rest: REST): void {
    rest.on(RESTEvents.Response, ({ path }, { status, headers }) => {
      this.note(status, headers.get("X-RateLimit-Scope"));
      if (!ownToken.test(path)) this.noteToken(status);
    });
  }

  /** Of a request that carried the bot's token. */
  noteToken(status: number): void {
    if (status === 429 || status >= 500) return;
    this.#badTokens = status === 401 ? this.#badTokens + 1 : 0;
    if (this.#badTokens > 1) this.#pausedUntil = Math.max(this.#pausedUntil, this.#deps.clock.now() + badTokenMs);
  }

  note(status: number, scope: string | null): void {
    const isRefusal = status === 401 || status === 403 || (status === 429 && scope !== "shared");
    if (!isRefusal) return;
    const now = this.#deps.clock.elapsed();
    this.#refusals = [...this.#recent(now), now];
    if (this.#refusals.length >= this.#most) this.#pause(now);
  }

  /** Until when nothing may be posted, in milliseconds since the epoch; `undefined` when it may. */
  get pausedUntil(): number | undefined {
    const left = this.#pausedUntil - this.#deps.clock.elapsed();
    return left > 0 ? this.#deps.clock.now() + left : undefined;
  }

  /** Whether one more request may be under way: all that are might be refused. Each that may ends with `end`. */
  begin(): boolean {
    const spent = this.#recent(this.#deps.clock.elapsed()).length;
    if (this.pausedUntil !== undefined || spent + this.#underWay >= this.#most) return false;
    this.#underWay += 1;
    return true;
  }

  end(): void {
    this.#underWay -= 1;
  }

  #recent(now: number): number[] {
    return this.#refusals.filter((at) => at > now - windowMs);
  }

  /** Until half of them are forgotten, so that it does not go on and off with each. */
  #pause(now: number): void {
    const middle = this.#refusals[Math.floor(this.#refusals.length / 2)] ?? now;
    const isNews = this.pausedUntil === undefined;
    this.#pausedUntil = Math.max(this.#pausedUntil, middle + windowMs);
    if (isNews && this.pausedUntil !== undefined) this.#deps.onSpent(this.pausedUntil);
  }
}
