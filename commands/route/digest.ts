import type { AlertContext } from "../../src/chat/command-context.ts";
import { defineCommand } from "../../src/chat/define-command.ts";
import { channelMention } from "../../src/chat/links.ts";
import { capitalise, escapeText, md } from "../../src/chat/text.ts";
import type { DigestTime } from "../../src/domain/guild.ts";
import { severitiesThat } from "../../src/domain/severity.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { guildOf } from "../shared/guild-of.ts";
import { readZone } from "../shared/read-times.ts";
import { zoneOf } from "../shared/zone-of.ts";
import { changeRoute } from "./change-route.ts";
import { describeDigest } from "./describe-digest.ts";
import { readDayAndTime } from "./read-day-and-time.ts";

export const routeDigest = defineCommand({
  path: "route digest",
  summary: `Post a channel's alerts in one message a day or a week; ${escapeText(severitiesThat("neverHeld"))} alerts still come at once.`,
  access: "administrator",
  needs: ["alerts", "server"],
  options: {
    channel: { kind: "channel", description: "A channel with a route.", required: true },
    at: {
      kind: "text",
      description: "When: 09:00, Mon 09:00, or a cron expression such as 0 9 * * 1-5; off ends the digest.",
      required: true,
    },
    zone: { kind: "text", description: "Time zone, such as Asia/Tashkent; this server's by default." },
  },

  async run({ channel, at, zone }, caller, context) {
    if (at.trim().toLowerCase() === "off") {
      await changeRoute(channel, caller, ({ digest: _, ...route }) => route, context.server);
      return {
        content: md`${channelMention(channel)} gets its alerts one by one again. What is held comes when it was to; \`/digest now\` sends it.`,
      };
    }
    const digest = readDigest(
      at,
      readZone(zone ?? zoneOf(await guildOf(caller, context.server), context.server)),
      context.alerts,
    );
    await changeRoute(channel, caller, (route) => ({ ...route, digest }), context.server);
    return {
      content: md`${channelMention(channel)} gets its alerts in one message ${describeDigest(digest)}. ${capitalise(escapeText(severitiesThat("neverHeld")))} alerts still come at once.`,
    };
  },
});

function readDigest(text: string, zone: string, { readCron }: Pick<AlertContext, "readCron">): DigestTime {
  const cron = text.trim();
  const time = readDayAndTime(cron);
  if (time !== undefined) return { ...time, zone };
  const times = readCron(cron);
  if (times !== undefined) return { cron, times, zone };
  throw new UserMistake(
    md`\`at\` is a time such as 09:00, a day and a time such as Mon 09:00, or a cron expression such as \`0 9 * * 1-5\`; not ${escapeText(text)}.`,
  );
}
