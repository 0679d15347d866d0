import { alertActions } from "../../src/chat/alert-actions.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import { type ActionResult, defineAction } from "../../src/chat/define-action.ts";
import { channelMention } from "../../src/chat/links.ts";
import { escapeText, inLines, label, md, plainText, shorten } from "../../src/chat/text.ts";
import { describePostFailure } from "../../src/chat/words/describe-post-failure.ts";
import { leadReport } from "../../src/domain/lead-report.ts";
import type { Alert, Story } from "../../src/domain/story.ts";
import { reportCount } from "../../src/domain/story-size.ts";
import type { ThreadOutcome } from "../../src/domain/thread-outcome.ts";
import type { Label, Markdown } from "../../src/lib/shown-text.ts";
import type { Message } from "../../src/ports/chat.ts";
import { type FactsForChannel, factsForChannel } from "../shared/facts-for-channel.ts";
import { knownFacts } from "./known-facts.ts";
import { pressedAlert } from "./pressed-alert.ts";
import { newestReportLines } from "./report-lines.ts";

export const thread = defineAction({
  ...alertActions.thread,
  access: "viewer",
  needs: ["alerts", "clock", "facts", "server"],
  async run(argument, caller, context) {
    const { story, alert } = await pressedAlert(argument, caller, context);
    const words = await firstWords(
      story,
      await factsForChannel({ ...caller, channelId: alert.channelId }, context),
      context,
    );
    const { channelId, messageId } = alert;
    if (messageId === undefined) return reply(md`It is not posted yet, so there is nothing to hang a thread on.`);
    const outcome = await context.alerts.channels.openThread(channelId, messageId, threadName(story), words);
    if ("threadId" in outcome) {
      const goesOn = (current: Story) => withOpened(current, channelId, outcome.threadId, context.clock.now());
      await context.alerts.stories.change(story.id, goesOn);
    }
    return answerTo(outcome, words);
  },
});

/** From here on reports that join are posted in it; one that goes on already is left as it is. */
function withOpened(story: Story, channelId: string, id: string, now: number): Story {
  const shown = story.reports.map(({ item }) => item.id);
  const opened = { id, openedAt: now, shown, reports: reportCount(story), listedAt: now };
  const goesOn = ({ thread }: Alert) => thread?.id === id && thread.ended === undefined;
  const alerts = story.alerts.map((alert) =>
    alert.channelId === channelId && !goesOn(alert) ? { ...alert, thread: opened } : alert,
  );
  return { ...story, alerts };
}

function answerTo(outcome: ThreadOutcome, words: Message): ActionResult {
  switch (outcome.kind) {
    case "opened":
      return reply(
        md`Opened ${channelMention(outcome.threadId)}, with all reports and what is known. Reports that join are posted there.`,
      );
    case "exists":
      return reply(md`It has its thread: ${channelMention(outcome.threadId)}. Reports that join are posted there.`);
    case "none":
      return { kind: "reply", message: words };
    case "failed":
      return reply(md`No thread could be opened: ${escapeText(describePostFailure(outcome.failure))}.`);
  }
}

function threadName(story: Story): Label {
  const { item, source } = leadReport(story);
  const title = source.handling === "open" ? plainText(item.title) : "";
  const id = plainText(story.shortId);
  return title === "" ? id : shorten(label`${id} · ${title}`, 100);
}

/** Everyone in the channel can read a thread, so no more is said than they may all know. */
async function firstWords(story: Story, here: FactsForChannel, context: Needs<"alerts" | "clock">): Promise<Message> {
  const lines = await knownFacts(story, here, context);
  const known = lines.length === 0 ? [] : [md`**What the facts know**`, ...lines];
  return {
    content: inLines([md`**All reports**`, ...newestReportLines(story), ...known]),
  };
}

function reply(content: Markdown): ActionResult {
  return { kind: "reply", message: { content } };
}
