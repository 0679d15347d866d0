import { leadReport } from "../domain/lead-report.ts";
import type { Alert, Story } from "../domain/story.ts";
import type { StoryRef } from "../domain/story-ref.ts";
import { type StoryState, storyState } from "../domain/story-state.ts";
import type { Markdown } from "../lib/shown-text.ts";
import { discordTimeNear } from "./discord-time.ts";
import { messageAddress } from "./links.ts";
import { escapeText, md, withCommas, withDots, withSpaces } from "./text.ts";
import { describeApartReason, nameApartReason } from "./words/describe-apart-reason.ts";
import { describeFigures } from "./words/describe-figures.ts";
import { describeStoryNews, newsInOrder } from "./words/describe-story-state.ts";

const mostNamed = 5;
const none = { dead: [], injured: [], detained: [] } as const;

/** What is known beyond the report that leads: the newest count with its source, a claim, a correction. */
export function newestLine(story: Story): Markdown | undefined {
  const { counts, news } = storyState(story);
  const { openedAt } = story;
  const isCounted = counts.some(([counted]) => counted === "detained");
  const lines = [
    ...counts.flatMap(([counted, states]) =>
      states
        .slice(-1)
        .map((newest) => md`${escapeText(describeFigures({ ...none, [counted]: states }))}${by(newest, openedAt)}`),
    ),
    ...newsInOrder.flatMap((code) =>
      news
        .filter((one) => one.code === code && !(code === "arrest" && isCounted))
        .map((one) => md`${escapeText(describeStoryNews(one))}${by(one, openedAt)}`),
    ),
  ];
  return lines.length === 0 ? undefined : withDots(lines);
}

function by({ source, at }: Pick<StoryState["news"][number], "source" | "at">, near: number): Markdown {
  return md` (${escapeText(source, 60)}, ${discordTimeNear(at, near)})`;
}

/** The story that it may belong to, and what kept it apart. */
export function possiblyLine(story: Story, alert: Alert): Markdown | undefined {
  const { possibly, joinedInto } = story;
  if (possibly === undefined || joinedInto !== undefined) return undefined;
  const isOpen = leadReport(story).source.handling === "open";
  const why = isOpen ? describeApartReason(possibly.why) : nameApartReason(possibly.why);
  return md`possibly the same as ${named(possibly, story, alert)} (${escapeText(why, 200)})`;
}

/** Stories of the same event. */
export function seeAlsoLine(story: Story, alert: Alert): Markdown | undefined {
  const { seeAlso = [] } = story;
  const shown = seeAlso.slice(-mostNamed).map((ref) => named(ref, story, alert));
  return shown.length === 0 ? undefined : md`see ${withCommas(shown)}`;
}

/** Where its reports are now: a person joined it to another, or closed it. */
export function movedLine(story: Story, alert: Alert): Markdown | undefined {
  const { joinedInto, continuedIn } = story;
  if (joinedInto !== undefined) return md`joined into ${named(joinedInto, story, alert)}`;
  return continuedIn === undefined ? undefined : md`later reports are in ${named(continuedIn, story, alert)}`;
}

function named({ shortId, messages }: StoryRef, { guildId }: Story, { channelId }: Alert): Markdown {
  return withSpaces([escapeText(shortId), messageAddress(guildId, channelId, messages[channelId])]);
}
