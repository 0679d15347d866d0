import { alertCard } from "../chat/alert-card.ts";
import type { Reach } from "../domain/reach.ts";
import type { SourceCheck } from "../domain/source-check.ts";
import { namesOf } from "../facts/names-of.ts";
import { registrableDomain } from "../ingest/registrable-domain.ts";
import { readCron } from "../pipeline/cron-times.ts";
import type { Reading } from "../pipeline/poll-deps.ts";
import type { Doors } from "../ports.ts";
import { backTest } from "./back-test.ts";
import { dayAccount } from "./day-account.ts";
import { discoverFeed } from "./discover-feed.ts";
import type { Engine, EngineDeps } from "./engine.ts";
import { enrichItem } from "./enrich-item.ts";
import { findItems } from "./find-items.ts";
import { heldMatches } from "./held-matches.ts";
import { reachOfAddress, refusal } from "./reach-of-address.ts";
import { readPage } from "./read-page.ts";
import { watchFiles } from "./watch-files.ts";
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
    factLayers: engine.repositories.factLayers,
    names: namesOf(settings.facts),
    languageSets: settings.bot.languages.sets,
    defaultGroup: settings.bot.facts.defaultGroup,
    pollFloorMs: settings.bot.polling.floor,
    timeZone: settings.bot.timeZone,
    roleLevels: new Map(Object.entries(settings.bot.roles)),
    checkSource: async (key) => {
      const report = await engine.pollNow(key);
      return report === undefined ? notPolled : found(report.reading, report.judged.length);
    },
    previewFeed: async (url, looker) => {
      const reach = await reachOfAddress(url, looker, sources, settings.bot.polling.via);
      const refused = refusal(reach);
      if (refused !== undefined) return refused;
      const discovered = await discoverFeed(url, through(reach, reading));
      const check = found(discovered.reading, discovered.reading.items.length);
      return check.kind === "read" && discovered.url !== url ? { ...check, feedUrl: discovered.url } : check;
    },
    readPage: async (url, looker) => {
      const reach = await reachOfAddress(url, looker, sources, settings.bot.polling.via);
      return refusal(reach) ?? readPage(url, through(reach, reading));
    },
    drafts: engine.repositories.drafts,
    watchDrafts: engine.repositories.watchDrafts,
    watchFiles: watchFiles(settings, clock),
    backTest: backTest({
      repositories: engine.repositories,
      world: { names: namesOf(settings.facts), languageSets: settings.bot.languages.sets },
      clock,
    }),
    isShipped: (url) => settings.sources.some((source) => registrableDomain(source.url) === registrableDomain(url)),
    enrich: enrichItem,
    held: heldMatches({ repositories: engine.repositories, clock }),
    whyItem: whyItem(engine.repositories, clock),
    findItems: findItems(engine.repositories, clock),
    status: engine.status,
    sendHeld: (guildId, channelId) => engine.alerts.sendHeld(guildId, channelId),
    readCron: (expression) => readCron(expression, clock.now()),
    account: dayAccount(engine.repositories, settings.bot.delivery.groupWithin, clock),
    drawCard: alertCard,
    get places() {
      return engine.places;
    },
    namedIn: (story) => engine.namedIn(story),
    redraw: (story) => engine.alerts.redraw(story),
    split: (story, itemId) => engine.alerts.split(story, itemId),
  };
}

function through(reach: Reach, reading: EngineDeps["reading"]): EngineDeps["reading"] {
  return reach.kind === "proxy" ? { ...reading, via: reach.via } : reading;
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
    newest,
  };
}

function told({ published, seenAt }: Reading["items"][number]): number {
  return published === undefined ? seenAt : Date.parse(published);
}
