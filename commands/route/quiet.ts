import { defineCommand } from "../../src/chat/define-command.ts";
import { channelMention } from "../../src/chat/links.ts";
import { escapeText, md } from "../../src/chat/text.ts";
import { lowestThat, severities } from "../../src/domain/severity.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { guildOf } from "../shared/guild-of.ts";
import { readTime, readZone } from "../shared/read-times.ts";
import { zoneOf } from "../shared/zone-of.ts";
import { changeRoute } from "./change-route.ts";
import { timeOfDay } from "./describe-digest.ts";

export const routeQuiet = defineCommand({
  path: "route quiet",
  summary: "Set quiet hours for a channel; held alerts come in one message afterwards.",
  access: "administrator",
  needs: ["server"],
  options: {
    channel: { kind: "channel", description: "A channel with a route.", required: true },
    from: {
      kind: "text",
      description: "When they begin, such as 22:00; off removes the quiet hours.",
      required: true,
    },
    to: { kind: "text", description: "When they end, such as 07:00.", required: true },
    zone: { kind: "text", description: "Time zone, such as Asia/Tashkent; this server's by default." },
    bypass: {
      kind: "choice",
      description: `This severity and above still comes; ${lowestThat("bypassesQuietHours")} by default.`,
      choices: severities,
    },
  },

  async run({ channel, from, to, zone, bypass }, caller, context) {
    if (from.trim().toLowerCase() === "off") {
      await changeRoute(channel, caller, ({ quiet: _, ...route }) => route, context.server);
      return { content: md`${channelMention(channel)} has no quiet hours any more.` };
    }
    const quiet = {
      from: readTime(from, "from"),
      to: readTime(to, "to"),
      zone: readZone(zone ?? zoneOf(await guildOf(caller, context.server), context.server)),
      bypass: bypass ?? lowestThat("bypassesQuietHours"),
    };
    if (quiet.from === quiet.to)
      throw new UserMistake(
        md`Quiet hours begin and end at different times, such as \`from:22:00 to:07:00\`; \`from:off\` ends them for good.`,
      );
    await changeRoute(channel, caller, (route) => ({ ...route, quiet }), context.server);
    return {
      content: md`${channelMention(channel)} has quiet hours from ${timeOfDay(quiet.from)} to ${timeOfDay(quiet.to)} (${escapeText(quiet.zone)}). Severity ${quiet.bypass} and above still comes at once; the rest comes in one message at ${timeOfDay(quiet.to)}.`,
    };
  },
});
