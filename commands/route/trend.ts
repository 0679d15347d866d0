import { defineCommand } from "../../src/chat/define-command.ts";
import { channelMention } from "../../src/chat/links.ts";
import { escapeText, md } from "../../src/chat/text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { guildOf } from "../shared/guild-of.ts";
import { readZone } from "../shared/read-times.ts";
import { zoneOf } from "../shared/zone-of.ts";
import { changeRoute } from "./change-route.ts";
import { describeDigest } from "./describe-digest.ts";
import { readDayAndTime } from "./read-day-and-time.ts";

export const routeTrend = defineCommand({
  path: "route trend",
  summary: "Post once a week how many stories the watches of a channel found, as a picture.",
  access: "administrator",
  needs: ["clock", "server"],
  options: {
    channel: { kind: "channel", description: "A channel with a route.", required: true },
    at: { kind: "text", description: "A day and a time, such as Mon 09:00; off ends it.", required: true },
    zone: { kind: "text", description: "Time zone, such as Asia/Tashkent; this server's by default." },
  },

  async run({ channel, at, zone }, caller, context) {
    if (at.trim().toLowerCase() === "off") {
      await changeRoute(channel, caller, ({ trend: _, ...route }) => route, context.server);
      return { content: md`${channelMention(channel)} gets no weekly picture any more. \`/trend\` still answers.` };
    }
    const time = readDayAndTime(at);
    if (time?.weekday === undefined)
      throw new UserMistake(md`\`at\` is a day and a time, such as Mon 09:00, or off; not ${escapeText(at, 100)}.`);
    const chosen = readZone(zone ?? zoneOf(await guildOf(caller, context.server), context.server));
    const trend = { at: time.at, weekday: time.weekday, zone: chosen, since: context.clock.now() };
    await changeRoute(channel, caller, (route) => ({ ...route, trend }), context.server);
    return {
      content: md`${channelMention(channel)} gets a picture of the last four weeks ${describeDigest(trend)}: the stories of each watch whose alerts go there, day by day. The bot needs the permission Attach Files there; without it the numbers come in words.`,
    };
  },
});
