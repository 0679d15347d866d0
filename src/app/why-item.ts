import type { Match } from "../domain/match.ts";
import { registrableDomain } from "../ingest/registrable-domain.ts";
import { sameAddress } from "../ingest/same-address.ts";
import type { Doors } from "../ports.ts";
import type { Repositories } from "./repositories.ts";

/** More stories than any guild opens in a day or two; older ones are found by their short id. */
const searched = 2_000;

/** Joins what is known of an address: the rows of the guild's own sources, what waits, and its stories. Nothing of another guild's. */
export function whyItem({ sources, rows, inbox, stories }: Repositories): Doors["whyItem"] {
  return async (guildId, url) => {
    const address = sameAddress(url);
    const followed = await sources.followed(guildId);
    const found = await rows.find(
      address,
      followed.map(({ key }) => key),
    );
    const isIt = ({ item }: Pick<Match, "item">) => item.link !== undefined && sameAddress(item.link) === address;
    const domain = registrableDomain(url);
    const isNear = (own: string, home: string | undefined) => [registrableDomain(own), home].includes(domain);
    const states = await Promise.all(
      followed.map(async (source) => ({ source, state: await sources.state(source.key) })),
    );
    const told = await stories.recent(guildId, searched);
    return {
      rows: found.flatMap((row) => {
        const source = followed.find(({ key }) => key === row.sourceKey);
        return source === undefined ? [] : [{ source, row }];
      }),
      held: (await inbox.held(guildId)).filter(isIt),
      waiting: (await inbox.waiting()).filter((match) => match.guildId === guildId && isIt(match)),
      near: states.filter(({ source, state }) => isNear(source.source.url, state?.home)),
      stories: told.filter(({ reports }) => reports.some(isIt)),
    };
  };
}
