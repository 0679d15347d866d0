import { defineCommand } from "../src/chat/define-command.ts";
import { escapeText, shorten } from "../src/chat/escape.ts";
import type { Story } from "../src/domain/story.ts";

const shown = 15;

export const alertList = defineCommand({
  path: "alert list",
  summary: "List the latest alerts and what became of them.",
  access: "viewer",
  options: {},
  quiet: true,

  async run(_args, caller, { stories }) {
    const recent = await stories.recent(caller.guildId, shown);
    if (recent.length === 0) return { content: "No alert yet. `/status` tells whether sources are being read." };
    return { content: shorten(recent.map(line).join("\n"), 2000) };
  },
});

function line(story: Story): string {
  const [report] = story.reports;
  const states = [
    ...new Set(
      story.alerts.map((alert) => (alert.delivery.state === "delivered" ? alert.state : alert.delivery.state)),
    ),
  ];
  const title =
    report === undefined || report.source.handling !== "open"
      ? "(not shown here)"
      : shorten(escapeText(report.item.title), 70);
  return `\`${story.shortId}\` <t:${Math.floor(story.openedAt / 1000)}:R> · ${story.severity} · ${states.join(", ") || "in no channel"} · ${title}`;
}
