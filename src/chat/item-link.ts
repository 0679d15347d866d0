import type { Handling } from "../domain/handling.ts";
import { escapeText } from "./text.ts";

const longestShown = 1000;

/**
 * An item's own address: the only one that is ever live, and its words are its true host. Of what is not open it is inert,
 * host only: `hxxps://example[.]org/…`. Says so where the feed gives none of the web.
 */
export function itemLink(link: string | undefined, handling: Handling, longest = longestShown): string {
  const url = webAddress(link);
  if (url === undefined) return "no link in the feed";
  if (handling !== "open") return `${inert(url.origin)}${url.pathname === "/" && url.search === "" ? "" : "/…"}`;
  const href = url.href.replaceAll(/[()\\<>|`]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  if (href.length > longest) return `${escapeText(url.host)} (its link is too long to show)`;
  return `[${escapeText(url.host)} ↗](<${href}>)`;
}

/** The whole address for who asked to see it: nothing to click, and nothing that opens automatically. */
export function inertLink(link: string | undefined): string {
  const url = webAddress(link);
  return url === undefined ? "" : inert(url.href.slice(0, longestShown));
}

function webAddress(link: string | undefined): URL | undefined {
  const url = link === undefined ? null : URL.parse(link);
  return url !== null && /^https?:$/u.test(url.protocol) ? url : undefined;
}

/** Its first colon is that of a scheme which nothing opens: no joiner follows it, so that a copied address is the one that is seen. */
function inert(address: string): string {
  return escapeText(address.replace(/^http/u, "hxxp").replaceAll(".", "[.]")).replace("\u2060", "");
}
