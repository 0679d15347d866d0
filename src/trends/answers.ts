import type { Story } from "../domain/story.ts";
import type { StoryDeed } from "../domain/story-deed.ts";
import { sourcesOf, watchesOf } from "../domain/story-size.ts";
import type { Verdicts } from "../domain/verdicts.ts";
import { median } from "./median.ts";

/** How people answered alerts; all but `alerts` and the times add up to it. */
export interface Answers extends Verdicts {
  readonly alerts: number;
  /** Open, and somebody works on it, doubted it or opened it again. */
  readonly begun: number;
  /** A moderator deleted all its messages before anybody answered. */
  readonly removed: number;
  readonly untouched: number;
  /** Held, muted or not delivered: nobody could answer. */
  readonly unshown: number;
  /** From the post to the first answer, in milliseconds; absent where there was none. */
  readonly medianMs?: number | undefined;
}

type Answer = Exclude<keyof Answers, "alerts" | "medianMs">;

const answering: readonly StoryDeed["code"][] = ["acknowledged", "dismissed", "doubted", "assigned"];
const seen: readonly string[] = ["delivered", "bundled"];

export function answersTo(stories: readonly Story[]): Answers {
  const counts = { acknowledged: 0, notRelevant: 0, begun: 0, removed: 0, untouched: 0, unshown: 0 };
  for (const story of stories) counts[answerTo(story)] += 1;
  return { ...counts, alerts: stories.length, medianMs: median(stories.flatMap((story) => timeToAnswer(story) ?? [])) };
}

/** Those that count for a watch: samples do not, nor what people joined to another. */
export function foundBy(stories: readonly Story[], watchId: string): readonly Story[] {
  return stories.filter((story) => counts(story) && watchesOf(story).some((watch) => watch.watchId === watchId));
}

/** Those that count for a source. */
export function reportedBy(stories: readonly Story[], sourceId: string): readonly Story[] {
  return stories.filter((story) => counts(story) && sourcesOf(story).has(sourceId));
}

/** Many may be looked at together: texts would take the memory. */
export function withoutTexts(story: Story): Story {
  return { ...story, reports: story.reports.map((report) => ({ ...report, item: { ...report.item, text: "" } })) };
}

function counts({ joinedInto, reports }: Story): boolean {
  return joinedInto === undefined && reports.some(({ source }) => source.sample !== true);
}

function answerTo(story: Story): Answer {
  const { triage, alerts } = story;
  if (triage.state !== "open") return triage.state === "dismissed" ? "notRelevant" : "acknowledged";
  if (triage.assignedTo !== undefined || firstAnswerAt(story) !== undefined) return "begun";
  if (alerts.length > 0 && alerts.every(({ removed }) => removed)) return "removed";
  return alerts.some(({ delivery }) => seen.includes(delivery.state)) ? "untouched" : "unshown";
}

/** Of a story that was answered before presses were kept, the last one's time. */
function firstAnswerAt({ deeds = [], triage }: Story): number | undefined {
  return deeds.find(({ code }) => answering.includes(code))?.at ?? triage.changedAt;
}

/** A message that was sent again since is no beginning. */
function timeToAnswer(story: Story): number | undefined {
  const answeredAt = firstAnswerAt(story);
  if (answeredAt === undefined) return undefined;
  const posted = story.alerts.flatMap(({ delivery }) => delivery.doneAt ?? []).filter((at) => at <= answeredAt);
  return Math.max(0, answeredAt - Math.min(...(posted.length === 0 ? [story.openedAt] : posted)));
}
