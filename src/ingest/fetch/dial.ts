import { connect, isIP, type Socket } from "node:net";
import { unlessStopped } from "../../lib/unless-stopped.ts";

/** RFC 8305, section 5: how long an address is tried before the next is tried beside it, in milliseconds. */
const headStartMs = 250;

/** Begins a connection; `node:net` does unless a test says otherwise. */
export type Connect = (address: string, port: number) => Socket;

/**
 * A connection to whichever of these addresses answers first. Node's own way gives an address up when the next begins, so a host with
 * one dead family and one slow one is never reached; here each goes on beside the others.
 *
 * @throws the first error once every address has failed, or the signal's reason
 */
export async function dial(
  addresses: readonly string[],
  port: number,
  signal: AbortSignal,
  begin: Connect = (host, to) => connect({ host, port: to }),
): Promise<Socket> {
  const waiting = familiesInTurn(addresses);
  const tried = new Set<Socket>();
  const failures: unknown[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  let timer: NodeJS.Timeout | undefined;
  const tryNext = () => {
    clearTimeout(timer);
    const address = waiting.shift();
    if (address === undefined) return;
    const socket = begin(address, port);
    tried.add(socket);
    const fail = (error: unknown) => {
      failures.push(error);
      if (failures.length === addresses.length) reject(failures[0]);
      else tryNext();
    };
    socket.once("connect", () => resolve(socket)).once("error", fail);
    timer = setTimeout(tryNext, headStartMs);
  };

  let connected: Socket | undefined;
  try {
    tryNext();
    connected = await unlessStopped(signal, promise);
    return connected;
  } finally {
    clearTimeout(timer);
    for (const socket of tried) if (socket !== connected) socket.on("error", () => undefined).destroy();
  }
}

/** One of each family after the other, beginning with that of the first. */
function familiesInTurn(addresses: readonly string[]): string[] {
  const first = isIP(addresses[0] ?? "");
  const own = addresses.filter((address) => isIP(address) === first);
  const other = addresses.filter((address) => isIP(address) !== first);
  return own.flatMap((address, at) => [address, ...other.slice(at, at + 1)]).concat(other.slice(own.length));
}
