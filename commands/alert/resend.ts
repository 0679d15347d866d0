import type { Needs } from "../../src/chat/command-context.ts";
import { type Caller, defineCommand } from "../../src/chat/define-command.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { escapeText, shorten } from "../../src/chat/text.ts";
import { describePostFailure } from "../../src/chat/words/describe-post-failure.ts";
import { movedStory } from "../../src/domain/move-story.ts";
import { isAlertStuck, resendStory } from "../../src/domain/resend-story.ts";
import { isAtLeast } from "../../src/domain/severity.ts";
import type { Alert, Story } from "../../src/domain/story.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { guildOf } from "../shared/guild-of.ts";
import { findAlert } from "./find-alert.ts";
import { suggestAlerts } from "./suggest-alerts.ts";

/** Sends an alert again that Discord refused, or of which nobody knows whether it arrived; never one that is in its channel. */
export const alertResend = defineCommand({
  path: "alert resend",
  summary: "Post an alert again that Discord refused, or that may not have arrived.",
  access: "watchlist-editor",
  needs: ["alerts", "clock", "server"],
  options: {
    alert: { kind: "text", description: "Its short id, such as SW-4F2A.", required: true, suggest: suggestAlerts },
  },

  async run({ alert: wanted }, caller, context) {
    const found = await findAlert(wanted, caller, context);
    const elsewhere = await sentElsewhere(found, caller, context);
    if (elsewhere !== undefined) return { content: elsewhere };
    const stuck = found.alerts.filter(isAlertStuck);
    if (stuck.length === 0) throw new UserMistake(whyNot(found));
    const resent = await context.alerts.stories.change(found.id, (story) => resendStory(story, context.clock.now()));
    if (resent !== undefined) context.alerts.redraw(resent);
    return { content: [`Sending \`${found.shortId}\` again:`, ...stuck.map(line)].join("\n") };
  },
});

/** What is for a deleted channel goes where alerts of its severity go now; `undefined` where none of it is. */
async function sentElsewhere(
  story: Story,
  caller: Caller,
  context: Needs<"alerts" | "clock" | "server">,
): Promise<string | undefined> {
  const { routes, silent = [] } = await guildOf(caller, context.server);
  const gone = silent.filter(({ trouble }) => trouble.code === "gone").map(({ channelId }) => channelId);
  const waits = ({ channelId, delivery }: Alert) => gone.includes(channelId) && delivery.state !== "delivered";
  if (!story.alerts.some(waits)) return undefined;
  const route = routes.find(
    ({ channelId, severity }) => !gone.includes(channelId) && isAtLeast(story.severity, severity),
  );
  if (route === undefined)
    throw new UserMistake(
      `The channel of \`${story.shortId}\` was deleted, and no other takes its severity. \`/route set channel:…\` names one, and all that waits goes there.`,
    );
  const moved = await context.alerts.stories.change(story.id, (one) =>
    movedStory(one, gone, route, context.clock.now()),
  );
  if (moved !== undefined) context.alerts.redraw(moved);
  return `Its channel was deleted: sending \`${story.shortId}\` to <#${route.channelId}>.`;
}

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
