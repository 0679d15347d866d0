import type { Suggest } from "../../src/chat/define-command.ts";
import { label, plainText, shorten } from "../../src/chat/text.ts";
import { leadReport } from "../../src/domain/lead-report.ts";
import type { Story } from "../../src/domain/story.ts";
import type { Label } from "../../src/lib/shown-text.ts";

/** Alerts by their short id or a word of their title, newest first. */
export const suggestAlerts: Suggest<"alerts"> = async (typed, caller, context) => {
  const key = typed.trim().toLowerCase();
  return (await context.alerts.stories.recent(caller.guildId, 100))
    .map((story) => ({ name: nameOf(story), value: story.shortId }))
    .filter(({ name }) => name.toLowerCase().includes(key))
    .slice(0, 25);
};

/** Discord shows suggestions as they are, without Markdown. */
function nameOf(story: Story): Label {
  const { shortId, severity } = story;
  const { item, source } = leadReport(story);
  const title = source.handling === "open" ? label` · ${plainText(item.title)}` : "";
  return shorten(label`${plainText(shortId)} · ${severity}${title}`, 100);
}
