import { createServer, type RequestListener, type Server } from "node:http";
import { onTestFinished } from "vitest";
import { defaultFetchLimits, type FetchLimits } from "../../src/domain/fetch-limits.ts";
import type { FetchDeps } from "../../src/ingest/fetch/fetch-source.ts";
import { machinesNames } from "../../src/ingest/fetch/look-up.ts";

export interface Site {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  readonly url: (path: string) => string;
  /** What `fetchSource` needs to be let in. */
  readonly deps: (limits?: Partial<FetchLimits>) => FetchDeps;
}

export const direct = { kind: "direct" } as const;

export const now = Date.parse("2024-05-01T00:00:00Z");

/** A real server on 127.0.0.1 that ends with the test. */
export async function aSite(listener: RequestListener): Promise<Site> {
  const server = createServer(listener);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const host = `127.0.0.1:${await listen(server)}`;
  return {
    host,
    url: (path) => `http://${host}${path}`,
    deps: (limits = {}) => ({
      clock: { now: () => now },
      userAgent: "Steppewatch/test (+mailto:ops@example.org)",
      limits: { ...defaultFetchLimits, ...limits },
      allowPrivateHosts: [host],
      lookUp: machinesNames().system,
    }),
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}
