import type { CanaryState } from "../../domain/canary.ts";
import type { ClockChange } from "../../domain/clock-change.ts";
import type { SelfTrouble, StuckWork } from "../../domain/self-trouble.ts";
import type { StoreState } from "../../domain/store-state.ts";
import type { Clock } from "../../lib/clock.ts";
import { minuteMs } from "../../lib/durations.ts";
import type { Logger } from "../../lib/logger.ts";
import type { Overlong } from "../../lib/under-way.ts";
import type { PingFailure } from "./ping-heartbeat.ts";

export interface SelfCheckDeps {
  readonly beat: (at: number) => Promise<void>;
  /** How many records of the store cannot be read. */
  readonly unreadable: () => number;
  /** What of the store is not in its place any more. */
  readonly missing: () => string | undefined;
  /** Called once when something is. */
  readonly onMissing: () => void;
  readonly canary: () => CanaryState;
  readonly storeState: () => StoreState | undefined;
  /** Called once when the store takes no writes any more, with the code of why, and once when it does again. */
  readonly onStoreWrites: (trouble: string | undefined) => void;
  /** What became of the clock lately. */
  readonly clockChange: () => ClockChange | undefined;
  /** What does not end, of each kind of work. */
  readonly stuck: () => Readonly<Record<StuckWork, Overlong | undefined>>;
  /** Whether Discord's gateway is connected; always where there is none. */
  readonly connected: () => boolean;
  /** Whether another program answers with the same token. */
  readonly tokenShared?: () => boolean;
  /** Of how many silent channels nobody on their servers could be notified. */
  readonly unheard?: () => number;
  /** Calls the outside watchdog; answers what went wrong, without the address: it may hold a key. */
  readonly call?: (stopping: AbortSignal) => Promise<PingFailure | undefined>;
  /** How often the store is tried and the watchdog called, in milliseconds. */
  readonly everyMs: number;
  readonly canaryEveryMs: number;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** How late the canary may be over its own pace, in milliseconds. */
const canaryGraceMs = 3 * minuteMs;

/** Knows whether all is well, and pings an external monitor while it is: the program cannot report its own end. */
export class SelfCheck {
  readonly #deps: SelfCheckDeps;
  readonly #stop = new AbortController();
  #storeWrites = true;
  #takenAway = false;
  #callTrouble: PingFailure | undefined;
  #rounds: Promise<void> = Promise.resolve();

  constructor(deps: SelfCheckDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.#rounds = this.#keepWatch();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#rounds;
  }

  /** What is wrong now; none while all is well. */
  troubles(): readonly SelfTrouble[] {
    const { canary, clockChange, unreadable, storeState, connected, stuck, canaryEveryMs, clock } = this.#deps;
    const channels = this.#deps.unheard?.() ?? 0;
    const change = clockChange();
    const records = unreadable();
    const store = storeState();
    const ofCanary = canaryTrouble(canary(), canaryEveryMs, clock.elapsed());
    return [
      ...(this.#takenAway ? [{ code: "store-taken-away" } as const] : []),
      ...(records === 0 ? [] : [{ code: "records-unreadable", records } as const]),
      ...(this.#storeWrites ? [] : [{ code: "store-not-writable" } as const]),
      ...(store?.level === "over" ? [{ code: "store-over-bound", store } as const] : []),
      ...(connected() ? [] : [{ code: "discord-not-connected" } as const]),
      ...(this.#deps.tokenShared?.() === true ? [{ code: "token-shared" } as const] : []),
      ...(channels === 0 ? [] : [{ code: "nobody-hears", channels } as const]),
      ...(change === undefined ? [] : [{ code: "clock-changed", change } as const]),
      ...stuckTroubles(stuck()),
      ...(ofCanary === undefined ? [] : [ofCanary]),
    ];
  }

  /** Tries the store, and calls the watchdog if all is well. Never throws. */
  async round(): Promise<void> {
    const { call, logger } = this.#deps;
    this.#lookForStore();
    await this.#tryStore();
    // A write is what shows that another process took a store over.
    this.#lookForStore();
    if (call === undefined || this.troubles().length > 0 || this.#stop.signal.aborted) return;
    const trouble = await call(this.#stop.signal);
    if (this.#stop.signal.aborted) return;
    if (trouble !== undefined && this.#callTrouble === undefined)
      logger.warn(
        { event: "heartbeat_failed", failure: trouble },
        "HEARTBEAT_URL does not answer; it is tried again automatically",
      );
    if (trouble === undefined && this.#callTrouble !== undefined)
      logger.info({ event: "heartbeat_answers" }, "HEARTBEAT_URL answers again");
    this.#callTrouble = trouble;
  }

  async #tryStore(): Promise<void> {
    const { beat, clock, logger, onStoreWrites } = this.#deps;
    const before = this.#storeWrites;
    try {
      await beat(clock.now());
      this.#storeWrites = true;
      if (!before) onStoreWrites(undefined);
    } catch (error) {
      this.#storeWrites = false;
      if (!before) return;
      logger.error({ event: "store_write_failed", err: error }, "the store cannot be written to");
      onStoreWrites(error instanceof Error && "code" in error ? String(error.code) : "failed");
    }
  }

  #lookForStore(): void {
    const { missing, onMissing, logger } = this.#deps;
    const file = missing();
    if (file === undefined || this.#takenAway) return;
    this.#takenAway = true;
    logger.error(
      { event: "store_taken_away", file },
      "a file of the store was deleted, replaced or cut off while it was open",
    );
    onMissing();
  }

  async #keepWatch(): Promise<void> {
    const { clock, everyMs } = this.#deps;
    while (!this.#stop.signal.aborted) {
      await this.round();
      // While the canary is on its first flight, the watchdog is not kept waiting for a whole round.
      const isFirst = this.#deps.canary().cameThroughAt === undefined;
      await clock.sleep(isFirst ? Math.min(everyMs, 1_000) : everyMs, this.#stop.signal);
    }
  }
}

function stuckTroubles(stuck: ReturnType<SelfCheckDeps["stuck"]>): readonly SelfTrouble[] {
  const works = ["poll", "store-call", "discord-call"] as const;
  return works.flatMap((work) => {
    const overlong = stuck[work];
    return overlong === undefined ? [] : [{ code: "stuck", work, ...overlong } as const];
  });
}

function canaryTrouble(canary: CanaryState, everyMs: number, elapsed: number): SelfTrouble | undefined {
  const { cameThroughElapsed, lost } = canary;
  if (lost !== undefined && (lost.times > 1 || cameThroughElapsed === undefined))
    return { code: "canary-lost", where: lost.where };
  if (cameThroughElapsed === undefined) return { code: "canary-not-back" };
  const afterMs = elapsed - cameThroughElapsed;
  return afterMs <= 2 * everyMs + canaryGraceMs ? undefined : { code: "canary-late", afterMs };
}
