import { defineCommand } from "../src/chat/define-command.ts";
import type { Guild, Route } from "../src/domain/guild.ts";
import { severities } from "../src/domain/severity.ts";
import type { Watch } from "../src/domain/watch.ts";
import { count } from "./count.ts";
import { guildOf } from "./guild-of.ts";
import { pingHint } from "./ping-hint.ts";

export const routeSet = defineCommand({
  path: "route set",
  summary: "Send alerts of a severity and above to a channel.",
  access: "administrator",
  options: {
    channel: { kind: "channel", description: "Where alerts go.", required: true },
    severity: { kind: "choice", description: "This and above; low when left out.", choices: severities },
    mention: { kind: "role", description: "A role to ping with each alert here." },
    one_closes: {
      kind: "choice",
      description: "Whether one person's Not relevant closes an alert for all; yes when left out.",
      choices: ["yes", "no"],
    },
  },

  async run({ channel, severity, mention, one_closes: oneCloses }, caller, { guilds, watchlists, places }) {
    const before = await guildOf(caller, guilds);
    const { quiet, digest } = before.routes.find(({ channelId }) => channelId === channel) ?? {};
    const route: Route = {
      ...(quiet && { quiet }),
      ...(digest && { digest }),
      channelId: channel,
      severity: severity ?? "low",
      ...(mention && { mentionRoleId: mention }),
      ...(oneCloses === "no" && { dismissals: 2 }),
    };
    const after = await guilds.change(caller.guildId, (guild) => ({
      ...guild,
      awake: true,
      routes: [...guild.routes.filter(({ channelId }) => channelId !== channel), route],
    }));
    const { watches } = await watchlists.of(caller.guildId);
    const ping = mention === undefined ? "" : pingHint(mention);
    const open = (await places.readableByEveryone(channel)) ? readableByAll : "";
    const lines = [told(route, before), ping, before.awake ? "" : awakeNow(watches), unrouted(after), open];
    return { content: lines.filter((line) => line !== "").join("\n"), allowed_mentions: { parse: [] } };
  },
});

const readableByAll =
  "Everyone on this server can read that channel: what you watch, and who acknowledges it. A channel of the team's own keeps that among you.";

function told({ channelId, severity, mentionRoleId }: Route, before: Guild): string {
  const old = before.routes.find((route) => route.channelId === channelId);
  const ping = mentionRoleId === undefined ? "" : `, pinging <@&${mentionRoleId}>`;
  const instead = old === undefined || old.severity === severity ? "" : ` Until now: ${old.severity} and above.`;
  return `Alerts of severity ${severity} and above go to <#${channelId}>${ping}.${instead}`;
}

function awakeNow(watches: readonly Watch[]): string {
  const active = watches.filter(({ paused }) => !paused).length;
  const look = `${count(active, "watch", "watches")} ${active === 1 ? "looks" : "look"}`;
  return `The watchlist is awake now: ${look} at every new item from here on. \`/watch list\` shows what for, \`/status\` how the reading goes.`;
}

const orList = new Intl.ListFormat("en", { type: "disjunction" });

/** Severities that no route takes: their alerts would be missed without anyone knowing why. */
function unrouted({ routes }: Guild): string {
  const lowest = Math.min(...routes.map(({ severity }) => severities.indexOf(severity)));
  const missed = severities.slice(0, lowest);
  if (missed.length === 0) return "";
  return `No channel takes severity ${orList.format(missed)}: such alerts are kept (\`/alert list\`) and posted nowhere.`;
}
