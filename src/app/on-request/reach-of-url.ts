import type { Looker } from "../../domain/looker.ts";
import { closedWords, type Proxies, type Reach, reachOf } from "../../domain/reach.ts";
import { registrableDomain } from "../../ingest/identity/registrable-domain.ts";
import type { SourceBook } from "../../ports/source-records.ts";

/** How an address may be looked at: as the guild's own source of that address or of that site, the most careful of them; else by its handling. */
export async function reachOfUrl(
  url: string,
  { guildId, handling = "open", direct = false }: Looker,
  sources: Pick<SourceBook, "followed">,
  proxies: Proxies,
): Promise<Reach> {
  const followed = await sources.followed(guildId);
  const exact = followed.filter(({ source }) => source.url === url);
  const ofSite = followed.filter(({ source }) => registrableDomain(source.url) === registrableDomain(url));
  const asked = reachOf({ url, handling, direct }, proxies);
  const reaches = exact.length > 0 ? exact.map(({ reach }) => reach) : [asked, ...ofSite.map(({ reach }) => reach)];
  const careful = (kind: Reach["kind"]) => reaches.find((reach) => reach.kind === kind);
  const closed = direct ? undefined : careful("closed");
  return closed ?? careful("proxy") ?? careful("direct") ?? asked;
}

/** The reason that stands for an answer where none may be asked for. */
export function refusal(reach: Reach): { readonly kind: "failed"; readonly reason: string } | undefined {
  return reach.kind === "closed" ? { kind: "failed", reason: closedWords(reach.handling) } : undefined;
}
