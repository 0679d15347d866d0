import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { count, md } from "../../src/chat/text.ts";
import type { Story } from "../../src/domain/story.ts";
import { dayMs } from "../../src/lib/durations.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { withoutTexts } from "../../src/trends/answers.ts";

/** How many days the health of watches and sources is about. */
export const healthDays = 90;
const most = 3_000;

export interface AnsweredStories {
  readonly stories: readonly Story[];
  /** What they are: `90 days`, or the newest where there are too many. */
  readonly span: Markdown;
}

/** The alerts of the last days that the caller can see, without their texts. */
export async function answeredStories(
  { guildId }: Caller,
  { alerts, clock }: Needs<"alerts" | "clock">,
): Promise<AnsweredStories> {
  const since = clock.now() - healthDays * dayMs;
  const stories: Story[] = [];
  for await (const story of alerts.stories.newestFirst(guildId)) {
    if (story.openedAt < since) break;
    if (stories.length === most) return { stories, span: md`the newest ${count(most, "alert")} that you can see` };
    stories.push(withoutTexts(story));
  }
  return { stories, span: md`the last ${count(healthDays, "day")}, alerts that you can see` };
}
