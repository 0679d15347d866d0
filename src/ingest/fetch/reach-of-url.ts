import type { FollowedSource } from "../../domain/followed-source.ts";
import type { Looker } from "../../domain/looker.ts";
import { mostCareful, type OpenReach, type Proxies, type Reach, reachOf } from "../../domain/reach.ts";
import { registrableDomain } from "../identity/registrable-domain.ts";

/** A source that somebody knows, and how it may be asked. */
export type KnownSource = Pick<FollowedSource, "source" | "reach">;

/** How an address may be looked at: as the known source of that address or as those of its site, the most careful of them; else by its handling. */
export function reachOfUrl(
  url: string,
  { handling = "open", direct = false }: Pick<Looker, "handling" | "direct">,
  known: readonly KnownSource[],
  proxies: Proxies,
): Reach {
  const asked = reachOf({ url, tags: [], handling, direct }, proxies);
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
