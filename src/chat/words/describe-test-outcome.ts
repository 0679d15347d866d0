import type { TestOutcome } from "../../domain/test-alert.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import { channelMention } from "../links.ts";
import { escapeText, md } from "../text.ts";
import { describeCanaryLoss } from "./describe-canary.ts";
import { describePostFailure } from "./describe-post-failure.ts";

/** What became of a test alert, and what to do where it did not come. */
export function describeTestOutcome(outcome: TestOutcome, channelId: string): Markdown {
  const channel = channelMention(channelId);
  if (outcome.kind === "posted")
    return md`The test alert is in ${channel}. Real ones go the same way. You can delete it there.`;
  if (outcome.failure !== undefined)
    return md`⚠️ The test alert could not be posted in ${channel}: ${escapeText(describePostFailure(outcome.failure), 300)}. Let the bot view that channel, send messages and embed links there, and send a test again.`;
  return md`⚠️ The test alert ${describeCanaryLoss(outcome.where)}. \`/status\` shows what is in the way; the bot's log has details.`;
}
