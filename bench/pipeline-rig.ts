import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Engine } from "../src/app/engine.ts";
import { NameFinder } from "../src/app/name-finder.ts";
import { queryWorld } from "../src/app/query-world.ts";
import { readGist } from "../src/app/read-gist.ts";
import { WatchIndex } from "../src/app/watch-index.ts";
import type { PolledSource } from "../src/domain/followed-source.ts";
import type { Item } from "../src/domain/item.ts";
import type { Watch } from "../src/domain/watch.ts";
import { systemClock } from "../src/lib/clock.ts";
import { createLogger } from "../src/lib/logger.ts";
import type { PollDeps } from "../src/pipeline/poll-deps.ts";
import { pollSource } from "../src/pipeline/poll-source.ts";
import type { Sender } from "../src/ports/chat.ts";
import { openStore } from "../src/store/open-store.ts";
import { aGuild, buildEngine } from "../test/build-engine.ts";
import type { Seeded } from "../test/journey/seeded.ts";
import { shippedSettings } from "../test/shipped-settings.ts";

export interface Rig {
  readonly engine: Engine;
  /** One poll that brought these items, new or not; resolves when they are in the inbox and marked as seen. */
  publish(items: readonly Item[]): Promise<void>;
  close(): Promise<void>;
}

const guildId = "100";
const face = { id: "wire", name: "Wire", handling: "open" } as const;
const source: PolledSource = {
  key: "wire",
  owner: guildId,
  url: "https://wire.example/",
  kind: "feed",
  reach: { kind: "direct" },
  cadence: { kind: "every", ms: 600_000 },
  follows: [{ guildId, face, tags: [] }],
};

export interface RigSpec {
  /** How many watches there are; the first lead into the channels. */
  readonly watches: number;
  readonly channelIds: readonly string[];
  /** Reports of the same news within so many milliseconds are joined; none are when absent. */
  readonly groupWithin?: number;
  /** Posts reach nobody when absent. */
  readonly sender?: Sender;
  /** How what is recognised of an item is read; as the program does when absent. */
  readonly enrich?: (programs: PollDeps["enrich"]) => PollDeps["enrich"];
  /** Beside the invented ones. */
  readonly starters?: readonly Watch[];
}

/** The program from the parsed item on: matcher, store in a file with `synchronous=FULL`, the taking of matches and the outbox. */
export async function openRig({
  watches,
  channelIds,
  groupWithin = 0,
  sender,
  enrich = (programs) => programs,
  starters = [],
}: RigSpec): Promise<Rig> {
  const folder = mkdtempSync(join(tmpdir(), "steppewatch-bench-"));
  const { bot } = shippedSettings;
  // No two alerts in one story: what is measured is how many there can be.
  const delivery = { ...bot.delivery, burst: 1_000_000, surge: 0, groupWithin };
  const settings = { ...shippedSettings, watchlist: [], bot: { ...bot, delivery } };
  const prepared = await buildEngine({
    settings,
    store: await openStore(`sqlite:${join(folder, "s.sqlite")}`, { clock: systemClock }),
    guilds: [aGuild({ id: guildId, routes: [] })],
    ...(sender && { out: { sender } }),
    logger: createLogger("error"),
  });
  const { pollStates, seenItems, inbox, itemLog, recentItems } = prepared.deps.repositories;
  const { engine } = await prepared.start();
  const matching = new WatchIndex(queryWorld(settings), systemClock);
  matching.update({ guildId, watches: [...watchesFor(watches, channelIds), ...starters] });
  const names = new NameFinder(settings.facts, systemClock);
  let latest: readonly Item[] = [];
  const polling = { floorMs: 0, backfillMs: 86_400_000, jitter: 0, brake: 1_000_000 };
  const poll = {
    ...{
      pollStates,
      seenItems,
      inbox,
      itemLog,
      recentItems,
      matching,
      polling,
      clock: systemClock,
      random: Math.random,
      enrich: enrich(engine.enrich),
    },
    gist: readGist(settings, names),
    read: async () => ({ kind: "read", items: latest, validators: {} }) as const,
  };
  return {
    engine,
    async publish(items) {
      latest = items;
      await pollSource(source, poll);
    },
    async close() {
      await engine.stop();
      await prepared.store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const syllables = ["ka", "lo", "mir", "ten", "vas", "ur", "shi", "bel", "dor", "gan", "pel", "zu"] as const;

/** Of a source's invented words; `marker-N` is what watch N looks for. No two report the same news. */
export function inventedItem(number: number, watch: number | undefined, random: Seeded): Item {
  const word = () => Array.from({ length: 4 }, () => random.oneOf(syllables)).join("");
  const words = (count: number) => Array.from({ length: count }, word).join(" ");
  const id = number.toString(16).padStart(16, "0");
  const marker = watch === undefined ? "" : `marker${watch} `;
  const published = new Date(systemClock.now()).toISOString();
  return {
    id,
    keys: [id],
    sourceKey: "wire",
    basis: "guid",
    guid: id,
    title: `${marker}${words(8)} report ${number}`,
    text: words(120),
    link: `https://wire.example/${number}`,
    published,
    seenAt: systemClock.now(),
  };
}

function watchesFor(count: number, channelIds: readonly string[]): readonly Watch[] {
  return Array.from({ length: count }, (_, number) => {
    const channelId = channelIds[number];
    return {
      id: `w${number}`,
      name: `Watch ${number}`,
      query: `marker${number} OR "never said ${number}"`,
      severity: "high",
      ...(channelId !== undefined && { channelId }),
      createdAt: 0,
      createdBy: "bench",
    };
  });
}
