import type { OpenReach, Reach } from "../../domain/reach.ts";
import type { ReadFailure } from "../../domain/read-failure.ts";
import type { ChainCookies } from "./chain-cookies.ts";
import type { HttpAnswer } from "./request-once.ts";

/** Where a chain of redirects has come to. */
export interface Hop {
  url: URL;
  reach: OpenReach;
  /** Whether all redirects so far were permanent. */
  isMoved: boolean;
  readonly cookies: ChainCookies;
}

/** Where an answer leads: by `Location`, or by `Refresh` where there is nothing else to read. Letters beyond ASCII are sent on as the bytes that they came as. */
export function redirection({ status, headers, bytes }: HttpAnswer): string | undefined {
  const refresh = /^\s*[0-5]\s*[;,]\s*url\s*=\s*["']?([^"']+)/iu.exec(headers.get("refresh") ?? "")?.[1];
  const written = status >= 300 && status < 400 && status !== 304 ? headers.get("location") : undefined;
  const location = written ?? (status === 200 && bytes.length === 0 ? refresh : undefined);
  return location?.replaceAll(/[\x80-\xff]/gu, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** How another host is asked to which a redirect leads, `soFar` the way by which it was found. */
export type Elsewhere = (url: string, soFar: OpenReach) => Reach;

/** Goes on to where a redirect leads; answers why not, where that may not be asked. */
export function advance(
  hop: Hop,
  location: string,
  status: number,
  isFirst: boolean,
  elsewhere: Elsewhere | undefined,
): ReadFailure | undefined {
  const next = URL.parse(location, hop.url.href);
  if (next === null) return { code: "redirect-without-address" };
  const onward = next.host === hop.url.host ? hop.reach : (elsewhere?.(next.href, hop.reach) ?? hop.reach);
  if (onward.kind === "closed") return { code: "redirect-not-allowed", host: next.hostname, handling: onward.handling };
  hop.isMoved = (isFirst || hop.isMoved) && (status === 301 || status === 308);
  hop.reach = onward;
  hop.url = next;
  return undefined;
}
