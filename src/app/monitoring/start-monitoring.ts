import {
  describeLowDisk,
  describeStoreLevel,
  describeStoreStop,
  storeWritesAgain,
} from "../../chat/words/describe-store.ts";
import { notifyAwake } from "../../deliver/notify-awake.ts";
import type { ClockChange } from "../../domain/clock-change.ts";
import type { StoreState } from "../../domain/store-state.ts";
import type { Clock } from "../../lib/clock.ts";
import { minuteMs } from "../../lib/durations.ts";
import type { Logger } from "../../lib/logger.ts";
import type { Overlong, UnderWay } from "../../lib/under-way.ts";
import type { Outgoing } from "../../ports/chat.ts";
import type { Repositories } from "../../ports/repositories.ts";
import type { Settings } from "../../settings/load-settings.ts";
import type { Environment } from "../../settings/read-environment.ts";
import { type Ending, endWithoutStore } from "./end-without-store.ts";
import { openHealthServer } from "./health-server.ts";
import { type Measured, metricsOf } from "./metrics.ts";
import { notifySystemd } from "./notify-systemd.ts";
import { pingHeartbeat } from "./ping-heartbeat.ts";
import { SelfCheck } from "./self-check.ts";

export interface MonitoringDeps {
  readonly environment: Pick<Environment, "heartbeatUrl" | "httpPort" | "httpHost" | "systemd">;
  readonly settings: Settings;
  readonly engine: Measured &
    Ending & {
      readonly out: Pick<Outgoing, "calls">;
      readonly repositories: Pick<Repositories, "heartbeat">;
      readonly alerts: { readonly silent: { readonly unheard: number } };
      readonly clockChange: ClockChange | undefined;
      readonly stuckPolls: Overlong | undefined;
      readonly store: { readonly state: StoreState | undefined };
    };
  readonly incoming: { readonly connected: () => boolean; readonly tokenShared?: () => boolean };
  /** Calls of the store that are under way. */
  readonly storeCalls: UnderWay;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface Monitoring {
  /** The address of health and metrics; absent where they are not served. */
  readonly port: number | undefined;
  /** Resolves with an exit code where the program cannot go on: its store was taken away. */
  readonly ended: Promise<number>;
  close(): Promise<void>;
}

/** A request to Discord has a limit of its own, and a call of the store is done in a moment; both may wait for others. In milliseconds. */
const callMs = 2 * minuteMs;

/** Starts the heartbeat, and health and metrics over HTTP where a port is set. */
export async function startMonitoring(deps: MonitoringDeps): Promise<Monitoring> {
  const { environment, settings, engine, incoming, clock, logger } = deps;
  const { heartbeatUrl, httpPort, httpHost, systemd } = environment;
  const { heartbeat, canary } = settings.bot.silence;
  const { heartbeat: heartbeatOf } = engine.repositories;
  const ended = Promise.withResolvers<number>();
  const watchman = new SelfCheck({
    beat: heartbeatOf.beat,
    missing: heartbeatOf.missing,
    unreadable: () => heartbeatOf.unreadable().length,
    onMissing: () => void endWithoutStore(engine, clock).then(ended.resolve),
    canary: () => engine.canary,
    clockChange: () => engine.clockChange,
    stuck: () => stuckIn(deps),
    connected: incoming.connected,
    tokenShared: () => incoming.tokenShared?.() === true,
    storeState: () => engine.store.state,
    onStoreWrites: (trouble) => void notifyOfWrites(engine, trouble, logger),
    unheard: () => engine.alerts.silent.unheard,
    ...(heartbeatUrl !== undefined && { call: (stopping: AbortSignal) => pingHeartbeat(heartbeatUrl, stopping) }),
    everyMs: heartbeat,
    canaryEveryMs: canary,
    clock,
    logger,
  });
  watchman.start();
  const served = {
    troubles: () => watchman.troubles(),
    blindWatches: () => engine.watches.blind.length,
    warnings: () => warningsOf(engine.store.state),
    metrics: () => metricsOf(engine, watchman.troubles().length, clock),
    logger,
  };
  const notifying = systemd && notifySystemd({ ...systemd, troubles: () => watchman.troubles(), clock, logger });
  const server = httpPort === undefined ? undefined : await openHealthServer(httpPort, httpHost, served);
  return {
    port: server?.port,
    ended: ended.promise,
    async close() {
      await notifying?.stop();
      await watchman.stop();
      await server?.close();
    },
  };
}

function stuckIn({ engine, storeCalls }: Pick<MonitoringDeps, "engine" | "storeCalls">) {
  const [store, discord] = [storeCalls, engine.out.calls].map((calls) => calls?.longerThan(callMs));
  return { poll: engine.stuckPolls, "store-call": store, "discord-call": discord };
}

/** Over its bound the store is a trouble, no warning. */
function warningsOf(store: StoreState | undefined): readonly string[] {
  if (store === undefined) return [];
  const level = store.level === "over" ? undefined : describeStoreLevel(store);
  return [level, describeLowDisk(store)].filter((text) => text !== undefined);
}

/** A store that takes no writes can be read, and posts can be made. Never throws. */
async function notifyOfWrites(
  { out, repositories }: Pick<Ending, "out" | "repositories">,
  trouble: string | undefined,
  logger: Logger,
): Promise<void> {
  const text = trouble === undefined ? storeWritesAgain : describeStoreStop(trouble);
  try {
    await notifyAwake(repositories.guilds, out, () => text);
  } catch (error) {
    logger.error({ event: "store_notice_failed", err: error }, "operators could not be notified of the store");
  }
}
