import { defineCommand } from "../../src/chat/define-command.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { bold, count } from "../../src/chat/text.ts";
import { accountLine } from "../../src/chat/words/account-line.ts";
import { describeCanaryLoss } from "../../src/chat/words/describe-canary.ts";
import type { StatusReport } from "../../src/domain/status-report.ts";
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
    return { content: statusLines(await context.account.status(caller.guildId), awake).join("\n") };
  },
});

function statusLines(report: StatusReport, awake: boolean): readonly string[] {
  const { startedAt, sources, watches, alerts } = report;
  const paused = watches.paused > 0 ? `, ${watches.paused} paused` : "";
  const ended = watches.ended > 0 ? `, ${watches.ended} ended` : "";
  const removed = alerts.removed > 0 ? `, ${alerts.removed} deleted by a moderator` : "";
  const asleep = "The watchlist is not active: nothing is read for this server until `/route set channel:…`.";
  return [
    `Running; started ${discordTime(startedAt, "relative")}.`,
    ...(awake ? [] : [asleep]),
    `Sources: ${sources.read} of ${sources.total} read, ${sources.failing} failing, ${sources.waiting} not tried yet. \`/source list\` names them.`,
    `Watches: ${watches.active} active${paused}${ended}.`,
    `Alerts: ${alerts.open} open, ${alerts.acknowledged} acknowledged, ${alerts.dismissed} not relevant${removed}.`,
    `Posts: ${posts(report)}.`,
    ...undecidedLine(report),
    ...canaryLine(report.canary),
    ...pauseLine(report.pausedUntil),
    `Today (UTC), items by channel: ${accountLine(report.today)}. \`/status day:…\` shows other days.`,
  ];
}

function undecidedLine({ undecided = [] }: StatusReport): readonly string[] {
  if (undecided.length === 0) return [];
  const shown = undecided.slice(0, 5).map(({ source, items }) => `${bold(source)} (${count(items, "item")})`);
  const left = undecided.length - shown.length;
  const more = left > 0 ? ` and ${left} more` : "";
  return [`Held until you decide: ${shown.join(", ")}${more}. \`/source show\` releases or discards.`];
}

function pauseLine(until: number | undefined): readonly string[] {
  if (until === undefined) return [];
  return [
    `⚠️ All posting pauses until ${discordTime(until, "time")}: Discord refused too many requests, and would shut the bot out. Nothing is lost. Look for channels in which the bot may not post.`,
  ];
}

/** Of the invented item that goes the whole way of real ones, so that silence is known to be silence. */
function canaryLine(canary: StatusReport["canary"]): readonly string[] {
  if (canary?.lost !== undefined)
    return [
      `⚠️ Canary: lost since ${discordTime(canary.lost.since, "relative")}: it ${describeCanaryLoss(canary.lost.where)}. Alerts may not come out.`,
    ];
  return canary?.cameThroughAt === undefined
    ? []
    : [`Canary: came through ${discordTime(canary.cameThroughAt, "relative")}.`];
}

function posts({ deliveries, inbox }: StatusReport): string {
  const parts = [
    `${deliveries.delivered} delivered`,
    `${deliveries.queued + deliveries.sending + inbox} waiting`,
    deliveries.paused > 0 && `${deliveries.paused} paused: no access to the channel`,
    deliveries.unsure > 0 && `${deliveries.unsure} unsure`,
    deliveries.held > 0 && `${deliveries.held} held for a digest or quiet hours`,
    deliveries.dead > 0 && `${deliveries.dead} refused by Discord`,
  ];
  return parts.filter(Boolean).join(", ");
}
