import { type Handling, handlingWith } from "./handling.ts";
import type { Source } from "./source.ts";

/** A way to ask a site: from this machine's own address, or through the proxy at `via` (`http:`, `https:` or `socks5:`). */
export type OpenReach = { readonly kind: "direct" } | { readonly kind: "proxy"; readonly via: string };

/** How a source may be asked. `closed` is: not at all, because a request shows a site that somebody here reads it. */
export type Reach = OpenReach | { readonly kind: "closed"; readonly handling: Handling };

/** Proxies by handling class, as `polling.via` of bot.yaml names them. */
export type Proxies = { readonly [Class in Handling]?: string | undefined };

/**
 * A source's own proxy goes before its class's; what is not open is asked directly only where that is allowed in words.
 * Its tags count: a group's own source is never open.
 */
export function reachOf(
  { url, tags, direct, via, ...source }: Pick<Source, "url" | "tags" | "handling" | "direct" | "via">,
  proxies: Proxies,
): Reach {
  if (url.startsWith("file:")) return { kind: "direct" };
  const handling = handlingWith(tags, source.handling);
  const proxy = via ?? proxies[handling];
  if (proxy !== undefined) return { kind: "proxy", via: proxy };
  return handling === "open" || direct === true ? { kind: "direct" } : { kind: "closed", handling };
}

/** The most careful of several ways: not at all, else through a proxy, else directly. */
export function mostCareful(first: Reach, others: readonly Reach[]): Reach {
  const all = [first, ...others];
  return all.find(({ kind }) => kind === "closed") ?? all.find(({ kind }) => kind === "proxy") ?? first;
}
