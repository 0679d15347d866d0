import { defineCommand } from "../src/chat/define-command.ts";
import type { Story } from "../src/domain/story.ts";
import { UserMistake } from "../src/lib/user-mistake.ts";
import { describeJourney } from "./describe-journey.ts";
import { describeStory } from "./describe-story.ts";
import { firstLines } from "./pages.ts";
import { quote } from "./quote.ts";

const dayMs = 24 * 3_600_000;
const searched = 2_000;

export const alertWhy = defineCommand({
  path: "alert why",
  summary: "Say what became of an item: seen or not, matched or not, alerted or not, and why.",
  access: "viewer",
  options: {
    what: { kind: "text", description: "The item's address, or words of its title.", required: true },
    day: { kind: "text", description: "With words: the day of the alert, as 2026-03-01." },
  },
  quiet: true,

  async run({ what, day }, caller, { whyItem, stories }) {
    const address = URL.parse(what.trim());
    if (address !== null && ["http:", "https:"].includes(address.protocol))
      return { content: describeJourney(address, await whyItem(caller.guildId, address.href)) };
    const found = (await stories.recent(caller.guildId, searched)).filter(within(day)).filter(titled(what));
    if (found.length === 0)
      return {
        content: `No alert${day === undefined ? "" : " of that day"} has a title with ${quote(what)}. With an item's address this command also tells of items that no watch matched.`,
      };
    return { content: firstLines(found.map(line)) };
  },
});

function within(day: string | undefined): (story: Story) => boolean {
  if (day === undefined) return () => true;
  const from = /^\d{4}-\d{2}-\d{2}$/u.test(day.trim()) ? Date.parse(`${day.trim()}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(from)) throw new UserMistake("`day` is a date, as 2026-03-01; days begin at midnight UTC.");
  return ({ openedAt }) => openedAt >= from && openedAt < from + dayMs;
}

function titled(words: string): (story: Story) => boolean {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  return ({ reports }) =>
    reports.some(
      ({ item, source }) =>
        source.handling !== "restricted" &&
        wanted.every((word) => `${item.title} ${item.text}`.toLowerCase().includes(word)),
    );
}

function line(story: Story): string {
  return `\`${story.shortId}\` <t:${Math.floor(story.openedAt / 1000)}:f> · ${describeStory(story, 120)}`;
}
