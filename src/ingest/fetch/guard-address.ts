import { BlockList, isIP } from "node:net";
import type { ReadFailure } from "../../domain/read-failure.ts";
import type { LookUp } from "./look-up.ts";

/** The address may not be reached from here. */
export class RefusedAddress extends Error {
  override readonly name = "RefusedAddress";
  readonly failure: ReadFailure;

  constructor(failure: ReadFailure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** Ports that feeds are served on. */
const openPorts = new Set(["", "80", "443", "8080", "8443"]);

/**
 * Refuses an address as it is written, before anything is looked up or sent. Answers whether it may lead into a private network.
 *
 * @param allowed exact `host:port` pairs that may be private or on any port
 */
export function mayBePrivate(url: URL, allowed: readonly string[]): boolean {
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new RefusedAddress({ code: "not-http" });

  const port = portOf(url);
  const { hostname: host } = url;
  if (allowed.includes(`${host}:${port}`)) return true;
  if (!openPorts.has(url.port)) throw new RefusedAddress({ code: "closed-port", port, host });

  const literal = bareHost(url);
  if (isIP(literal) !== 0 && !isPublicAddress(literal)) throw privateAddress(host, port);
  return false;
}

/** The addresses to dial, and no others: a name that changes its answer gains nothing. Refuses one that leads only to private ones. */
export async function addressesOf(url: URL, allowed: readonly string[], lookUp: LookUp): Promise<readonly string[]> {
  const isFree = mayBePrivate(url, allowed);
  const host = bareHost(url);
  const found = isIP(host) === 0 ? await lookUp(host) : [host];
  const open = isFree ? found : found.filter(isPublicAddress);
  if (found.length > 0 && open.length === 0) throw privateAddress(url.hostname, portOf(url));
  return open;
}

export function portOf(url: URL): string {
  return url.port || (url.protocol === "https:" ? "443" : "80");
}

/** Without the brackets of IPv6. */
export function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "");
}

function privateAddress(host: string, port: string): RefusedAddress {
  return new RefusedAddress({ code: "private-network", host, port });
}

/**
 * Whether an address may be dialled: publicly routable unicast, no tunnel into somewhere else.
 *
 * By the IANA special-purpose registries for IPv4 and IPv6. An IPv6 address that carries an IPv4 one (mapped, NAT64) is judged by that.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !closed4.check(address);
  if (isIP(address) !== 6) return false;

  const carried = carried4(address);
  if (carried !== undefined) return isPublicAddress(carried);
  return unicast6.check(address, "ipv6") && !closed6.check(address, "ipv6");
}

const closed4 = new BlockList();
for (const [net, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const) {
  closed4.addSubnet(net, prefix);
}

const unicast6 = new BlockList();
unicast6.addSubnet("2000::", 3, "ipv6");

const closed6 = new BlockList();
/** Protocol assignments with Teredo, documentation, 6to4. */
for (const [net, prefix] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const) {
  closed6.addSubnet(net, prefix, "ipv6");
}

/** The IPv4 address inside `::ffff:a.b.c.d` or `64:ff9b::a.b.c.d`. */
function carried4(address: string): string | undefined {
  const host = URL.parse(`http://[${address.split("%", 1)[0]}]`)?.hostname ?? "";
  const found = /^\[(?:::ffff:|64:ff9b::)([\da-f]{1,4})(?::([\da-f]{1,4}))?\]$/.exec(host);
  if (!found) return undefined;
  const [high, low] =
    found[2] === undefined
      ? [0, Number.parseInt(found[1] ?? "", 16)]
      : found.slice(1).map((part) => Number.parseInt(part, 16));
  if (high === undefined || low === undefined) return undefined;
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join(".");
}
