import { lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import type { ReadFailure } from "../../domain/read-failure.ts";
import { isPublicAddress } from "./guard-address.ts";

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
 * Refuses an address before anything is sent, and gives the look-up to dial with, which refuses what a name resolves to.
 * The addresses that pass are the very ones dialled, so a name that changes its answer gains nothing.
 *
 * @param allowed exact `host:port` pairs that may be private or on any port
 */
export function guardFor(url: URL, allowed: readonly string[]): LookupFunction {
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new RefusedAddress({ code: "not-http" });

  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  if (allowed.includes(`${url.hostname}:${port}`)) return lookup;
  if (!openPorts.has(url.port)) throw new RefusedAddress({ code: "closed-port", port });

  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(literal) !== 0 && !isPublicAddress(literal)) throw privateAddress(url.hostname);
  return publicLookup;
}

const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, []);

    const open = found.filter(({ address }) => isPublicAddress(address));
    const [first] = open;
    if (first === undefined) return callback(privateAddress(hostname), []);
    return options.all === true ? callback(null, open) : callback(null, first.address, first.family);
  });
};

function privateAddress(host: string): RefusedAddress {
  return new RefusedAddress({ code: "private-network", host });
}
