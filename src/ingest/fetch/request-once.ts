import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from "node:zlib";
import type { OpenReach } from "../../domain/reach.ts";
import { type GatheredBody, gatherBody } from "./gather-body.ts";
import { guardFor } from "./guard-address.ts";

/** The body is decompressed, and empty unless the status is 200. */
export interface HttpAnswer extends GatheredBody {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
}

export interface FetchLimits {
  /** The most that is read of a body before and after decompression. */
  readonly bodyBytes: number;
  /** From the first look-up to the last byte, redirects included. */
  readonly totalMs: number;
  readonly redirects: number;
}

/**
 * One GET without following redirects, on a connection of its own. Rejects with `RefusedAddress`, `TooLarge`, the signal's reason,
 * or whatever the network gave.
 *
 * @param signal ends everything at once: the look-up, the connection and a body that trickles
 */
export async function requestOnce(
  url: URL,
  reach: OpenReach,
  headers: Readonly<Record<string, string>>,
  limits: Pick<FetchLimits, "bodyBytes">,
  allowedHosts: readonly string[],
  signal: AbortSignal,
): Promise<HttpAnswer> {
  const lookup = guardFor(url, allowedHosts);
  const { promise, resolve, reject } = Promise.withResolvers<HttpAnswer>();
  // Loaded when needed: most sources are asked over HTTPS and without a proxy, and node:http brings all of fetch along (4 MB).
  const { request } = url.protocol === "https:" ? await import("node:https") : await import("node:http");
  const agent = reach.kind === "direct" ? false : (await import("./agent-for.ts")).agentFor(reach.via);
  const outgoing = request(url, { headers, lookup, signal, agent, maxHeaderSize: 32_768 }, (incoming) => {
    answer(incoming, limits)
      .then(resolve, reject)
      .finally(() => outgoing.destroy());
  });
  outgoing.on("error", (error) => reject(signal.aborted ? signal.reason : error));
  outgoing.end();
  return await promise;
}

async function answer(incoming: IncomingMessage, { bodyBytes }: Pick<FetchLimits, "bodyBytes">): Promise<HttpAnswer> {
  const status = incoming.statusCode ?? 0;
  const headers = new Map(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
  if (status !== 200) return { status, headers, bytes: new Uint8Array(), bodyHash: "" };
  return { status, headers, ...(await gatherBody(decompressed(incoming, headers), bodyBytes)) };
}

/** The body through the decoders that `Content-Encoding` names, last one first. */
function decompressed(body: Readable, headers: HttpAnswer["headers"]): Readable {
  const encodings = (headers.get("content-encoding") ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim());
  if (encodings.length > 3) throw new Error("too many content encodings");
  return encodings.reverse().reduce((stream: Readable, encoding) => {
    const decoder = decoders.get(encoding)?.();
    if (decoder === undefined) return stream;
    stream.on("error", (error) => decoder.destroy(error));
    return stream.pipe(decoder);
  }, body);
}

const decoders = new Map([
  ["gzip", () => createGunzip()],
  ["x-gzip", () => createGunzip()],
  ["deflate", () => createInflate()],
  ["br", () => createBrotliDecompress()],
  ["zstd", () => createZstdDecompress()],
]);
