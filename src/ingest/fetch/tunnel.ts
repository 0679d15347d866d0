import type { Duplex } from "node:stream";
import { readHead } from "./answer-head.ts";
import { ByteSource } from "./byte-source.ts";
import { bareHost, portOf } from "./guard-address.ts";

/** The proxy did not lead on; `code` is Node's, or what the proxy answered. */
export class ProxyFailure extends Error {
  override readonly name = "ProxyFailure";
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Has a proxy lead a connection to it on to a target: by SOCKS5 (RFC 1928), or by CONNECT (RFC 9110, section 9.3.6). */
export async function tunnel(socket: Duplex, proxy: URL, target: URL, signal: AbortSignal): Promise<Duplex> {
  const source = new ByteSource(socket, signal);
  try {
    if (proxy.protocol === "socks5:") await askSocks(socket, source, target);
    else await askConnect(socket, source, target);
    source.release();
  } catch (error) {
    socket.destroy();
    throw error;
  }
  return socket;
}

async function askConnect(socket: Duplex, source: ByteSource, target: URL): Promise<void> {
  const address = `${target.hostname}:${portOf(target)}`;
  socket.write(`CONNECT ${address} HTTP/1.1\r\nHost: ${address}\r\n\r\n`);
  const { status } = await readHead(source);
  if (status !== 200) throw new ProxyFailure(String(status));
}

/** Without authentication, by name: the proxy looks it up. */
async function askSocks(socket: Duplex, source: ByteSource, target: URL): Promise<void> {
  socket.write(Uint8Array.of(5, 1, 0));
  const [, method] = await source.exactly(2);
  if (method !== 0) throw new ProxyFailure("SOCKS login");
  const name = Buffer.from(bareHost(target));
  const port = Number(portOf(target));
  socket.write(Buffer.concat([Buffer.of(5, 1, 0, 3, name.length), name, Buffer.of(port >> 8, port & 0xff)]));
  const [, reply = 1, , kind = 0, length = 0] = await source.exactly(5);
  if (reply !== 0) throw new ProxyFailure(`SOCKS ${reply}`);
  const rest = new Map([
    [1, 3],
    [3, length],
    [4, 15],
  ]).get(kind);
  await source.exactly((rest ?? 0) + 2);
}
