import { defineCommand } from "../../src/chat/define-command.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { escapeText, shorten } from "../../src/chat/text.ts";
import { describePostFailure } from "../../src/chat/words/describe-post-failure.ts";
import { isAlertStuck, resendStory } from "../../src/domain/resend-story.ts";
import type { Alert, Story } from "../../src/domain/story.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { findAlert } from "./find-alert.ts";
import { suggestAlerts } from "./suggest-alerts.ts";

/** Sends an alert again that Discord refused, or of which nobody knows whether it arrived; never one that is in its channel. */
export const alertResend = defineCommand({
  path: "alert resend",
  summary: "Post an alert again that Discord refused, or that may not have arrived.",
  access: "watchlist-editor",
  needs: ["alerts", "clock"],
  options: {
    alert: { kind: "text", description: "Its short id, such as SW-4F2A.", required: true, suggest: suggestAlerts },
  },

  async run({ alert: wanted }, caller, context) {
    const found = await findAlert(wanted, caller, context);
    const stuck = found.alerts.filter(isAlertStuck);
    if (stuck.length === 0) throw new UserMistake(whyNot(found));
    const resent = await context.alerts.stories.change(found.id, (story) => resendStory(story, context.clock.now()));
    if (resent !== undefined) context.alerts.redraw(resent);
    return { content: [`Sending \`${found.shortId}\` again:`, ...stuck.map(line)].join("\n") };
  },
});

function line({ channelId, delivery }: Alert): string {
  if (delivery.state === "unsure") return `• <#${channelId}>. If the first one did arrive, it is there twice now.`;
  const { failure } = delivery;
  const why = failure && ` Discord had refused it: ${escapeText(shorten(describePostFailure(failure), 200))}`;
  return `• <#${channelId}>.${why ?? ""}`;
}

function whyNot({ shortId, alerts }: Story): string {
  if (alerts.length === 0) return `\`${shortId}\` went to no channel. \`/route show\` shows the routes.`;
  return [`There is nothing of \`${shortId}\` to send again.`, ...alerts.map(standing)].join("\n");
}

function standing({ channelId, state, delivery }: Alert): string {
  if (state === "removed") return `• <#${channelId}>: a moderator deleted it there; it stays deleted.`;
  switch (delivery.state) {
    case "delivered":
      return `• <#${channelId}>: it was posted; nothing is posted twice.`;
    case "held":
      return `• <#${channelId}>: it is held; it comes ${discordTime(delivery.nextAttemptAt, "relative")}.`;
    case "bundled":
      return `• <#${channelId}>: it is in a list of alerts.`;
    case "muted":
      return `• <#${channelId}>: it is muted. \`/mute list\` shows why.`;
    default:
      return `• <#${channelId}>: it is still waiting and is tried again automatically ${discordTime(delivery.nextAttemptAt, "relative")}.`;
  }
}
