import { getDomain } from "tldts";

/**
 * The part of a host that somebody registered: `example.co.uk` of `feeds.example.co.uk`, by the Public Suffix List, so that two
 * blogs of one hoster are two. A host that is an address, or a single name, stands for itself; empty for a file.
 */
export function registrableDomain(url: string): string {
  const host = URL.parse(url)?.hostname ?? "";
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}
