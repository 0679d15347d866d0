import type { Gist } from "../../domain/gist.ts";
import type { Story } from "../../domain/story.ts";
import { withoutReports } from "../../domain/story-size.ts";
import { readOnce } from "../../lib/read-once.ts";
import type { StoryRecords } from "../../ports/alert-records.ts";
import type { Records } from "../records/records.ts";
import type { Store } from "../store-engine.ts";
import { accountBetween } from "./account-between.ts";
import { AlertsByWatch } from "./alerts-by-watch.ts";
import { isUnfinished } from "./finished-stories.ts";
import { keepAtMost } from "./keep-at-most.ts";
import { keepEqually } from "./keep-equally.ts";
import { type Loaded, loadStories } from "./load-stories.ts";
import { ReportedGuilds } from "./reported-guilds.ts";
import { StoryDirectory } from "./story-directory.ts";
import { StoryRecord } from "./story-record.ts";
import { openStoryReports, type StoryReports } from "./story-reports.ts";
import { openStorySearch } from "./story-search.ts";

/** How many are read together where somebody looks through them. */
const atOnce = 100;

/**
 * Stories, with a directory of them in memory: of the last days when this answers, and soon of all.
 *
 * What has to leave a story that is too large is written as records of its own, then the story without it: a crash between the two leaves
 * it in both, and the next change of the story mends that.
 */
export async function openStories(
  store: Store,
  retentionMs: number,
  gistInWords: (gist: Gist) => string = () => "",
  keptSamples: readonly string[] = [],
): Promise<StoryRecords> {
  const records = store.records(StoryRecord);
  const search = openStorySearch(store, records, gistInWords);
  await keepEqually(store, records, retentionMs);
  const loaded = await loadStories(records, keptSamples);
  const reports = await openStoryReports(store);
  const { directory, byWatch, reported, note, older } = knowStories(loaded, reports);
  const settled = async (story: Story): Promise<Story> => {
    const after = await settle(story, story.openedAt + retentionMs, { records, reports });
    note(after);
    return after;
  };
  return {
    get: (id) => records.get(id),
    async put(story) {
      await records.set(story.id, story, { expiresAt: story.openedAt + retentionMs });
      await settled(story);
    },
    async change(id, edit) {
      const story = await records.change(id, (current) => current && edit(current));
      return story && settled(story);
    },
    whole: reports.whole,
    async remove(id) {
      const story = await records.get(id);
      if (story === undefined) return;
      await records.delete(id);
      directory.forget(story, reports.itemsOf(id));
      await reports.remove(id);
    },
    ...finders(directory, { records, reports }, older),
    ...search,
    openedSince: (channelId, instant) => directory.openedIn(channelId).filter((openedAt) => openedAt > instant),
    ...timesOf(byWatch),
    ...reportedIn(reported, directory, older),
    keepAtMost: (kept, now) => keepAtMost(kept, now, { records, reports, directory }),
    unfinished: loaded.recent.filter(isUnfinished),
    olderUnfinished: async () => (loaded.olderThan === undefined ? [] : older()),
  };
}

function reportedIn(reported: ReportedGuilds, directory: StoryDirectory, older: () => Promise<unknown>) {
  return {
    async guildsReportedTo(since) {
      if (directory.lacks(since)) await older();
      return reported.since(since);
    },
  } satisfies Partial<StoryRecords>;
}

function timesOf(byWatch: AlertsByWatch) {
  return {
    lastAlertAt: (channelId, watchId) => byWatch.lastAlertAt(channelId, watchId),
    broughtFrom: (channelId, sourceId) => byWatch.broughtFrom(channelId, sourceId),
    broughtBy: (channelId, watchId) => byWatch.broughtBy(channelId, watchId),
  } satisfies Partial<StoryRecords>;
}

function finders(directory: StoryDirectory, { records, reports }: StoryParts, older: () => Promise<unknown>) {
  const one = async (id: string | undefined) => (id === undefined ? undefined : records.get(id));
  const many = async (ids: Iterable<string>) => (await records.getMany([...ids])).filter((one) => one !== undefined);
  const sought = async (find: () => string | undefined) => {
    if (find() === undefined && directory.lacks(Number.NEGATIVE_INFINITY)) await older();
    return one(find());
  };
  return {
    ofRecentItem: async (guildId, itemId) => one(directory.ofItem(guildId, itemId)),
    ofItem: (guildId, itemId) => sought(() => directory.ofItem(guildId, itemId)),
    byShortId: (guildId, shortId) => sought(() => directory.ofShortId(guildId, shortId)),
    recent: async (guildId, limit, skip = 0) => many(directory.recent(guildId, limit, skip)),
    async *newestFirst(guildId) {
      if (directory.lacks(Number.NEGATIVE_INFINITY)) await older();
      const ids = directory.recent(guildId, Number.POSITIVE_INFINITY, 0);
      for (let at = 0; at < ids.length; at += atOnce) yield* await many(ids.slice(at, at + atOnce));
    },
    totals: (guildId) => directory.totals.of(guildId),
    isReported: (guildId, itemId) => directory.ofItem(guildId, itemId) !== undefined,
    async ofDay(guildId, instant, openedAfter) {
      if (directory.lacks(openedAfter)) await older();
      return directory.totals.ofDay(guildId, instant);
    },
    async became(guildId, between, openedAfter) {
      if (directory.lacks(openedAfter)) await older();
      return accountBetween(guildId, between, { directory, records, reports });
    },
    async atWork(guildId) {
      if (directory.lacks(Number.NEGATIVE_INFINITY)) await older();
      return many(directory.atWork(guildId));
    },
    async since(instant) {
      if (directory.lacks(instant)) await older();
      return many(directory.openedAfter(instant));
    },
    heldUntil: async (instant) => inOrder(await many(directory.heldUntil(instant))),
    unanswered: async () => many(directory.unanswered),
    threaded: async () => many(directory.threaded),
  } satisfies Partial<StoryRecords>;
}

function knowStories(loaded: Loaded, reports: StoryReports) {
  const directory = new StoryDirectory(loaded.olderThan);
  const byWatch = new AlertsByWatch();
  const reported = new ReportedGuilds();
  const note = (story: Story): void => {
    byWatch.note(story, directory.isOlder(story));
    reported.note(story);
    directory.note(story, reports.tallyOf(story));
  };
  const meet = (story: Story): void => {
    note(story);
    directory.noteItems(story, reports.itemsOf(story.id));
  };
  for (const story of loaded.recent) meet(story);
  /** Answers those that are unfinished. */
  const older = readOnce(async () => {
    const unfinished: Story[] = [];
    await loaded.readOlder((story) => {
      meet(story);
      if (isUnfinished(story)) unfinished.push(story);
    });
    directory.settle();
    return inOrder(unfinished);
  });
  return { directory, byWatch, reported, note, older };
}

interface StoryParts {
  readonly records: Records<Story>;
  readonly reports: StoryReports;
}

async function settle(story: Story, expiresAt: number, { records, reports }: StoryParts): Promise<Story> {
  const leaving = await reports.write(story, expiresAt);
  if (leaving.length === 0) return story;
  return (await records.change(story.id, (one) => one && withoutReports(one, leaving))) ?? story;
}

/** As they were opened. */
function inOrder(stories: readonly Story[]): readonly Story[] {
  return stories.toSorted((a, b) => a.openedAt - b.openedAt);
}
