import type { Handling } from "../domain/handling.ts";
import type { Markdown } from "../lib/shown-text.ts";
import { link } from "./links.ts";
import { escapeText, md } from "./text.ts";

const longestShown = 1000;

/**
 * An item's own address: the only one that is ever live, and its words are its true host. Of what is not open it is inert,
 * host only: `hxxps://example[.]org/…`. Says so where the feed gives none of the web.
 */
export function itemLink(url: string | undefined, handling: Handling, longest = longestShown): Markdown {
  const address = webAddress(url);
  if (address === undefined) return md`no link in the feed`;
  const isBare = address.pathname === "/" && address.search === "";
  if (handling !== "open") return md`${inert(address.origin)}${isBare ? "" : "/…"}`;
  const host = escapeText(address.host);
  return address.href.length > longest ? md`${host} (its link is too long to show)` : link(md`${host} ↗`, address);
}

/** The whole address for who asked to see it: nothing to click, and nothing that opens automatically. */
export function inertLink(url: string | undefined): Markdown {
  const address = webAddress(url);
  return address === undefined ? md`` : inert(address.href.slice(0, longestShown));
}

function webAddress(link: string | undefined): URL | undefined {
  const url = link === undefined ? null : URL.parse(link);
  return url !== null && /^https?:$/u.test(url.protocol) ? url : undefined;
}

/** A scheme which nothing opens, so that a copied address is the one that is seen. */
function inert(address: string): Markdown {
  const [scheme, ...rest] = address.replaceAll(".", "[.]").split(":");
  return md`${scheme === "https" ? "hxxps" : "hxxp"}:${escapeText(rest.join(":"))}`;
}
