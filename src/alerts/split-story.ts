import { highestOf } from "../domain/severity.ts";
import type { Report, Story } from "../domain/story.ts";
import { type Doer, type StoryDeed, whoIn, withDeeds } from "../domain/story-deed.ts";
import { digest } from "../lib/digest.ts";
import type { JoinDeps } from "./join-stories.ts";
import { queueAlert } from "./queue-alert.ts";
import { shortIdFor } from "./short-id.ts";

interface SplitDeps extends JoinDeps {
  readonly route: RouteSplit;
}

/** Lets the channels' rules decide about the alerts of a story that one report is now. */
export type RouteSplit = (story: Story, report: Report, now: number) => Promise<Story>;

/**
 * Takes a report out of a story that it was wrongly joined to, into one of its own in the same channels, which pings
 * nobody; where a person had joined a whole story, that one comes back. Digests, quiet hours and limits hold it as they
 * hold any new alert. `itemId` says which; without it the last. `undefined` where the story has no such report, or no other.
 *
 * The other story is written first: a crash between the two leaves the report in both, and splitting again mends it.
 */
export async function splitStory(
  story: Story,
  itemId: string | undefined,
  deps: SplitDeps,
  by?: string,
): Promise<readonly Story[] | undefined> {
  const { stories, news } = deps;
  const [first, ...joined] = story.reports;
  const report = itemId === undefined ? joined.at(-1) : story.reports.find(({ item }) => item.id === itemId);
  if (report === undefined || (report === first && joined.length === 0)) return undefined;
  const doer = { by, at: deps.clock.now() };
  const back = report.movedFrom === undefined ? undefined : await reopened(report.movedFrom, story, doer, deps);
  const parted = back ?? (await partedFrom(story, report, doer, deps));
  const gone = (one: Report) => (back === undefined ? one.item.id === report.item.id : one.movedFrom === back.id);
  const rest = await stories.change(story.id, (current) =>
    without(current, gone, { code: "gave-up", shortId: parted.shortId, ...whoIn(doer) }),
  );
  for (const one of [rest ?? [], parted].flat()) news.retell(one);
  return rest === undefined ? [parted] : [rest, parted];
}

/** The story that a person had joined to this one, as it was; `undefined` where it is no longer kept. */
function reopened(
  id: string,
  { id: fromId, shortId }: Story,
  doer: Doer,
  { stories }: JoinDeps,
): Promise<Story | undefined> {
  return stories.change(id, (current) => {
    const { joinedInto, ...story } = current;
    if (joinedInto?.storyId !== fromId) return current;
    return { ...withDeeds(story, [outOf(shortId, doer)]), revision: story.revision + 1 };
  });
}

function outOf(shortId: string, doer: Doer): StoryDeed {
  return { code: "came-out-of", shortId, ...whoIn(doer) };
}

async function partedFrom(story: Story, report: Report, doer: Doer, { stories, route }: SplitDeps): Promise<Story> {
  const id = digest("split", story.id, report.item.id);
  const known = await stories.get(id);
  if (known !== undefined) return known;
  const isTaken = async (shortId: string) => (await stories.byShortId(story.guildId, shortId)) !== undefined;
  const own = ofItsOwn(story, report, id, await shortIdFor(id, isTaken), doer.at);
  const parted = withDeeds(await route(own, report, doer.at), [outOf(story.shortId, doer)]);
  await stories.put(parted);
  return parted;
}

function ofItsOwn(
  story: Story,
  { joined: _why, movedFrom: _from, ...report }: Report,
  id: string,
  shortId: string,
  now: number,
): Story {
  const standing = story.alerts.filter(({ removed }) => !removed);
  return {
    id,
    guildId: story.guildId,
    shortId,
    severity: highestOf(report.watches.map(({ severity }) => severity)),
    triage: { state: "open" },
    openedAt: now,
    revision: 0,
    splitFrom: story.shortId,
    reports: [report],
    alerts: standing.map(({ channelId }) => queueAlert(id, { channelId }, now)),
  };
}

function without(story: Story, isGone: (report: Report) => boolean, deed: StoryDeed): Story {
  const reports = story.reports.filter((report) => !isGone(report));
  // Somebody may have split off the other meanwhile: a story has a report.
  if (reports.length === story.reports.length || reports.length === 0) return story;
  const severities = reports.flatMap(({ watches }) => watches.map((watch) => watch.severity));
  const severity = highestOf([...severities, ...(story.earlier === undefined ? [] : [story.earlier.severity])]);
  return { ...withDeeds(story, [deed]), reports, severity, revision: story.revision + 1 };
}
