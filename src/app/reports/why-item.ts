import type { AccountContext } from "../../chat/command-context.ts";
import type { ItemRow } from "../../domain/item-row.ts";
import type { KeptItem } from "../../domain/kept-item.ts";
import type { Match } from "../../domain/match.ts";
import { sameAddress } from "../../ingest/identity/canonical-link.ts";
import { registrableDomain } from "../../ingest/identity/registrable-domain.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Repositories } from "../../ports/repositories.ts";
import { discardedInGuild } from "./discarded-in-guild.ts";
import { look, usualLimits } from "./find-items.ts";

/** More stories than any guild opens in a day or two; older ones are found by their short id. */
const searched = 2_000;

/** Joins what is known of an address: the rows of the guild's own sources, what waits, and its stories. Nothing of another guild's. */
export function whyItem(repositories: Repositories, clock: Pick<Clock, "elapsed">): AccountContext["whyItem"] {
  const { sources, itemLog, inbox, stories, recentItems } = repositories;
  return async (guildId, wanted) => {
    const address = URL.canParse(wanted) ? sameAddress(wanted) : wanted;
    const followed = await sources.followed(guildId);
    const found = await itemLog.find(
      address,
      followed.map(({ key }) => key),
    );
    const isIt = ({ item: { id, link } }: Pick<Match, "item">) =>
      link === undefined ? id === wanted : sameAddress(link) === address;
    const domain = URL.canParse(wanted) ? registrableDomain(wanted) : undefined;
    const isNear = (own: string, home: string | undefined) =>
      domain !== undefined && [registrableDomain(own), home].includes(domain);
    const states = await Promise.all(followed.map(async (source) => ({ source, state: await sources.state(source) })));
    const ids = new Set([wanted, ...found.map(({ itemId }) => itemId)]);
    const recent = await Promise.all((await stories.recent(guildId, searched)).map((story) => stories.whole(story)));
    return {
      kept: await itemOf(found, { recentItems, clock }),
      rows: found.flatMap((row) => {
        const source = followed.find(({ key }) => key === row.sourceKey);
        return source === undefined ? [] : [{ source, row }];
      }),
      held: (await inbox.held(guildId)).filter(isIt),
      discarded: (await discardedInGuild(guildId, repositories)).filter(({ itemId }) => ids.has(itemId)),
      waiting: (await inbox.waiting(guildId)).filter(isIt),
      near: states.filter(({ source, state }) => isNear(source.source.url, state?.home)),
      stories: recent.filter(({ reports }) => reports.some(isIt)),
    };
  };
}

/** Looked for about the time at which its rows say that it was seen. */
async function itemOf(
  rows: readonly ItemRow[],
  deps: Pick<Repositories, "recentItems"> & { readonly clock: Pick<Clock, "elapsed"> },
): Promise<KeptItem | undefined> {
  const ids = new Set(rows.map(({ itemId }) => itemId));
  if (ids.size === 0) return undefined;
  const times = rows.map(({ firstSeenAt }) => firstSeenAt);
  const between = { from: Math.min(...times), to: Math.max(...times) + 1 };
  const [one] = await look(between, ({ item }) => ids.has(item.id), { ...usualLimits, most: 1 }, deps);
  return one;
}
