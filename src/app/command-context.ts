import { alertCard } from "../chat/alert-card.ts";
import type {
  AccountContext,
  AlertContext,
  AuditContext,
  CommandContext,
  FactContext,
  ServerContext,
  ServerLimits,
  SourceContext,
  WatchContext,
} from "../chat/command-context.ts";
import type { DutyContext } from "../chat/duty-context.ts";
import { handoverCard } from "../chat/handover-card.ts";
import { Rates } from "../chat/rates.ts";
import { bulletinMark, stamp, stampedCard } from "../deliver/stamp.ts";
import { filterByTlp } from "../facts/filter-by-tlp.ts";
import { registrableDomain } from "../ingest/identity/registrable-domain.ts";
import type { Clock } from "../lib/clock.ts";
import { readCron } from "../pipeline/next-run.ts";
import type { FactLayers, Guilds } from "../ports/guild-records.ts";
import type { Settings } from "../settings/load-settings.ts";
import { terminalGuildId } from "../terminal/terminal-caller.ts";
import type { Alerting } from "./alerting.ts";
import type { Engine, EngineDeps } from "./engine.ts";
import { factFiles } from "./fact-files.ts";
import { ledgerBounds } from "./jobs/keep-ledger.ts";
import { LiveFacts } from "./live-facts.ts";
import { checkOnRequest } from "./on-request/check-on-request.ts";
import { queryWorld } from "./query-world.ts";
import { regexWork } from "./regex-work.ts";
import { backTest } from "./reports/back-test.ts";
import { dayAccount } from "./reports/day-account.ts";
import { draftHandover } from "./reports/draft-handover.ts";
import { findItems } from "./reports/find-items.ts";
import { heldAlerts } from "./reports/held-alerts.ts";
import { watchTrend } from "./reports/watch-trend.ts";
import { whyItem } from "./reports/why-item.ts";
import { watchFiles } from "./watch-files.ts";

/** What commands have the running bot do; `Engine` fits. */
export interface CommandEngine
  extends Pick<Engine, "repositories" | "out" | "status" | "canary" | "enrich" | "check" | "names" | "sendTest"> {
  readonly alerts: Pick<Alerting, "held" | "redraw" | "split" | "join" | "sendHeld" | "move" | "postDuties">;
}

interface ContextDeps extends Pick<EngineDeps, "settings" | "reading" | "clock"> {
  /** Those of the settings without it, for good. */
  readonly facts?: LiveFacts;
}

/** What commands may reach, connected to the engine. */
export function commandContext(engine: CommandEngine, deps: ContextDeps): CommandContext {
  const { clock, settings } = deps;
  const { factLayers, guilds } = engine.repositories;
  return {
    clock,
    server: { ...serverContext(guilds, settings), limits: limitsOf(settings, clock) },
    watches: watchContext(engine, deps),
    sources: sourceContext(engine, deps),
    alerts: alertContext(engine, deps),
    account: accountContext(engine, deps),
    duty: dutyContext(engine, deps),
    trends: { ofWatch: watchTrend({ ...engine, ...ledgerBounds(deps.settings), clock }) },
    facts: factContext(factLayers, settings, deps.facts),
    factFiles: factFiles(engine.repositories.factImports),
    factDrafts: engine.repositories.factDrafts,
    audit: auditContext(engine.repositories, clock),
  };
}

function limitsOf({ bot }: Pick<Settings, "bot">, clock: Clock): ServerLimits {
  const { quotas } = bot.servers;
  return { quotas, rates: new Rates(quotas, clock) };
}

/** The part that needs no engine. */
export function serverContext(guilds: Guilds, { bot }: Pick<Settings, "bot">): ServerContext {
  return { guilds, timeZone: bot.timeZone, roleLevels: new Map(Object.entries(bot.roles)) };
}

/** The part that needs no engine. Each command takes its base once, and answers from it whatever is taken in meanwhile. */
export function factContext(
  layers: FactLayers,
  { bot, facts }: Pick<Settings, "bot" | "facts">,
  live = new LiveFacts(facts),
): FactContext {
  return {
    get base() {
      return live.now;
    },
    baseFor: (guildId) => {
      const ceiling = guildId === terminalGuildId ? "red" : (bot.servers.clearance[guildId] ?? "green");
      return filterByTlp(live.now, ceiling);
    },
    layers,
    defaultGroup: bot.facts.defaultGroup,
  };
}

