import type { ClockChange } from "../../domain/clock-change.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Logger } from "../../lib/logger.ts";
import type { Repositories } from "../../ports/repositories.ts";
import type { Settings } from "../../settings/load-settings.ts";
import type { Environment } from "../../settings/read-environment.ts";
import { openHealthServer } from "./health-server.ts";
import { type Measured, metricsOf } from "./metrics.ts";
import { pingHeartbeat } from "./ping-heartbeat.ts";
import { SelfCheck } from "./self-check.ts";

export interface MonitoringDeps {
  readonly environment: Pick<Environment, "heartbeatUrl" | "httpPort" | "httpHost">;
  readonly settings: Settings;
  readonly engine: Measured & {
    readonly repositories: Pick<Repositories, "heartbeat">;
    readonly clockChange: ClockChange | undefined;
  };
  readonly incoming: { readonly connected: () => boolean };
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface Monitoring {
  /** The address of health and metrics; absent where they are not served. */
  readonly port: number | undefined;
  close(): Promise<void>;
}

/** Starts the heartbeat, and health and metrics over HTTP where a port is set. */
export async function startMonitoring(deps: MonitoringDeps): Promise<Monitoring> {
  const { environment, settings, engine, incoming, clock, logger } = deps;
  const { heartbeatUrl, httpPort, httpHost } = environment;
  const { heartbeat, canary } = settings.bot.silence;
  const watchman = new SelfCheck({
    beat: engine.repositories.heartbeat.beat,
    canary: () => engine.canary,
    clockChange: () => engine.clockChange,
    connected: incoming.connected,
    ...(heartbeatUrl !== undefined && { call: (stopping: AbortSignal) => pingHeartbeat(heartbeatUrl, stopping) }),
    everyMs: heartbeat,
    canaryEveryMs: canary,
    clock,
    logger,
  });
  watchman.start();
  const served = { troubles: () => watchman.troubles(), metrics: () => metricsOf(engine, clock), logger };
  const server = httpPort === undefined ? undefined : await openHealthServer(httpPort, httpHost, served);
  return {
    port: server?.port,
    async close() {
      await watchman.stop();
      await server?.close();
    },
  };
}
