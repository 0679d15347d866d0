import { canonicalLink } from "./canonical-link.ts";

/** One text for all addresses of one page: what `canonicalLink` drops, and http for https, `www.`, and a slash at the end. For comparing, not for following. */
export function sameAddress(link: string): string {
  return canonicalLink(link)
    .replace(/^https?:\/\/(www\.)?/u, "")
    .replace(/\/(?=$|\?)/u, "");
}
