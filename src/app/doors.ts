import { alertCard } from "../chat/alert-card.ts";
import { namesOf } from "../facts/names-of.ts";
import { discoverFeed } from "../pipeline/discover-feed.ts";
import type { Reading } from "../pipeline/poll-deps.ts";
import type { Doors, SourceCheck } from "../ports.ts";
import type { Engine, EngineDeps } from "./engine.ts";
import { enrichItem } from "./enrich-item.ts";
import { heldMatches } from "./held-matches.ts";
import { readPage } from "./read-page.ts";
import { statusOf } from "./status.ts";
import { whyItem } from "./why-item.ts";

/** What commands may reach, connected to the engine. */
export function doorsTo(engine: Engine, { clock, reading, settings }: EngineDeps): Doors {
  const { guilds, sources, stories, watchlists } = engine.repositories;
  return {
    clock,
    guilds,
    sources,
    stories,
    watchlists,
    facts: settings.facts,
    names: namesOf(settings.facts),
    languageSets: settings.bot.languages.sets,
    defaultGroup: settings.bot.facts.defaultGroup,
    checkSource: async (key) => {
      const report = await engine.pollNow(key);
      return report === undefined ? notPolled : found(report.reading, report.judged.length);
    },
    previewFeed: async (url) => {
      const discovered = await discoverFeed(url, reading);
      const check = found(discovered.reading, discovered.reading.items.length);
      return check.kind === "read" && discovered.url !== url ? { ...check, feedUrl: discovered.url } : check;
    },
    readPage: (url) => readPage(url, reading),
    enrich: enrichItem,
    held: heldMatches(engine.repositories.inbox),
    whyItem: whyItem(engine.repositories),
    status: statusOf(engine.repositories, clock, engine.startedAt),
    drawCard: alertCard,
    get places() {
      return engine.places;
    },
    namedIn: (story) => engine.namedIn(story),
    redraw: (story) => engine.redraw(story),
  };
}

const notPolled: SourceCheck = {
  kind: "failed",
  reason:
    "it is not being read now: it is paused, or the watchlist is asleep until `/route set`, or the bot's own store failed",
};

function found(reading: Reading, fresh: number): SourceCheck {
  if (reading.kind === "failed") return { kind: "failed", reason: reading.reason };
  if (reading.kind === "gone") return { kind: "failed", reason: "the site says that this feed is gone for good (410)" };
  if (reading.kind === "unchanged") return { kind: "unchanged" };
  const newest = reading.items.toSorted((a, b) => told(b) - told(a)).slice(0, 3);
  return {
    kind: "read",
    items: reading.items.length,
    fresh,
    newest: newest.map(({ title, text }) => title || text.slice(0, 100)),
  };
}

function told({ published, seenAt }: Reading["items"][number]): number {
  return published === undefined ? seenAt : Date.parse(published);
}
