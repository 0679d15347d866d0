import { leadReport } from "../domain/lead-report.ts";
import type { Alert, Reply, Story } from "../domain/story.ts";
import type { Message } from "../ports/chat.ts";
import { escapeText, shorten } from "./text.ts";
import { describeStoryChanges } from "./words/describe-story-changes.ts";

/** A material update under its alert: one line. Of material that is not open it shows only the id. */
export function replyCard(story: Story, alert: Alert, reply: Reply): Message {
  const ping = reply.ping && alert.mentionRoleId !== undefined ? [alert.mentionRoleId] : [];
  const { handling } = leadReport(story).source;
  const text = escapeText(shorten(describeStoryChanges(reply.changes), 500));
  const line = [`↳ ${story.shortId}`, handling === "open" ? text : ""].filter(Boolean).join(" · ");
  return {
    content: shorten([line, ...ping.map((role) => `<@&${role}>`)].join(" "), 2000),
    ...(handling === "sensitive" && { embeds: [{ description: text }] }),
    allowed_mentions: { parse: [], roles: ping },
  };
}
