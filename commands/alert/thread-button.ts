import { alertActions } from "../../src/chat/alert-actions.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import { type ActionResult, defineAction } from "../../src/chat/define-action.ts";
import { plainText, shorten } from "../../src/chat/text.ts";
import { describePostFailure } from "../../src/chat/words/describe-post-failure.ts";
import { leadReport } from "../../src/domain/lead-report.ts";
import type { Story } from "../../src/domain/story.ts";
import type { ThreadOutcome } from "../../src/domain/thread-outcome.ts";
import type { Message } from "../../src/ports/chat.ts";
import { type FactsForChannel, factsForChannel } from "../shared/facts-for-channel.ts";
import { knownFacts } from "./known-facts.ts";
import { pressedAlert } from "./pressed-alert.ts";
import { newestReportLines } from "./report-lines.ts";

export const thread = defineAction({
  ...alertActions.thread,
  access: "viewer",
  needs: ["alerts", "facts", "server"],
  async run(argument, caller, context) {
    const { story, alert } = await pressedAlert(argument, caller, context);
    const words = await firstWords(
      story,
      await factsForChannel({ ...caller, channelId: alert.channelId }, context),
      context,
    );
    const { channelId, messageId } = alert;
    if (messageId === undefined) return reply("It is not posted yet, so there is nothing to hang a thread on.");
    return answerTo(await context.alerts.channels.openThread(channelId, messageId, threadName(story), words), words);
  },
});

function answerTo(outcome: ThreadOutcome, words: Message): ActionResult {
  switch (outcome.kind) {
    case "opened":
      return reply(`Opened <#${outcome.threadId}>, with all reports and what is known.`);
    case "exists":
      return reply(`It has its thread: <#${outcome.threadId}>`);
    case "none":
      return { kind: "reply", message: words };
    case "failed":
      return reply(`No thread could be opened: ${describePostFailure(outcome.failure)}.`);
  }
}

function threadName(story: Story): string {
  const { item, source } = leadReport(story);
  const title = source.handling === "open" ? plainText(item.title) : "";
  return shorten([story.shortId, title].filter(Boolean).join(" · "), 100);
}

/** Everyone in the channel can read a thread, so no more is said than they may all know. */
async function firstWords(story: Story, here: FactsForChannel, context: Needs<"alerts">): Promise<Message> {
  const lines = await knownFacts(story, here, context);
  const known = lines.length === 0 ? [] : ["**What the facts know**", ...lines];
  return {
    content: ["**All reports**", ...newestReportLines(story), ...known].join("\n"),
  };
}

function reply(content: string): ActionResult {
  return { kind: "reply", message: { content } };
}
