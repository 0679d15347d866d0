import { defineCommand } from "../../src/chat/define-command.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { code, escapeText, md, withCommas, withDots } from "../../src/chat/text.ts";
import type { Story } from "../../src/domain/story.ts";
import { alertState } from "../../src/domain/triage.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { pages } from "../shared/pages.ts";
import { describeStory, saysNoLink } from "./describe-story.ts";
import { findStories } from "./find-stories.ts";
import { readStoryFilter } from "./read-story-filter.ts";
import { storyFilterOptions } from "./story-filter-options.ts";

export const alertList = defineCommand({
  path: "alert list",
  summary: "List alerts and their state: all, or those that you ask for.",
  access: "viewer",
  needs: ["alerts", "clock", "server", "sources", "watches"],
  options: { ...storyFilterOptions, page: { kind: "text", description: "The page to show, such as 2." } },
  quiet: true,

  async run({ page, ...given }, caller, context) {
    const filter = await readStoryFilter(given, caller, context);
    const { stories: recent } = await findStories(filter, caller.guildId, context);
    if (recent.length === 0 && Object.keys(filter).length > 0)
      return { content: md`No alert is like that. Leave an option out, or give an earlier \`since\`.` };
    if (recent.length === 0) return { content: md`No alert yet. \`/status\` shows whether sources are being read.` };
    const head = md`${recent.length === 1 ? "One alert" : md`The latest ${recent.length} alerts, newest first`}: \`/alert show\` shows more.`;
    return { content: pages(head, recent.map(line), page, "/alert list") };
  },
});

function line(story: Story): Markdown {
  const { shortId, openedAt, severity, alerts, joinedInto } = story;
  const states = alerts.map((alert) =>
    alert.delivery.state === "delivered" ? alertState(story, alert) : alert.delivery.state,
  );
  const posted = withCommas([...new Set(states)].map((state) => md`${state}`)) || md`in no channel`;
  const became = joinedInto === undefined ? posted : md`joined into ${escapeText(joinedInto.shortId)}`;
  const head = md`${code(shortId)} ${discordTime(openedAt, "relative")}`;
  return withDots([head, md`${severity}`, became, describeStory(story, 70), saysNoLink(story)]);
}
