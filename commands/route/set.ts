import { defineCommand } from "../../src/chat/define-command.ts";
import { channelMention, roleMention } from "../../src/chat/links.ts";
import { capitalise, code, count, escapeText, inCapitals, inLines, md, withArticle } from "../../src/chat/text.ts";
import { describeChannelTrouble } from "../../src/chat/words/describe-channel-trouble.ts";
import { describeRange } from "../../src/chat/words/describe-range.ts";
import { formatDuration } from "../../src/domain/duration.ts";
import type { Guild, Route } from "../../src/domain/guild.ts";
import { takes } from "../../src/domain/route-range.ts";
import { highestOf, isAtLeast, lowestSeverity, severities, severitiesThat } from "../../src/domain/severity.ts";
import { tlps } from "../../src/domain/statement.ts";
import type { Watch } from "../../src/domain/watch.ts";
import { defined } from "../../src/lib/defined.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import type { Channels } from "../../src/ports/chat.ts";
import { guildOf } from "../shared/guild-of.ts";
import { pingHint } from "../shared/ping-hint.ts";
import { readRemind } from "../shared/read-times.ts";
import { refuseEveryone } from "../shared/refuse-everyone.ts";

export const routeSet = defineCommand({
  path: "route set",
  summary: "Post alerts in a channel, from a severity on, or change how they are posted there.",
  access: "administrator",
  needs: ["alerts", "clock", "server", "watches"],
  options: {
    channel: { kind: "channel", description: "The channel for alerts.", required: true },
    severity: {
      kind: "choice",
      description: `This and above; ${lowestSeverity} for a new channel.`,
      choices: severities,
    },
    up_to: {
      kind: "choice",
      description: `Not above this one, where another channel takes those; ${highestOf(severities)} ends that.`,
      choices: severities,
    },
    only: { kind: "choice", description: "Only this severity: `yes` is `up_to` the same one.", choices: ["yes", "no"] },
    mention: { kind: "role", description: "A role to ping with each alert here." },
    one_closes: {
      kind: "choice",
      description: "Whether one person's Not relevant closes an alert for everyone; yes by default.",
      choices: ["yes", "no"],
    },
    remind: {
      kind: "text",
      description: `Ping once more after this time if nobody answers ${withArticle(escapeText(severitiesThat("repeated", "or")))} alert, such as 15m; or off.`,
    },
    clearance: {
      kind: "choice",
      description: "Facts up to this TLP may be shown here; green for a new channel.",
      choices: tlps,
    },
  },

  async run({ channel, ...asked }, caller, context) {
    refuseEveryone(asked.mention, caller);
    const before = await guildOf(caller, context.server);
    const old = before.routes.find(({ channelId }) => channelId === channel);
    const route = routeAsked(old ?? newRoute(channel, asked), asked);
    const left = leftFor(route, before);
    const after = await context.server.guilds.change(caller.guildId, (guild) => ({
      ...guild,
      awake: true,
      ...(!guild.awake && { wokeAt: context.clock.now() }),
      routes: [...guild.routes.filter(({ channelId }) => channelId !== channel && !left.includes(channelId)), route],
      ...(left.length > 0 && { silent: guild.silent?.filter(({ channelId }) => !left.includes(channelId)) ?? [] }),
    }));
    const moved = left.length === 0 ? 0 : await context.alerts.move(caller.guildId, left, route);
    const { watches } = await context.watches.lists.of(caller.guildId);
    const lines = [
      describeRoute(route, old),
      left.length === 0 ? undefined : takenOver(left, moved),
      asked.remind === undefined ? undefined : remindWords(route),
      asked.clearance === undefined
        ? undefined
        : md`Facts up to TLP:${inCapitals(asked.clearance)} may be shown there.`,
      asked.mention === undefined ? undefined : pingHint(asked.mention),
      before.awake ? undefined : awakeNow(watches),
      unrouted(after),
      ...(await warnings(channel, context.alerts.channels)),
    ];
    return {
      content: inLines(lines),
    };
  },
});

/** The deleted channels whose place this one takes: those of its severity and above, and those of watches. */
function leftFor({ channelId, severity }: Route, { routes, silent = [] }: Guild): readonly string[] {
  const gone = silent.filter(({ trouble }) => trouble.code === "gone").map((one) => one.channelId);
  const isCovered = (id: string) => {
    const route = routes.find((one) => one.channelId === id);
    return route === undefined || isAtLeast(route.severity, severity);
  };
  return gone.filter((id) => id !== channelId && isCovered(id));
}

function takenOver(left: readonly string[], moved: number): Markdown {
  const [only = "", ...others] = left;
  const channels =
    others.length === 0 ? md`the deleted channel ${escapeText(only)}` : md`${left.length} deleted channels`;
  return md`It takes the place of ${channels}: ${moved === 0 ? "nothing waited there" : md`${count(moved, "alert")} that waited there ${moved === 1 ? "comes" : "come"} here now`}.`;
}

