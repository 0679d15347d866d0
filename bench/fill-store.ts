import type { Severity } from "../src/domain/severity.ts";
import { systemClock } from "../src/lib/clock.ts";
import { openRepositories } from "../src/store/open-repositories.ts";
import { openStore } from "../src/store/open-store.ts";
import { aGuild } from "../test/build-engine.ts";
import { shippedSettings } from "../test/shipped-settings.ts";

/** What one Discord server has; its route goes to the channel with its id and a 1. */
export interface OneServer {
  readonly id: string;
  readonly sources: readonly { readonly id: string; readonly url: string }[];
  readonly watches: readonly { readonly query: string; readonly severity: Severity }[];
}

/** Adds a server to a store as if it had added all of that itself; the bot must not be running. */
export async function fillStore(url: string, { id: guildId, sources, watches }: OneServer): Promise<void> {
  const store = await openStore(url, { clock: systemClock });
  const { retention, polling } = shippedSettings.bot;
  const records = await openRepositories(store, { catalogue: [], proxies: polling.via, retention });
  const guild = aGuild({ id: guildId });
  if (!(await records.guilds.welcome(guild))) await records.guilds.change(guildId, () => guild);
  for (const { id, url: address } of sources) {
    const cadence = { kind: "every", ms: 2_000 } as const;
    const source = { id, name: id, kind: "feed", url: address, cadence, tags: [], handling: "open" } as const;
    await records.sources.add(guildId, source, 0);
  }
  await records.watchlists.change(guildId, () =>
    watches.map((watch, at) => ({ id: `w${at}`, name: `Watch ${at}`, createdAt: 0, createdBy: "bench", ...watch })),
  );
  await store.close();
}
