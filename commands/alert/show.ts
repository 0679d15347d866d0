import type { Needs } from "../../src/chat/command-context.ts";
import { type Caller, defineCommand } from "../../src/chat/define-command.ts";
import { shorten } from "../../src/chat/text.ts";
import { type Alert, isStuck, type Story } from "../../src/domain/story.ts";
import type { Message } from "../../src/ports/chat.ts";
import { describeDelivery } from "./describe-delivery.ts";
import { describeStory } from "./describe-story.ts";
import { findAlert } from "./find-alert.ts";
import { newestReportLines } from "./report-lines.ts";
import { suggestAlerts } from "./suggest-alerts.ts";

export const alertShow = defineCommand({
  path: "alert show",
  summary: "Show an alert: its card, its reports, and where it was posted.",
  access: "viewer",
  needs: ["alerts"],
  options: {
    alert: { kind: "text", description: "Its short id, such as SW-4F2A.", required: true, suggest: suggestAlerts },
  },
  quiet: true,

  async run({ alert: wanted }, caller, context) {
    return showStory(await findAlert(wanted, caller, context), caller, context);
  },
});

/** A story's card as the channel has it, what became of it, and its reports; to be shown to one person. */
export function showStory(story: Story, { channelId }: Pick<Caller, "channelId">, context: Needs<"alerts">): Message {
  const here = story.alerts.find((alert) => alert.channelId === channelId) ?? story.alerts[0];
  if (here === undefined) return { content: unposted(story) };
  const journey = story.alerts.map((alert) => fate(alert, story)).join("\n");
  const card = context.alerts.drawCard(story, here);
  const reports = story.reports.length > 1 ? ["**All reports**", ...newestReportLines(story)] : [];
  const content = [card.content ?? "", journey, ...reports].join("\n");
  return { ...card, content: shorten(content, 2000), allowed_mentions: { parse: [] } };
}

function unposted(story: Story): string {
  const why = `It went to no channel: no route takes severity ${story.severity}. \`/route show\` shows the routes.`;
  return `\`${story.shortId}\` · ${story.severity} · ${describeStory(story, 200)}\n${why}`;
}

/** Its state in one channel, and how to send it again where a person has to decide that. */
function fate(alert: Alert, { shortId, guildId }: Story): string {
  const again = isStuck(alert.delivery) ? `. \`/alert resend ${shortId}\` sends it again` : "";
  return `${describeDelivery(alert, guildId)}${again}`;
}
