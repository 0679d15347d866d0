import type { FetchLimits } from "../../domain/fetch-limits.ts";
import type { OpenReach } from "../../domain/reach.ts";
import { AnswerBody } from "./answer-body.ts";
import { type AnswerHead, readHead } from "./answer-head.ts";
import { BrokenOff, ByteSource } from "./byte-source.ts";
import { gatherBody } from "./gather-body.ts";
import { type ConnectionDeps, openConnection } from "./open-connection.ts";
import { wholePart } from "./whole-part.ts";

/** The body is unpacked; empty where the status says that none is to be read. */
export interface HttpAnswer extends AnswerHead {
  readonly bytes: Uint8Array;
  /** SHA-256 of what came, as 32 hex digits. */
  readonly bodyHash: string;
  /** Whether it came without its end: the validators of a whole one do not hold for it. */
  readonly isCut: boolean;
}

/**
 * One GET without following redirects, on a connection of its own that no other request ever uses: so an answer may be read however
 * its framing contradicts itself (ADR 0014). Rejects with `RefusedAddress`, `TooLarge`, the signal's reason, or whatever the network gave.
 *
 * @param signal ends everything at once, also what never would: the look-up, the connection, a proxy, an answer without a body
 */
export async function requestOnce(
  url: URL,
  reach: OpenReach,
  headers: Readonly<Record<string, string>>,
  limits: Pick<FetchLimits, "bodyBytes">,
  deps: ConnectionDeps,
  signal: AbortSignal,
): Promise<HttpAnswer> {
  const connection = await openConnection(url, reach, deps, signal);
  try {
    connection.on("error", () => undefined);
    connection.write(requestOf(url, headers), "latin1");
    const source = new ByteSource(connection, signal);
    const head = await readHead(source);
    return hasBody(head) ? await bodyOf(head, source, limits) : { ...head, ...nothing };
  } finally {
    connection.destroy();
  }
}

const nothing = { bytes: new Uint8Array(), bodyHash: "", isCut: false };

function requestOf(url: URL, headers: Readonly<Record<string, string>>): string {
  const user = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  const all = {
    host: url.host,
    ...headers,
    ...(user !== ":" && { authorization: `Basic ${Buffer.from(user).toString("base64")}` }),
    connection: "close",
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `GET ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join("")}\r\n`;
}

/** Also a redirect that leads nowhere may hold what was asked for. */
function hasBody({ status, headers }: AnswerHead): boolean {
  if (status >= 300 && status < 400) return status !== 304 && !headers.has("location");
  return status >= 200 && status < 300 && status !== 204 && status !== 205;
}

async function bodyOf(
  head: AnswerHead,
  source: ByteSource,
  { bodyBytes }: Pick<FetchLimits, "bodyBytes">,
): Promise<HttpAnswer> {
  const body = new AnswerBody(source, head);
  const encodings = (head.headers.get("content-encoding") ?? "").toLowerCase().split(",");
  const gathered = await gatherBody(
    body.pieces(),
    encodings.map((name) => name.trim()),
    bodyBytes,
  );
  const isCut = gathered.isCut || !body.isComplete;
  const bytes = isCut ? wholePart(gathered.bytes) : gathered.bytes;
  if (bytes === undefined) throw new BrokenOff(body.isComplete ? "Z_BUF_ERROR" : "ECONNRESET");
  return { ...head, bytes, bodyHash: gathered.bodyHash, isCut };
}
