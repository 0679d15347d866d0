import { createHash } from "node:crypto";
import * as http from "node:http";
import * as https from "node:https";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from "node:zlib";
import { guardFor } from "./guarded-lookup.ts";

export interface HttpAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Decompressed. Empty unless the status is 200. */
  readonly bytes: Uint8Array;
  /** Of the bytes: SHA-256, as 32 hex digits. */
  readonly bodyHash: string;
}

export interface RequestLimits {
  /** The most that is read of a body, before and after decompression. */
  readonly bodyBytes: number;
}

/** More came than is read; thrown by `requestOnce`. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}

/**
 * One GET without following redirects, on a connection of its own. Rejects with `RefusedAddress`, `TooLarge`, the signal's reason,
 * or whatever the network gave.
 *
 * @param signal ends everything at once: the look-up, the connection and a body that trickles
 */
export async function requestOnce(
  url: URL,
  headers: Readonly<Record<string, string>>,
  limits: RequestLimits,
  allowedHosts: readonly string[],
  signal: AbortSignal,
): Promise<HttpAnswer> {
  const lookup = guardFor(url, allowedHosts);
  const { promise, resolve, reject } = Promise.withResolvers<HttpAnswer>();
  const { request } = url.protocol === "https:" ? https : http;
  const outgoing = request(url, { headers, lookup, signal, agent: false, maxHeaderSize: 32_768 }, (incoming) => {
    answer(incoming, limits)
      .then(resolve, reject)
      .finally(() => outgoing.destroy());
  });
  outgoing.on("error", (error) => reject(signal.aborted ? signal.reason : error));
  outgoing.end();
  return await promise;
}

async function answer(incoming: http.IncomingMessage, { bodyBytes }: RequestLimits): Promise<HttpAnswer> {
  const status = incoming.statusCode ?? 0;
  const headers = new Map(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
  const body = status === 200 ? decompressed(incoming, headers) : [];
  return { status, headers, ...(await readAtMost(body, bodyBytes)) };
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

/** Hashed piece by piece: fifteen megabytes at once would hold up everything else. */
async function readAtMost(
  body: Readable | readonly Uint8Array[],
  most: number,
): Promise<Pick<HttpAnswer, "bytes" | "bodyHash">> {
  const hash = createHash("sha256");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) throw new TooLarge();
    hash.update(chunk);
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks), bodyHash: hash.digest("hex").slice(0, 32) };
}
