import type { Duplex } from "node:stream";
import { connect as connectTls } from "node:tls";
import type { OpenReach } from "../../domain/reach.ts";
import { unlessStopped } from "../../lib/unless-stopped.ts";
import { BrokenOff } from "./byte-source.ts";
import { type Connect, dial } from "./dial.ts";
import { addressesOf, bareHost, mayBePrivate, portOf } from "./guard-address.ts";
import type { LookUp } from "./look-up.ts";
import { ProxyFailure, tunnel } from "./tunnel.ts";

export interface ConnectionDeps {
  /** Exact `host:port` pairs that may be private. */
  readonly allowPrivateHosts: readonly string[];
  readonly lookUp: LookUp;
  readonly connect?: Connect;
}

/**
 * A connection of its own to a URL's host: dialled at the addresses that the guard lets pass, or through a proxy, which looks the name
 * up itself, so that no look-up here shows what is read. Of what goes through a proxy the guard judges address and port as written.
 */
export async function openConnection(
  url: URL,
  reach: OpenReach,
  deps: ConnectionDeps,
  signal: AbortSignal,
): Promise<Duplex> {
  const { allowPrivateHosts, lookUp, connect } = deps;
  if (reach.kind === "proxy") {
    mayBePrivate(url, allowPrivateHosts);
    return overTls(url, await throughProxy(new URL(reach.via), url, deps, signal), signal);
  }
  const addresses = await unlessStopped(signal, addressesOf(url, allowPrivateHosts, lookUp));
  return overTls(url, await dial(addresses, Number(portOf(url)), signal, connect), signal);
}

async function throughProxy(proxy: URL, target: URL, deps: ConnectionDeps, signal: AbortSignal): Promise<Duplex> {
  try {
    const addresses = await unlessStopped(signal, deps.lookUp(bareHost(proxy)));
    const port = proxy.port || (defaultPorts[proxy.protocol] ?? "80");
    const socket = await overTls(proxy, await dial(addresses, Number(port), signal, deps.connect), signal);
    return await tunnel(socket, proxy, target, signal);
  } catch (error) {
    if (signal.aborted || error instanceof ProxyFailure) throw error;
    throw new ProxyFailure(error instanceof Error && "code" in error ? String(error.code) : "");
  }
}

const defaultPorts: Readonly<Record<string, string>> = { "http:": "80", "https:": "443", "socks5:": "1080" };

/** With TLS where the address says https; the connection goes with it where that fails. */
async function overTls(url: URL, plain: Duplex, signal: AbortSignal): Promise<Duplex> {
  if (url.protocol !== "https:") return plain;
  const host = bareHost(url);
  const isName = /[a-z]/iu.test(host) && !host.includes(":");
  const secure = connectTls({ socket: plain, host, ALPNProtocols: ["http/1.1"], ...(isName && { servername: host }) });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  secure.once("secureConnect", resolve).on("error", reject);
  secure.once("close", () => reject(new BrokenOff()));
  try {
    await unlessStopped(signal, promise);
    return secure;
  } catch (error) {
    secure.destroy();
    plain.destroy();
    throw error;
  }
}
