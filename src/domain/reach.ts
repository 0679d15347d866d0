import type { Handling } from "./handling.ts";
import type { Source } from "./source.ts";

/** How a source may be asked: from here, through a proxy, or not at all, since a request shows a site that somebody here looks. */
export type Reach =
  | { readonly kind: "direct" }
  | { readonly kind: "proxy"; readonly via: string }
  | { readonly kind: "closed"; readonly handling: Handling };

/** Proxies by handling class, as `polling.via` of bot.yaml names them. */
export type Proxies = { readonly [Class in Handling]?: string | undefined };

/** A source's own proxy goes before its class's; what is not open is asked directly only where that is allowed in words. */
export function reachOf(
  { url, handling, direct, via }: Pick<Source, "url" | "handling" | "direct" | "via">,
  proxies: Proxies,
): Reach {
  if (url.startsWith("file:")) return { kind: "direct" };
  const proxy = via ?? proxies[handling];
  if (proxy !== undefined) return { kind: "proxy", via: proxy };
  return handling === "open" || direct === true ? { kind: "direct" } : { kind: "closed", handling };
}

/** Why a source is not asked, and what would change that. */
export function closedWords(handling: Handling): string {
  return `it is ${handling}, and is not asked directly unless that is allowed: \`direct:allowed\`, or a proxy for its class (\`polling.via\` of bot.yaml)`;
}
