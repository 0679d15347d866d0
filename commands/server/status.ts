import { defineCommand } from "../../src/chat/define-command.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { bold, count, escapeText, inLines, md, withCommas } from "../../src/chat/text.ts";
import { accountLine } from "../../src/chat/words/account-line.ts";
import { describeCanaryLoss } from "../../src/chat/words/describe-canary.ts";
import { describeLowDisk, describeStoreLevel } from "../../src/chat/words/describe-store.ts";
import type { StatusReport } from "../../src/domain/status-report.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { guildOf } from "../shared/guild-of.ts";
import { readDay } from "../shared/read-day.ts";
import { describeAccount } from "./describe-account.ts";

export const status = defineCommand({
  path: "status",
  summary: "The state of the bot: sources, watches, alerts, and what is waiting.",
  access: "viewer",
  needs: ["account", "clock", "server"],
  options: { day: { kind: "text", description: "Account for the items of a day: 2026-03-01, today or yesterday." } },
  quiet: true,

  async run({ day }, caller, context) {
    if (day !== undefined) {
      const between = readDay(day, context.clock.now());
      return { content: describeAccount(between, await context.account.ofDay(caller.guildId, between)) };
    }
    const { awake } = await guildOf(caller, context.server);
    return { content: inLines(statusLines(await context.account.status(caller.guildId), awake)) };
  },
});

function statusLines(report: StatusReport, awake: boolean): readonly Markdown[] {
  const { startedAt, sources, watches, alerts } = report;
  const paused = watches.paused > 0 ? md`, ${watches.paused} paused` : "";
  const ended = watches.ended > 0 ? md`, ${watches.ended} ended` : "";
  const removed = alerts.removed > 0 ? md`, ${alerts.removed} deleted by a moderator` : "";
  const asleep = md`The watchlist is not active: nothing is read for this server until \`/route set channel:…\`.`;
  return [
    md`Running; started ${discordTime(startedAt, "relative")}.`,
    ...(awake ? [] : [asleep]),
    md`Sources: ${sources.read} of ${sources.total} read, ${sources.failing} failing, ${sources.waiting} not tried yet. \`/source list\` names them.`,
    md`Watches: ${watches.active} active${paused}${ended}.`,
    md`Alerts, each once: ${alerts.open} open, ${alerts.acknowledged} acknowledged, ${alerts.dismissed} not relevant${removed}.`,
    md`Posts of them, one a channel: ${posts(report)}.`,
    ...undecidedLine(report),
    ...canaryLine(report.canary),
    ...pauseLine(report.pausedUntil),
    ...keptLine(report.kept),
    ...storeLines(report.store),
    ...handoverLine(report.sinceHandover),
    md`Today (UTC), items by channel: ${accountLine(report.today)}. \`/status day:…\` shows other days.`,
  ];
}

function undecidedLine({ undecided = [] }: StatusReport): readonly Markdown[] {
  if (undecided.length === 0) return [];
  const shown = undecided.slice(0, 5).map(({ source, items }) => md`${bold(source)} (${count(items, "item")})`);
  const left = undecided.length - shown.length;
  const more = left > 0 ? md` and ${left} more` : "";
  return [md`Held until you decide: ${withCommas(shown)}${more}. \`/source show\` releases or discards.`];
}

function pauseLine(until: number | undefined): readonly Markdown[] {
  if (until === undefined) return [];
  return [
    md`⚠️ All posting pauses until ${discordTime(until, "time")}: Discord refused too many requests, and would shut the bot out. Nothing is lost. Look for channels in which the bot may not post.`,
  ];
}

/** What the next handover will account for. */
function handoverLine(since: StatusReport["sinceHandover"]): readonly Markdown[] {
  if (since === undefined) return [];
  return [md`Since the watch was handed over ${discordTime(since.at, "relative")}: ${accountLine(since.account)}.`];
}

/** Where it begins to matter. */
function keptLine(kept: StatusReport["kept"]): readonly Markdown[] {
  if (kept === undefined || kept.reports < kept.most * 0.8) return [];
  return [
    md`Kept: ${kept.reports} reports of the ${kept.most} that a server may have. Beyond that finished alerts older than a week go before their time, the oldest first; nothing that is unfinished does. The person who runs the bot can raise \`servers.quotas\`.`,
  ];
}

function storeLines(store: StatusReport["store"]): readonly Markdown[] {
  if (store === undefined) return [];
  const lines = [describeStoreLevel(store), describeLowDisk(store)];
  return lines.flatMap((line) => (line === undefined ? [] : [md`⚠️ ${escapeText(line)}`]));
}

/** Of the invented item that goes the whole way of real ones, so that silence is known to be silence. */
function canaryLine(canary: StatusReport["canary"]): readonly Markdown[] {
  if (canary?.lost !== undefined)
    return [
      md`⚠️ Canary: lost since ${discordTime(canary.lost.since, "relative")}: it ${describeCanaryLoss(canary.lost.where)}. Alerts may not come out.`,
    ];
  return canary?.cameThroughAt === undefined
    ? []
    : [md`Canary: came through ${discordTime(canary.cameThroughAt, "relative")}.`];
}

function posts({ deliveries, inbox }: StatusReport): Markdown {
  const parts = [
    md`${deliveries.delivered} posted`,
    md`${deliveries.queued + deliveries.sending + inbox} waiting`,
    deliveries.paused > 0 && md`${deliveries.paused} paused: no access to the channel`,
    deliveries.unsure > 0 && md`${deliveries.unsure} perhaps posted`,
    deliveries.held > 0 && md`${deliveries.held} held (\`/route show\` says for which channels and until when)`,
    deliveries.dead > 0 && md`${deliveries.dead} refused by Discord`,
  ];
  return withCommas(parts);
}