function auditContext({ audit: log, refusals }: CommandEngine["repositories"], clock: Clock): AuditContext {
  return {
    log,
    note: (entry) => log.append({ ...entry, at: clock.now() }),
    refused: (way, guildId, userId) => refusals.note(guildId, way, userId, clock.now()),
    undid: () => {},
  };
}

function watchContext({ enrich, names, repositories }: CommandEngine, { clock, settings }: ContextDeps): WatchContext {
  const world = queryWorld(settings);
  return {
    ...world,
    entities: names,
    lists: repositories.watchlists,
    drafts: repositories.watchDrafts,
    files: watchFiles(settings, clock),
    regexWork,
    enrich,
    backTest: backTest({ repositories, world, enrich, clock }),
  };
}

function sourceContext(engine: CommandEngine, deps: ContextDeps): SourceContext {
  const { repositories } = engine;
  const { settings } = deps;
  const shipped = new Set(settings.sources.map(({ url }) => registrableDomain(url)));
  return {
    book: repositories.sources,
    drafts: repositories.sourceDrafts,
    held: engine.alerts.held,
    pollFloorMs: settings.bot.polling.floor,
    isShipped: (url) => shipped.has(registrableDomain(url)),
    ...checkOnRequest(engine, deps),
  };
}

function alertContext(engine: CommandEngine, { clock }: ContextDeps): AlertContext {
  const { alerts, out, repositories } = engine;
  return {
    stories: repositories.stories,
    lists: {
      found: repositories.foundLists,
      posted: async (guildId, id) => {
        const bulletin = id === "" ? undefined : await repositories.bulletins.get(id);
        return bulletin?.guildId === guildId ? bulletin : undefined;
      },
    },
    channels: out.channels,
    drawCard: stampedCard(alertCard),
    redraw: (story) => alerts.redraw(story),
    split: (story, itemId, by) => alerts.split(story, itemId, by),
    join: (story, how) => alerts.join(story, how),
    namedIn: (story) => engine.names.idsIn(story.reports.map(({ item }) => item)),
    sendHeld: (guildId, channelId) => alerts.sendHeld(guildId, channelId),
    held: (guildId) => heldAlerts(guildId, repositories.stories),
    move: (guildId, from, to) => alerts.move(guildId, from, to),
    sendTest: engine.sendTest,
    readCron: (expression) => readCron(expression, clock.now()),
  };
}

function accountContext({ repositories, status }: CommandEngine, { clock, settings }: ContextDeps): AccountContext {
  return {
    status,
    ofDay: dayAccount(settings.bot.delivery.groupWithin, repositories, clock),
    whyItem: whyItem(repositories, clock),
    findItems: findItems(repositories, clock),
  };
}

function dutyContext(engine: CommandEngine, { clock, settings, facts }: ContextDeps): DutyContext {
  const { repositories, alerts, out } = engine;
  const { duties, bulletins, factLayers } = repositories;
  const { timeZone, delivery } = settings.bot;
  const factsFor = factContext(factLayers, settings, facts).baseFor;
  const { channels } = out;
  const canary = () => engine.canary;
  const draft = { repositories, groupWithinMs: delivery.groupWithin, timeZone, canary, channels, factsFor, clock };
  return {
    of: (guildId) => duties.of(guildId),
    async change(guildId, edit) {
      const duty = await duties.change(guildId, edit);
      await alerts.postDuties();
      return duty;
    },
    draft: (guild, channelId, sees) => draftHandover(guild, channelId, sees, draft),
    async drawTaken(guildId, id, taken) {
      const bulletin = await bulletins.get(id);
      if (bulletin?.guildId !== guildId || bulletin.notice?.code !== "handover") return undefined;
      return stamp(handoverCard(id, bulletin.notice.handover, taken), bulletinMark(bulletin));
    },
  };
}
