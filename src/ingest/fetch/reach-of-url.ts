import type { FollowedSource } from "../../domain/followed-source.ts";
import type { Looker } from "../../domain/looker.ts";
import { mostCareful, type OpenReach, type Proxies, type Reach, reachOf } from "../../domain/reach.ts";
import { registrableDomain } from "../identity/registrable-domain.ts";

/** A source that somebody knows, and how it may be asked. */
export type KnownSource = Pick<FollowedSource, "source" | "reach">;

/**
 * How an address may be looked at: as the known source of that address or as those of its site, the most careful of them; else by its
 * handling. One that nobody has judged yet goes through the most careful proxy that there is.
 */
export function reachOfUrl(
  url: string,
  { handling = "open", direct = false, isUnjudged = false }: Pick<Looker, "handling" | "direct" | "isUnjudged">,
  known: readonly KnownSource[],
  proxies: Proxies,
): Reach {
  const judged = reachOf({ url, tags: [], handling, direct }, proxies);
  const careful = proxies.restricted ?? proxies.sensitive;
  const asked: Reach = isUnjudged && careful !== undefined ? { kind: "proxy", via: careful } : judged;
  const exact = known.filter(({ source }) => source.url === url).map(({ reach }) => reach);
  const reaches = exact.length > 0 ? exact : [asked, ...reachesOfSite(url, known)];
  const counting = direct ? reaches.filter(({ kind }) => kind !== "closed") : reaches;
  return mostCareful(counting[0] ?? asked, counting);
}

/** The same for another site to which an answer leads: never less careful than the way by which it was found. */
export function reachElsewhere(url: string, soFar: OpenReach, known: readonly KnownSource[]): Reach {
  return mostCareful(soFar, reachesOfSite(url, known));
}

function reachesOfSite(url: string, known: readonly KnownSource[]): readonly Reach[] {
  const site = registrableDomain(url);
  return known.filter(({ source }) => registrableDomain(source.url) === site).map(({ reach }) => reach);
}
