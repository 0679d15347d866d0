import { alertCard } from "../chat/alert-card.ts";
import type { CommandContext } from "../chat/command-context.ts";
import { stampedCard } from "../deliver/stamp.ts";
import { namesOf } from "../facts/names-of.ts";
import { registrableDomain } from "../ingest/identity/registrable-domain.ts";
import { readCron } from "../pipeline/next-run.ts";
import type { Engine, EngineDeps } from "./engine.ts";
import { enrichItem } from "./enrich-item.ts";
import { checkOnRequest } from "./on-request/check-on-request.ts";
import { backTest } from "./reports/back-test.ts";
import { dayAccount } from "./reports/day-account.ts";
import { findItems } from "./reports/find-items.ts";
import { heldMatches } from "./reports/held-matches.ts";
import { whyItem } from "./reports/why-item.ts";
import { watchFiles } from "./watch-files.ts";

/** What commands may reach, connected to the engine. */
export function commandContext(engine: Engine, deps: EngineDeps): CommandContext {
  const { clock, settings } = deps;
  const { repositories } = engine;
  const { sourceDrafts, factLayers, guilds, sources, stories, watchDrafts, watchlists } = repositories;
  const world = { names: namesOf(settings.facts), languageSets: settings.bot.languages.sets };
  return {
    clock,
    guilds,
    sources,
    stories,
    watchlists,
    drafts: sourceDrafts,
    watchDrafts,
    factLayers,
    facts: settings.facts,
    ...world,
    defaultGroup: settings.bot.facts.defaultGroup,
    pollFloorMs: settings.bot.polling.floor,
    timeZone: settings.bot.timeZone,
    roleLevels: new Map(Object.entries(settings.bot.roles)),
    ...checkOnRequest(engine, deps),
    watchFiles: watchFiles(settings, clock),
    backTest: backTest({ repositories, world, clock }),
    isShipped: (url) => settings.sources.some((source) => registrableDomain(source.url) === registrableDomain(url)),
    enrich: enrichItem,
    held: heldMatches({ repositories, clock }),
    whyItem: whyItem(repositories, clock),
    findItems: findItems(repositories, clock),
    status: engine.status,
    sendHeld: (guildId, channelId) => engine.alerts.sendHeld(guildId, channelId),
    readCron: (expression) => readCron(expression, clock.now()),
    account: dayAccount(repositories, settings.bot.delivery.groupWithin, clock),
    drawCard: stampedCard(alertCard),
    get places() {
      return engine.places;
    },
    namedIn: (story) => engine.namedIn(story),
    redraw: (story) => engine.alerts.redraw(story),
    split: (story, itemId) => engine.alerts.split(story, itemId),
  };
}