interface Asked {
  readonly severity: Route["severity"] | undefined;
  readonly up_to: Route["severity"] | undefined;
  readonly only: "yes" | "no" | undefined;
  readonly mention: string | undefined;
  readonly one_closes: "yes" | "no" | undefined;
  readonly remind: string | undefined;
  readonly clearance: Route["clearance"];
}

/** A channel that gets no alerts yet gets them only where that is what was asked for. */
function newRoute(channelId: string, { severity, up_to: upTo, only, mention, ...how }: Asked): Route {
  const asksForAlerts = [severity, upTo, only, mention].some((one) => one !== undefined);
  if (!asksForAlerts && Object.values(how).some((one) => one !== undefined))
    throw new UserMistake(
      md`${channelMention(channelId)} gets no alerts, so there is nothing to change. With ${code("severity:")} it gets them, such as ${code(`severity:${highestOf(severities)}`)}; nothing was changed.`,
    );
  return { channelId, severity: lowestSeverity };
}

/** What is left out stays as it was. */
function routeAsked(old: Route, asked: Asked): Route {
  const { severity, mention, one_closes: oneCloses, remind, clearance } = asked;
  const { remindMs: oldRemind, dismissals: oldDismissals, upTo: _, ...rest } = old;
  const remindMs = remind === undefined ? oldRemind : readRemind(remind);
  const dismissals = { yes: undefined, no: 2, kept: oldDismissals }[oneCloses ?? "kept"];
  return {
    ...rest,
    ...(severity && { severity }),
    ...(mention && { mentionRoleId: mention }),
    ...(clearance && { clearance }),
    ...defined({ remindMs, dismissals, upTo: ceilingAsked(old, asked) }),
  };
}

/** `undefined` for none. */
function ceilingAsked(old: Route, { severity = old.severity, up_to: upTo, only }: Asked): Route["upTo"] {
  const ceiling = only === "yes" ? severity : (upTo ?? (only === "no" ? undefined : old.upTo));
  if (ceiling === undefined || ceiling === severities.at(-1)) return undefined;
  if (isAtLeast(ceiling, severity)) return ceiling;
  throw new UserMistake(
    md`Alerts from ${severity} on and up to ${ceiling}: there are none. Give ${code("up_to:")} a severity that is not below ${severity}; nothing was changed.`,
  );
}

function describeRoute(route: Route, old: Route | undefined): Markdown {
  const { channelId, mentionRoleId } = route;
  const ping = mentionRoleId === undefined ? "" : md`, pinging ${roleMention(mentionRoleId)}`;
  const isSame = old === undefined || (old.severity === route.severity && old.upTo === route.upTo);
  const instead = isSame ? "" : md` Until now: ${describeRange(old)}.`;
  return md`Alerts of severity ${describeRange(route)} go to ${channelMention(channelId)}${ping}.${instead}`;
}

function remindWords({ remindMs, mentionRoleId }: Route): Markdown {
  if (remindMs === undefined)
    return md`${capitalise(escapeText(severitiesThat("repeated")))} alerts that nobody answers are not pinged again.`;
  const whom = mentionRoleId === undefined ? md` No role is named, so nobody is pinged: add \`mention:\`.` : md``;
  return md`${escapeText(capitalise(withArticle(severitiesThat("repeated", "or"))))} alert that nobody answers within ${escapeText(formatDuration(remindMs))} is repeated there, once.${whom}`;
}

/** What the channel itself says against it. */
async function warnings(channelId: string, places: Channels): Promise<readonly Markdown[]> {
  const [trouble, open] = await Promise.all([places.troubleIn(channelId), places.readableByEveryone(channelId)]);
  return [
    trouble === undefined ? md`` : md`⚠️ ${describeChannelTrouble(trouble)}`,
    open
      ? md`Everyone on this server can read that channel: what you watch, and who acknowledges it. A channel of the team's own keeps that among you.`
      : md``,
  ];
}

function awakeNow(watches: readonly Watch[]): Markdown {
  const active = watches.filter(({ paused }) => !paused).length;
  const look = md`${count(active, "watch", "watches")} ${active === 1 ? "looks" : "look"}`;
  return md`The watchlist is active now: ${look} at every new item from now on. Matches of the last 24 hours come in one message in a few minutes. \`/watch list\` shows the watches, \`/status\` the state of the bot.`;
}

/** Severities that no route takes: their alerts would be missed without anyone knowing why. */
function unrouted({ routes }: Guild): Markdown {
  const missed = severities.filter((severity) => !routes.some((route) => takes(route, severity)));
  if (missed.length === 0) return md``;
  const list = new Intl.ListFormat("en", { type: "disjunction" }).format(missed);
  return md`No channel takes severity ${escapeText(list)}: such alerts are kept (\`/alert list\`) and posted nowhere.`;
}
