import type { ServerContext } from "../../src/chat/command-context.ts";
import { defineCommand } from "../../src/chat/define-command.ts";
import { channelMention } from "../../src/chat/links.ts";
import { escapeText, inLines, md } from "../../src/chat/text.ts";
import { formatDuration } from "../../src/domain/duration.ts";
import { usualHandoverWaitMs } from "../../src/domain/duty.ts";
import { type Guild, peopleShown } from "../../src/domain/guild.ts";
import { defined } from "../../src/lib/defined.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { timeOfDay } from "../route/describe-digest.ts";
import { guildOf } from "../shared/guild-of.ts";
import { readHandoverWait, readTime, readZone } from "../shared/read-times.ts";
import { zoneOf } from "../shared/zone-of.ts";

export const settings = defineCommand({
  path: "settings",
  summary: "Show or change: names on cards, the time zone, the daily notice, how long a handover waits.",
  access: "administrator",
  needs: ["server"],
  options: {
    who: { kind: "choice", description: "How cards show who acknowledged them.", choices: peopleShown },
    daily: { kind: "text", description: "When to post the daily notice that nothing matched, such as 09:00; or off." },
    handover: {
      kind: "text",
      description: "After how long operators hear that nobody took a handed-over watch, such as 30m.",
    },
    zone: { kind: "text", description: "Time zone for dates and hours, such as Asia/Tashkent." },
  },
  quiet: true,

  async run({ who, daily, handover, zone }, caller, context) {
    const known = await guildOf(caller, context.server);
    if (who === undefined && daily === undefined && handover === undefined && zone === undefined) {
      const lines = [people(known), silence(known), waiting(known), timeZone(known, context.server)];
      return { content: inLines([...lines, md`\`/settings who:… daily:… handover:… zone:…\` changes it.`]) };
    }
    const wanted = readZone(zone ?? zoneOf(known, context.server));
    const time = daily === undefined ? undefined : readDaily(daily, wanted);
    const handoverWaitMs = handover === undefined ? undefined : readHandoverWait(handover);
    const guild = await context.server.guilds.change(caller.guildId, (current) => ({
      ...current,
      ...defined({ people: who, daily: time, handoverWaitMs }),
      ...(zone !== undefined && { timeZone: wanted }),
    }));
    const lines = [
      who === undefined ? undefined : md`${people(guild)} This holds from now on; existing cards keep what they show.`,
      time === undefined ? undefined : silence(guild),
      handover === undefined ? undefined : waiting(guild),
      zone === undefined ? undefined : md`${timeZone(guild, context.server)} What is set already keeps its own.`,
    ];
    return { content: inLines(lines) };
  },
});

function readDaily(daily: string, zone: string): NonNullable<Guild["daily"]> {
  if (daily.trim().toLowerCase() === "off") return "off";
  return { at: readTime(daily, "daily"), zone };
}

function waiting({ handoverWaitMs = usualHandoverWaitMs, opsChannelId }: Guild): Markdown {
  const where = opsChannelId === undefined ? md`the channel of the handover` : channelMention(opsChannelId);
  return md`Where nobody takes a handed-over watch for ${escapeText(formatDuration(handoverWaitMs))}, ${where} says so once.`;
}

function timeZone(guild: Guild, server: ServerContext): Markdown {
  return md`Dates and hours are read in ${escapeText(zoneOf(guild, server))}.`;
}

function people({ people = "names" }: Guild): Markdown {
  const shown = { names: "the name", initials: "the initials", nobody: "nothing" } as const;
  return md`Cards show ${shown[people]} of who acknowledged, closed or took over an alert.`;
}

function silence({ daily, routes }: Guild): Markdown {
  if (daily === undefined)
    return md`The daily notice that nothing matched comes at the time set by the bot's operator.`;
  if (daily === "off") return md`The daily notice that nothing matched is off.`;
  const channel = routes[0] === undefined ? md`where alerts go` : md`in ${channelMention(routes[0].channelId)}`;
  return md`The daily notice that nothing matched comes at ${timeOfDay(daily.at)} (${escapeText(daily.zone)}) ${channel}, without a ping.`;
}
