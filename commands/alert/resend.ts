import type { Needs } from "../../src/chat/command-context.ts";
import { type Caller, defineCommand } from "../../src/chat/define-command.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { channelMention } from "../../src/chat/links.ts";
import { code, escapeText, inLines, md } from "../../src/chat/text.ts";
import { describePostFailure } from "../../src/chat/words/describe-post-failure.ts";
import { movedStory } from "../../src/domain/move-story.ts";
import { isAlertStuck, resendStory } from "../../src/domain/resend-story.ts";
import { takes } from "../../src/domain/route-range.ts";
import type { Alert, Story } from "../../src/domain/story.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
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
    return { content: inLines([md`Sending ${code(found.shortId)} again:`, ...stuck.map(line)]) };
  },
});

/** What is for a deleted channel goes where alerts of its severity go now; `undefined` where none of it is. */
async function sentElsewhere(
  story: Story,
  caller: Caller,
  context: Needs<"alerts" | "clock" | "server">,
): Promise<Markdown | undefined> {
  const { routes, silent = [] } = await guildOf(caller, context.server);
  const gone = silent.filter(({ trouble }) => trouble.code === "gone").map(({ channelId }) => channelId);
  const waits = ({ channelId, delivery }: Alert) => gone.includes(channelId) && delivery.state !== "delivered";
  if (!story.alerts.some(waits)) return undefined;
  const route = routes.find((one) => !gone.includes(one.channelId) && takes(one, story.severity));
  if (route === undefined)
    throw new UserMistake(
      md`The channel of ${code(story.shortId)} was deleted, and no other takes its severity. \`/route set channel:…\` names one, and all that waits goes there.`,
    );
  const moved = await context.alerts.stories.change(story.id, (one) =>
    movedStory(one, gone, route, context.clock.now()),
  );
  if (moved !== undefined) context.alerts.redraw(moved);
  return md`Its channel was deleted: sending ${code(story.shortId)} to ${channelMention(route.channelId)}.`;
}

function line({ channelId, delivery }: Alert): Markdown {
  if (delivery.state === "unsure")
    return md`• ${channelMention(channelId)}. If the first one did arrive, it is there twice now.`;
  const { failure } = delivery;
  const why = failure && md` Discord had refused it: ${escapeText(describePostFailure(failure), 200)}`;
  return md`• ${channelMention(channelId)}.${why ?? ""}`;
}

function whyNot({ shortId, alerts }: Story): Markdown {
  if (alerts.length === 0) return md`${code(shortId)} went to no channel. \`/route show\` shows the routes.`;
  return inLines([md`There is nothing of ${code(shortId)} to send again.`, ...alerts.map(standing)]);
}

function standing({ channelId, removed, delivery }: Alert): Markdown {
  if (removed) return md`• ${channelMention(channelId)}: a moderator deleted it there; it stays deleted.`;
  switch (delivery.state) {
    case "delivered":
      return md`• ${channelMention(channelId)}: it was posted; nothing is posted twice.`;
    case "held":
      return md`• ${channelMention(channelId)}: it is held; it comes ${discordTime(delivery.nextAttemptAt, "relative")}.`;
    case "bundled":
      return md`• ${channelMention(channelId)}: it is in a list of alerts.`;
    case "muted":
      return md`• ${channelMention(channelId)}: it is muted. \`/mute list\` shows why.`;
    default:
      return md`• ${channelMention(channelId)}: it is still waiting and is tried again automatically ${discordTime(delivery.nextAttemptAt, "relative")}.`;
  }
}
