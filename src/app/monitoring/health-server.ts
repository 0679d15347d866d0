import { createServer, type ServerResponse } from "node:http";
import { describeSelfTrouble } from "../../chat/words/describe-self-trouble.ts";
import type { SelfTrouble } from "../../domain/self-trouble.ts";
import type { Logger } from "../../lib/logger.ts";
import { openMetricsType } from "./write-metrics.ts";

export interface HealthDeps {
  readonly troubles: () => readonly SelfTrouble[];
  /** How many watches find nothing because their queries cannot be read: to be known, and no reason to restart. */
  readonly blindWatches: () => number;
  /** What is well still and will not be. */
  readonly warnings: () => readonly string[];
  /** In OpenMetrics's text format. */
  readonly metrics: () => Promise<string>;
  readonly logger: Logger;
}

export interface HealthServer {
  /** Absent where the port could not be had. */
  readonly port: number | undefined;
  close(): Promise<void>;
}

/** Who watches asks a few times a minute. Each connection is a file to the system, and polls need files too. */
const mostConnections = 16;

/** In milliseconds: for the head of a request, for all of it, and between two. */
const patience = {
  headersTimeout: 3_000,
  requestTimeout: 5_000,
  keepAliveTimeout: 1_000,
  connectionsCheckingInterval: 1_000,
};

/**
 * `/health` (200, or 503 with what is wrong, and with what is to be seen to before it is) and `/metrics`. Neither names a guild, a watch or a source, so everyone who can reach
 * the port learns nothing of what is watched. A port that is taken is logged, and the bot runs without: alerts go first.
 */
export async function openHealthServer(port: number, host: string, deps: HealthDeps): Promise<HealthServer> {
  const { logger } = deps;
  const server = createServer(patience, (request, response) => {
    const path = (request.url ?? "").split("?")[0] ?? "";
    answer(request.method ?? "", path, response, deps).catch((error: unknown) => {
      logger.error(
        { event: "health_answer_failed", err: error },
        "a request for health or metrics failed (internal error)",
      );
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.maxConnections = mostConnections;
  server.setTimeout(patience.requestTimeout, (socket) => socket.destroy());
  server.unref();
  const listening = await new Promise<boolean>((resolve) => {
    server.once("listening", () => resolve(true));
    server.on("error", (error) => {
      logger.error(
        { event: "health_port_failed", err: error, port },
        "HTTP_PORT cannot be opened; the bot runs without health and metrics",
      );
      resolve(false);
    });
    server.listen(port, host);
  });
  const address = server.address();
  return {
    port: listening && typeof address === "object" ? address?.port : undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(method: string, path: string, response: ServerResponse, deps: HealthDeps): Promise<void> {
  const send = (status: number, type: string, body: string) =>
    response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body);
  if (path !== "/health" && path !== "/metrics") return void send(404, "text/plain", "Not found: /health, /metrics\n");
  if (method !== "GET" && method !== "HEAD") return void send(405, "text/plain", "Only GET is allowed\n");
  if (path === "/metrics") return void send(200, openMetricsType, await deps.metrics());
  const troubles = deps.troubles().map(describeSelfTrouble);
  const ok = troubles.length === 0;
  const body = { ok, troubles, blindWatches: deps.blindWatches(), warnings: deps.warnings() };
  send(ok ? 200 : 503, "application/json", `${JSON.stringify(body)}\n`);
}
