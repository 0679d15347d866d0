import { button, buttonRow, channelMenuRow, roleMenuRow } from "../../src/chat/buttons.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { channelMention, roleMention } from "../../src/chat/links.ts";
import { setupActions } from "../../src/chat/setup-actions.ts";
import { escapeText, inLines, label, md, withCommas } from "../../src/chat/text.ts";
import { describeRange } from "../../src/chat/words/describe-range.ts";
import { markSilence } from "../../src/chat/words/describe-silent-channel.ts";
import type { Guild, Route } from "../../src/domain/guild.ts";
import type { StatusReport } from "../../src/domain/status-report.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import type { Message } from "../../src/ports/chat.ts";
import { timeOfDay } from "../route/describe-digest.ts";
import { guildOf } from "../shared/guild-of.ts";
import { zoneOf } from "../shared/zone-of.ts";

export const setupNeeds = ["account", "alerts", "clock", "server", "watches"] as const;
export type SetupNeeds = Needs<(typeof setupNeeds)[number]>;

/** A role may be one of many; a panel is read at a glance. */
const mostNamed = 5;

/**
 * What is done and what is missing, each row with what changes it, read anew each time.
 *
 * @param chosen the channel for alerts that the buttons are about; the first that has a route when absent
 */
export async function drawSetup(caller: Caller, context: SetupNeeds, chosen?: string): Promise<Message> {
  const guild = await guildOf(caller, context.server);
  const { sources } = await context.account.status(caller.guildId);
  const route = guild.routes.find(({ channelId }) => channelId === chosen) ?? guild.routes[0];
  return {
    content: inLines([
      md`**Set up Steppewatch** for this server. Only you see this; each choice holds at once.`,
      alertsRow(guild, route),
      opsRow(guild),
      roleRow(guild, "viewer"),
      roleRow(guild, "watchlist-editor"),
      quietRow(route),
      zoneRow(guild, context),
      sourcesRow(guild, sources),
      route === undefined
        ? md`Choose the channel for alerts first.`
        : md`**Send a test alert** posts one that is labelled TEST in ${channelMention(route.channelId)}, without a ping; it is in no list and in no count.`,
    ]),
    components: [
      channelMenuRow(setupActions.alerts, "", label`Channel for alerts`),
      channelMenuRow(setupActions.ops, "", label`Channel for notices about the bot (ops)`),
      roleMenuRow(setupActions.viewers, "", label`Role that may look things up`),
      roleMenuRow(setupActions.editors, "", label`Role that may change watches and sources`),
      buttonRow([
        {
          ...button(setupActions.test, label`Send a test alert`, route?.channelId ?? ""),
          disabled: route === undefined,
        },
        { ...button(setupActions.quiet, label`Quiet hours`, route?.channelId ?? ""), disabled: route === undefined },
        button(setupActions.zone, label`Time zone`, route?.channelId ?? ""),
      ]),
    ],
  };
}

const done = "✅";
const missing = "⬜";
const trouble = "⚠️";

function alertsRow({ routes, silent = [] }: Guild, route: Route | undefined): Markdown {
  if (route === undefined) return md`${missing} **Alerts**: nowhere yet, so nothing is posted (\`/route set\`)`;
  const silence = silent.find(({ channelId }) => channelId === route.channelId);
  const others = routes.length === 1 ? "" : md` and ${routes.length - 1} more (\`/route show\`)`;
  const where = md`**Alerts**: ${channelMention(route.channelId)}, severity ${describeRange(route)}${others}`;
  return silence === undefined ? md`${done} ${where}` : md`${trouble} ${where}; ${markSilence(silence, discordTime)}`;
}

function opsRow({ opsChannelId, silent = [] }: Guild): Markdown {
  if (opsChannelId === undefined)
    return md`${missing} **Notices about the bot**: where alerts go (\`/route ops\` gives them a channel of their own)`;
  const silence = silent.find(({ channelId }) => channelId === opsChannelId);
  const where = md`**Notices about the bot**: ${channelMention(opsChannelId)}`;
  return silence === undefined ? md`${done} ${where}` : md`${trouble} ${where}; ${markSilence(silence, discordTime)}`;
}

const roleRows = {
  viewer: { title: md`May look`, none: md`all members (\`/access set\` keeps it to a role)` },
  "watchlist-editor": { title: md`May change watches`, none: md`only administrators (\`/access set\` lets a role)` },
} as const;

function roleRow({ access }: Guild, level: keyof typeof roleRows): Markdown {
  const { title, none } = roleRows[level];
  const roles = Object.entries(access).flatMap(([role, given]) => (given === level ? [role] : []));
  if (roles.length === 0) return md`${missing} **${title}**: ${none}`;
  const more = roles.length > mostNamed ? md` and ${roles.length - mostNamed} more` : "";
  return md`${done} **${title}**: ${withCommas(roles.slice(0, mostNamed).map(roleMention))}${more}`;
}

function quietRow(route: Route | undefined): Markdown {
  const quiet = route?.quiet;
  if (quiet === undefined) return md`${missing} **Quiet hours**: none (\`/route quiet\`)`;
  return md`${done} **Quiet hours**: ${timeOfDay(quiet.from)} to ${timeOfDay(quiet.to)} (${escapeText(quiet.zone)}); severity ${quiet.bypass} and above still comes`;
}

function zoneRow(guild: Guild, { server }: SetupNeeds): Markdown {
  const zone = escapeText(zoneOf(guild, server));
  return guild.timeZone === undefined
    ? md`${missing} **Time zone**: ${zone}, as the person who runs the bot set it (\`/settings zone:\`)`
    : md`${done} **Time zone**: ${zone}`;
}

function sourcesRow({ awake }: Guild, { total, read, failing, waiting }: StatusReport["sources"]): Markdown {
  if (total === 0) return md`${missing} **Sources**: none is followed (\`/source add\`)`;
  if (!awake) return md`${missing} **Sources**: ${total}, read once alerts have a channel`;
  const tried = waiting > 0 ? missing : done;
  const sign = failing > 0 ? trouble : tried;
  return md`${sign} **Sources**: ${read} of ${total} read, ${failing} failing, ${waiting} not tried yet (\`/source list\`)`;
}
