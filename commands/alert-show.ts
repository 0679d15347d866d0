import { defineCommand, type Suggest } from "../src/chat/define-command.ts";
import { escapeText, shorten } from "../src/chat/escape.ts";
import type { Alert, Story } from "../src/domain/story.ts";
import { UserMistake } from "../src/lib/user-mistake.ts";

const suggestAlerts: Suggest = async (typed, caller, { stories }) => {
  const recent = await stories.recent(caller.guildId, 100);
  const key = typed.trim().toUpperCase();
  return recent
    .filter(({ shortId }) => shortId.includes(key))
    .slice(0, 25)
    .map(({ shortId, severity }) => ({ name: `${shortId} · ${severity}`, value: shortId }));
};

export const alertShow = defineCommand({
  path: "alert show",
  summary: "Show an alert as it stands: its card, its reports, where it was posted.",
  access: "viewer",
  options: {
    alert: { kind: "text", description: "Its short id, such as SW-4F2A.", required: true, suggest: suggestAlerts },
  },
  quiet: true,

  async run({ alert: wanted }, caller, { stories, drawCard }) {
    const story = await stories.byShortId(caller.guildId, shortIdIn(wanted));
    if (story === undefined)
      throw new UserMistake(`There is no alert ${escapeText(wanted)}. \`/alert list\` shows the latest.`);
    const here = story.alerts.find(({ channelId }) => channelId === caller.channelId) ?? story.alerts[0];
    const journey =
      story.alerts.map((alert) => fate(story, alert, caller.guildId)).join("\n") ||
      "It goes to no channel: no route takes its severity.";
    if (here === undefined) return { content: journey };
    const card = drawCard(story, here);
    return { ...card, content: shorten(`${card.content ?? ""}\n${journey}`, 2000), allowed_mentions: { parse: [] } };
  },
});

function shortIdIn(wanted: string): string {
  const code = wanted.trim().toUpperCase();
  return code.startsWith("SW-") ? code : `SW-${code}`;
}

function fate(story: Story, { channelId, delivery, messageId }: Alert, guildId: string): string {
  const at = (instant: number) => `<t:${Math.floor(instant / 1000)}:f>`;
  const place =
    messageId === undefined || !/^\d+$/u.test(messageId)
      ? `<#${channelId}>`
      : `https://discord.com/channels/${guildId}/${channelId}/${messageId}`;
  const why = delivery.reason === undefined ? "" : `: ${escapeText(delivery.reason)}`;
  if (delivery.state === "delivered") return `${place}: posted ${at(delivery.doneAt ?? story.openedAt)}`;
  if (delivery.state === "dead" || delivery.state === "unsure") return `${place}: ${delivery.state}${why}`;
  return `${place}: waiting, tried ${delivery.attempts} times${why}`;
}
