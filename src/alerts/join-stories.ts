import type { JoinOutcome } from "../domain/join-outcome.ts";
import { highestOf } from "../domain/severity.ts";
import type { Alert, Report, Story } from "../domain/story.ts";
import { type Doer, whoIn, withDeeds } from "../domain/story-deed.ts";
import { refTo } from "../domain/story-ref.ts";
import type { Clock } from "../lib/clock.ts";
import type { Stories } from "../ports/alert-records.ts";
import { standingStory } from "./standing-story.ts";

export interface JoinDeps {
  readonly stories: Stories;
  /** Learns what either story is now, so that later reports join where they belong. */
  readonly news: { retell(story: Pick<Story, "id" | "guildId" | "reports">): void };
  readonly clock: Pick<Clock, "now">;
}

/** Which story takes it, where that is not the one that it possibly is; and who wants it. */
export interface ByHand {
  readonly intoId?: string;
  readonly by?: string | undefined;
}

/**
 * Joins a story to the one that it possibly is, or to another, as a person wants it. Its reports are copied there, and it keeps them: splitting one off
 * brings it back as it was. Nobody is pinged: both cards are in the channel already.
 *
 * The story that takes the reports is written first: a crash between the two leaves them in both, and joining again mends it.
 */
export async function joinStories(
  story: Story,
  { stories, news, clock }: JoinDeps,
  { intoId = story.possibly?.storyId, by }: ByHand = {},
): Promise<JoinOutcome> {
  if (story.joinedInto !== undefined) return { kind: "already", into: story.joinedInto.shortId };
  if (intoId === undefined) return { kind: "alone" };
  const target = await standingStory(intoId, stories);
  if (target === undefined || target.id === story.id)
    return { kind: "gone", shortId: target?.shortId ?? story.possibly?.shortId ?? "" };
  const doer = { by, at: clock.now() };
  const take = (from: Story) => stories.change(target.id, (current) => withReportsOf(current, from, doer));

  await take(story);
  const from = await stories.change(story.id, (current) => closed(current, target, doer));
  if (from === undefined) return { kind: "gone", shortId: story.shortId };
  // What joined it since it was read goes along.
  const into = await take(from);
  if (into === undefined) return { kind: "gone", shortId: target.shortId };
  news.retell(into);
  news.retell({ ...from, reports: [] });
  return { kind: "joined", from, into };
}

function withReportsOf(story: Story, from: Story, doer: Doer): Story {
  const known = new Set(story.reports.map(({ item }) => item.id));
  const moved = from.reports
    .filter(({ item }) => !known.has(item.id))
    .map(({ joined: _why, ...report }): Report => ({ ...report, movedFrom: from.id, joinedAt: doer.at }));
  if (moved.length === 0) return story;
  const severity = highestOf([story.severity, from.severity]);
  const noted = withDeeds(story, [{ code: "took-in", shortId: from.shortId, ...whoIn(doer) }]);
  return { ...noted, severity, reports: [...story.reports, ...moved], revision: story.revision + 1 };
}

function closed(story: Story, target: Story, doer: Doer): Story {
  if (story.joinedInto !== undefined) return story;
  const alerts = story.alerts.map(({ remind: _answered, ...alert }): Alert => alert);
  const noted = withDeeds(story, [{ code: "joined-into", shortId: target.shortId, ...whoIn(doer) }]);
  return { ...noted, alerts, joinedInto: refTo(target), revision: story.revision + 1 };
}
