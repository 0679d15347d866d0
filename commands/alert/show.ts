import type { Needs } from "../../src/chat/command-context.ts";
import { type Caller, defineCommand } from "../../src/chat/define-command.ts";
import { code, inLines, md, shortenMarkdown } from "../../src/chat/text.ts";
import { type Alert, isStuck, type Story } from "../../src/domain/story.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
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
  const journey = inLines(story.alerts.map((alert) => fate(alert, story)));
  const card = context.alerts.drawCard(story, here);
  const reports = story.reports.length > 1 ? [md`**All reports**`, ...newestReportLines(story)] : [];
  const content = inLines([card.content ?? "", journey, ...reports]);
  return { ...card, content: shortenMarkdown(content, 2000), allowed_mentions: { parse: [] } };
}

function unposted(story: Story): Markdown {
  const why = md`It went to no channel: no route takes severity ${story.severity}. \`/route show\` shows the routes.`;
  return md`${code(story.shortId)} · ${story.severity} · ${describeStory(story, 200)}\n${why}`;
}

/** Its state in one channel, and how to send it again where a person has to decide that. */
function fate(alert: Alert, { shortId, guildId }: Story): Markdown {
  const again = isStuck(alert.delivery) ? md`. ${code(`/alert resend ${shortId}`)} sends it again` : md``;
  return md`${describeDelivery(alert, guildId)}${again}`;
}
