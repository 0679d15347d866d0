import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import { defaultFetchLimits, type FetchLimits } from "../../src/domain/fetch-limits.ts";
import type { FetchDeps } from "../../src/ingest/fetch/fetch-source.ts";
import { machinesNames } from "../../src/ingest/fetch/look-up.ts";
import { now } from "./a-site.ts";

/** What is written, then the end of the connection; or whatever is done with it. `request` is the head that was sent. */
export type RawAnswer = (request: string, socket: Socket) => string | Uint8Array | undefined;

/** A server on 127.0.0.1 that writes bytes where HTTP is expected; it ends with the test. */
export async function aRawSite(answer: RawAnswer) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let heard = "";
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
    socket.on("data", (bytes) => {
      heard += bytes.toString("latin1");
      if (!heard.endsWith("\r\n\r\n")) return;
      const given = answer(heard, socket);
      heard = "";
      if (given !== undefined) socket.end(given);
    });
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const port = await listening(server);
  const host = `127.0.0.1:${port}`;
  return {
    port,
    open: sockets,
    url: (path = "/") => `http://${host}${path}`,
    deps: (limits: Partial<FetchLimits> = {}): FetchDeps => ({
      clock: { now: () => now },
      userAgent: "Mozilla/5.0 (compatible; Steppewatch/test)",
      limits: { ...defaultFetchLimits, ...limits },
      allowPrivateHosts: [host],
      lookUp: machinesNames().system,
    }),
  };
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}
