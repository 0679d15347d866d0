import type { ServerContext } from "../../src/chat/command-context.ts";
import { defineCommand } from "../../src/chat/define-command.ts";
import { type Guild, peopleShown } from "../../src/domain/guild.ts";
import { defined } from "../../src/lib/defined.ts";
import { guildOf } from "../shared/guild-of.ts";
import { readTime, readZone } from "../shared/read-times.ts";
import { zoneOf } from "../shared/zone-of.ts";

export const settings = defineCommand({
  path: "settings",
  summary: "Show or change: names on cards, the time zone, the daily notice of a day without matches.",
  access: "administrator",
  needs: ["server"],
  options: {
    who: { kind: "choice", description: "How cards show who acknowledged them.", choices: peopleShown },
    daily: { kind: "text", description: "When to post the daily notice that nothing matched, such as 09:00; or off." },
    zone: { kind: "text", description: "Time zone for dates and hours, such as Asia/Tashkent." },
  },
  quiet: true,

  async run({ who, daily, zone }, caller, context) {
    const known = await guildOf(caller, context.server);
    if (who === undefined && daily === undefined && zone === undefined) {
      return {
        content: `${people(known)}\n${silence(known)}\n${timeZone(known, context.server)}\n\`/settings who:… daily:… zone:…\` changes it.`,
      };
    }
    const wanted = readZone(zone ?? zoneOf(known, context.server));
    const time = daily === undefined ? undefined : readDaily(daily, wanted);
    const guild = await context.server.guilds.change(caller.guildId, (current) => ({
      ...current,
      ...defined({ people: who, daily: time }),
      ...(zone !== undefined && { timeZone: wanted }),
    }));
    const lines = [
      who === undefined ? "" : `${people(guild)} This holds from now on; existing cards keep what they show.`,
      time === undefined ? "" : silence(guild),
      zone === undefined ? "" : `${timeZone(guild, context.server)} What is set already keeps its own.`,
    ];
    return { content: lines.filter(Boolean).join("\n") };
  },
});

function readDaily(daily: string, zone: string): NonNullable<Guild["daily"]> {
  if (daily.trim().toLowerCase() === "off") return "off";
  return { at: readTime(daily, "daily"), zone };
}

function timeZone(guild: Guild, server: ServerContext): string {
  return `Dates and hours are read in ${zoneOf(guild, server)}.`;
}

function people({ people = "names" }: Guild): string {
  const shown = { names: "the name", initials: "the initials", nobody: "nothing" }[people];
  return `Cards show ${shown} of who acknowledged, closed or took over an alert.`;
}

function silence({ daily, routes }: Guild): string {
  if (daily === undefined) return "The daily notice that nothing matched comes at the time set by the bot's operator.";
  if (daily === "off") return "The daily notice that nothing matched is off.";
  const [hours, minutes] = [Math.floor(daily.at / 60), daily.at % 60].map((part) => String(part).padStart(2, "0"));
  const channel = routes[0] === undefined ? "where alerts go" : `in <#${routes[0].channelId}>`;
  return `The daily notice that nothing matched comes at ${hours}:${minutes} (${daily.zone}) ${channel}, without a ping.`;
}
