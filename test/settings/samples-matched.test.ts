import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { queryWorld } from "../../src/app/query-world.ts";
import { starterWatches } from "../../src/app/starter-watches.ts";
import type { FeedItem } from "../../src/ingest/feed/feed.ts";
import { readFeed } from "../../src/ingest/feed/read-feed.ts";
import { createMatchIndex, type MatchIndex } from "../../src/match/match-index.ts";
import { loadSettings } from "../../src/settings/load-settings.ts";
import { fillSample, sampleSources } from "../../src/settings/samples.ts";
import { checksThat, settingsOf } from "./config-folder.ts";

const config = join(import.meta.dirname, "../../config");
const follows = [{ guildId: "guild", face: { id: "sample" }, tags: ["sample"] }];

let index: MatchIndex;
let items: readonly FeedItem[];

beforeAll(async () => {
  const { facts, bot, places, watchlist } = settingsOf(await loadSettings(config, checksThat()));
  index = createMatchIndex(queryWorld({ facts, bot, places }));
  for (const watch of starterWatches(watchlist, "guild", "UTC", 0)) index.set("guild", watch);
  items = (await Promise.all((await sampleSources(config)).map(({ url }) => itemsOf(url)))).flat();
});

async function itemsOf(url: string): Promise<readonly FeedItem[]> {
  const reading = await readFeed(fillSample(readFileSync(new URL(url), "utf8"), Date.UTC(2026, 0, 1)), url);
  return reading.kind === "feed" ? reading.feed.items : [];
}

function watchesOf(item: FeedItem): readonly string[] {
  return index.match(item, { follows }).flatMap(({ watches }) => watches.map(({ name }) => name));
}

describe("the samples before the starter watchlist", () => {
  it.each(["en", "ru", "uz-Latn", "uz-Cyrl", "tg", "ky"])("alert in %s", (language) => {
    const found = items.filter((item) => item.language === language).flatMap(watchesOf);

    expect(found).toContain("Al-Azaim");
    expect(found).toContain("ISIS-K");
  });

  it("hold invented news of the same places and of books that no watch wants", () => {
    const unwanted = items.filter((item) => watchesOf(item).length === 0).map(({ title }) => title);

    expect(unwanted).toHaveLength(3);
    expect(items).toHaveLength(11);
  });
});
