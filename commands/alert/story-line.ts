import { discordTime } from "../../src/chat/discord-time.ts";
import { code, escapeText, md, withCommas, withDots } from "../../src/chat/text.ts";
import type { Story } from "../../src/domain/story.ts";
import { alertState } from "../../src/domain/triage.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { describeStory, saysNoLink } from "./describe-story.ts";

/** A story in a list: id, time, severity, states, gist. */
export function storyLine(story: Story): Markdown {
  const { shortId, openedAt, severity, alerts, joinedInto } = story;
  const states = alerts.map((alert) =>
    alert.delivery.state === "delivered" ? alertState(story, alert) : alert.delivery.state,
  );
  const posted = withCommas([...new Set(states)].map((state) => md`${state}`)) || md`in no channel`;
  const became = joinedInto === undefined ? posted : md`joined into ${escapeText(joinedInto.shortId)}`;
  const head = md`${code(shortId)} ${discordTime(openedAt, "relative")}`;
  return withDots([head, md`${severity}`, became, describeStory(story, 70), saysNoLink(story)]);
}
