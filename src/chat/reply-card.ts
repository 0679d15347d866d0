import type { Alert, Reply, Story } from "../domain/story.ts";
import type { Message } from "../ports.ts";
import { escapeText, shorten } from "./escape.ts";

/** A material update under its alert: one line, and the footer by which it is found again after a crash. */
export function replyCard(story: Story, alert: Alert, reply: Reply): Message {
  const ping = reply.ping && alert.mentionRoleId !== undefined ? [alert.mentionRoleId] : [];
  const line = `↳ ${story.shortId} · ${escapeText(reply.text)}`;
  return {
    content: shorten([line, ...ping.map((role) => `<@&${role}>`)].join(" "), 2000),
    embeds: [{ footer: { text: `${story.shortId}.${reply.number}` } }],
    allowed_mentions: { parse: [], roles: ping },
  };
}
