import { alertActions } from "../../src/chat/alert-actions.ts";
import { defineAction } from "../../src/chat/define-action.ts";
import { defineCommand } from "../../src/chat/define-command.ts";
import { code, label, md } from "../../src/chat/text.ts";
import { withoutMarkdown } from "../../src/chat/without-markdown.ts";
import type { Story } from "../../src/domain/story.ts";
import { type LogEntry, storyLog } from "../../src/domain/story-log.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import type { Message, TextFile } from "../../src/ports/chat.ts";
import { pages } from "../shared/pages.ts";
import { logLine } from "./describe-log.ts";
import { describeStory } from "./describe-story.ts";
import { findAlert } from "./find-alert.ts";
import { logAsData } from "./log-as-data.ts";
import { suggestAlerts } from "./suggest-alerts.ts";
import { turnPages } from "./turn-pages.ts";

export const alertLog = defineCommand({
  path: "alert log",
  summary: "Show all that happened to an alert: reports, joins, posts, presses, notes, in order.",
  access: "viewer",
  needs: ["alerts"],
  options: {
    alert: { kind: "text", description: "Its short id, such as SW-4F2A.", required: true, suggest: suggestAlerts },
    file: { kind: "choice", description: "All of it as a file.", choices: ["markdown", "json"] },
    page: { kind: "text", description: "The page to show, such as 2." },
  },
  quiet: true,

  async run({ alert, file, page }, caller, context) {
    const story = await context.alerts.stories.whole(await findAlert(alert, caller, context));
    const log = storyLog(story);
    if (file !== undefined) return inFile(story, log, file);
    return { content: pages(headOf(story), log.map(logLine), page, `/alert log alert:${story.shortId}`) };
  },
});

/** The same under More, a page at a time. */
export const log = defineAction({
  ...alertActions.log,
  access: "viewer",
  needs: ["alerts"],
  run: (argument, caller, context) =>
    turnPages(
      {
        action: alertActions.log,
        head: headOf,
        lines: (story) => storyLog(story).map(logLine),
        turns: [label`Earlier`, label`Later`],
      },
      argument,
      caller,
      context,
    ),
});

function headOf(story: Story): Markdown {
  return md`**Log of ${code(story.shortId)}** · ${describeStory(story, 120)}`;
}

function inFile(story: Story, entries: readonly LogEntry[], kind: "markdown" | "json"): Message {
  const file: TextFile =
    kind === "json"
      ? { name: "log.json", text: `${JSON.stringify(logAsData(story, entries), null, 2)}\n` }
      : { name: "log.md", text: asMarkdown(story, entries) };
  return { content: md`The log of ${code(story.shortId)}; times are UTC.`, files: [file] };
}

/** Escaped for whatever shows Markdown, which knows no times of Discord's. */
function asMarkdown(story: Story, entries: readonly LogEntry[]): string {
  const lines = entries.map((entry) => `- ${withoutMarkdown(logLine(entry)).replace(/[\\`*_[\]<>#|]/gu, "\\$&")}`);
  return [`# ${story.shortId}: log`, "", ...lines, ""].join("\n");
}
