import { highestOf } from "../domain/severity.ts";
import type { Report, Story } from "../domain/story.ts";
import type { Clock } from "../lib/clock.ts";
import { digest } from "../lib/digest.ts";
import type { Stories } from "../ports/alert-records.ts";
import { queueAlert } from "./queue-alert.ts";
import { shortIdFor } from "./short-id.ts";

interface SplitDeps {
  readonly stories: Stories;
  /** Learns what either story is without the other, so that later reports join where they belong. */
  readonly news: { retell(story: Story): void };
  readonly clock: Pick<Clock, "now">;
  readonly route: RouteSplit;
}

/** Lets the channels' rules decide about the alerts of a story that one report is now. */
export type RouteSplit = (story: Story, report: Report, now: number) => Promise<Story>;

/**
 * Takes a report out of a story that it was wrongly joined to, into one of its own in the same channels, which pings
 * nobody. Digests, quiet hours and limits hold it as they hold any new alert. `itemId` says which; without it the last. `undefined` where the story has no such report, or no other.
 *
 * The new story is written first: a crash between the two leaves the report in both, and splitting again mends it.
 */
export async function splitStory(
  story: Story,
  itemId: string | undefined,
  { stories, news, clock, route }: SplitDeps,
): Promise<readonly Story[] | undefined> {
  const joined = story.reports.slice(1);
  const report = itemId === undefined ? joined.at(-1) : joined.find(({ item }) => item.id === itemId);
  if (report === undefined) return undefined;
  const id = digest("split", story.id, report.item.id);
  const known = await stories.get(id);
  const isTaken = async (shortId: string) => (await stories.byShortId(story.guildId, shortId)) !== undefined;
  const now = clock.now();
  const parted = known ?? (await route(ofItsOwn(story, report, id, await shortIdFor(id, isTaken), now), report, now));
  if (known === undefined) await stories.put(parted);
  const rest = await stories.change(story.id, (current) => without(current, report));
  for (const story of [rest ?? [], parted].flat()) news.retell(story);
  return rest === undefined ? [parted] : [rest, parted];
}

function ofItsOwn(story: Story, report: Report, id: string, shortId: string, now: number): Story {
  const standing = story.alerts.filter(({ state }) => state !== "removed");
  return {
    id,
    guildId: story.guildId,
    shortId,
    severity: highestOf(report.watches.map(({ severity }) => severity)),
    openedAt: now,
    revision: 0,
    splitFrom: story.shortId,
    reports: [report],
    alerts: standing.map(({ channelId }) => queueAlert(id, { channelId }, now)),
  };
}

function without(story: Story, { item }: Report): Story {
  const reports = story.reports.filter((report) => report.item.id !== item.id);
  if (reports.length === story.reports.length) return story;
  const severity = highestOf(reports.flatMap(({ watches }) => watches.map((watch) => watch.severity)));
  return { ...story, reports, severity, revision: story.revision + 1 };
}
