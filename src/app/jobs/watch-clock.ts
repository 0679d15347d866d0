import { endHoldsEarlier } from "../../alerts/end-holds-earlier.ts";
import { escapeText, md } from "../../chat/text.ts";
import { describeClockChange } from "../../chat/words/describe-clock-change.ts";
import { notifyAwake } from "../../deliver/notify-awake.ts";
import type { ClockChange } from "../../domain/clock-change.ts";
import type { Clock } from "../../lib/clock.ts";
import { minuteMs } from "../../lib/durations.ts";
import type { Logger } from "../../lib/logger.ts";
import { type Job, runEvery } from "../../lib/run-every.ts";
import type { Outgoing } from "../../ports/chat.ts";
import type { Repositories } from "../../ports/repositories.ts";

export interface WatchClockDeps {
  readonly repositories: Pick<Repositories, "guilds" | "heartbeat" | "stories">;
  readonly out: Pick<Outgoing, "notify">;
  readonly clock: Clock;
  readonly logger: Logger;
}

const lookEveryMs = 1_000;
/** Less is neither noticed by anybody nor worth a notice, in milliseconds. */
const leastMs = 30_000;
/** How long `/health` shows a change, in milliseconds. */
const freshMs = 10 * minuteMs;

/** Notices that the clock was set or that nothing ran: operators are notified, and no wait is longer for it. */
export class ClockWatch implements Job {
  readonly #deps: WatchClockDeps;
  #last: { readonly now: number; readonly elapsed: number };
  #looking: Job | undefined;
  #noticed: { readonly change: ClockChange; readonly elapsed: number } | undefined;

  constructor(deps: WatchClockDeps) {
    this.#deps = deps;
    this.#last = readings(deps.clock);
  }

  /** What changed within the last ten minutes. */
  get recent(): ClockChange | undefined {
    const { change, elapsed } = this.#noticed ?? {};
    return elapsed === undefined || this.#deps.clock.elapsed() - elapsed > freshMs ? undefined : change;
  }

  /** Looks at once whether the clock was set back while nothing ran, and then each second. */
  static async start(deps: WatchClockDeps): Promise<ClockWatch> {
    const { clock, logger, repositories } = deps;
    const watch = new ClockWatch(deps);
    const aheadMs = ((await repositories.heartbeat.last()) ?? 0) - clock.now();
    if (aheadMs > leastMs) await watch.#notice({ code: "set", byMs: -aheadMs });
    const trouble = ["clock_watch_failed", "a change of the clock could not be dealt with"] as const;
    watch.#looking = runEvery(() => watch.look(), { everyMs: lookEveryMs, trouble, clock, logger });
    return watch;
  }

  async stop(): Promise<void> {
    await this.#looking?.stop();
  }

  async look(): Promise<void> {
    const before = this.#last;
    const now = readings(this.#deps.clock);
    this.#last = now;
    const forMs = now.elapsed - before.elapsed;
    const byMs = now.now - before.now - forMs;
    if (forMs > leastMs) await this.#notice({ code: "stopped", forMs });
    if (Math.abs(byMs) > leastMs) await this.#notice({ code: "set", byMs });
  }

  async #notice(change: ClockChange): Promise<void> {
    const { clock, logger, out, repositories } = this.#deps;
    this.#noticed = { change, elapsed: clock.elapsed() };
    logger.warn({ event: "clock_changed", change }, "the clock was set, or nothing ran for a while");
    if (change.code === "set" && change.byMs < 0) await endWaitsEarlier(-change.byMs, repositories);
    await repositories.heartbeat.beat(clock.now());
    const text = md`⚠️ ${escapeText(describeClockChange(change))}`;
    await notifyAwake(repositories.guilds, out, () => text);
  }
}

function readings(clock: Clock) {
  return { now: clock.now(), elapsed: clock.elapsed() };
}

/** Holds and mutes are stored with the instant at which they end. */
async function endWaitsEarlier(byMs: number, { guilds, stories }: WatchClockDeps["repositories"]): Promise<void> {
  await endHoldsEarlier(byMs, stories);
  for (const { id } of await guilds.all())
    await guilds.change(id, ({ mutes = [], ...guild }) => ({
      ...guild,
      mutes: mutes.map((mute) => ({ ...mute, until: mute.until - byMs })),
    }));
}
