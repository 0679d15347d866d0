import { Story } from "../../domain/story.ts";
import { withoutReports } from "../../domain/story-size.ts";
import type { StoryRecords } from "../../ports/alert-records.ts";
import { storyMigrations } from "../migrations/story.ts";

import { defineRecord } from "../records/define-record.ts";
import type { Records } from "../records/records.ts";
import type { Store } from "../store-engine.ts";
import { AlertsByWatch } from "./alerts-by-watch.ts";
import { StoryDirectory } from "./story-directory.ts";
import { openStoryReports, type StoryReports } from "./story-reports.ts";

const StoryRecord = defineRecord({ name: "story", version: 3, schema: Story, migrations: storyMigrations });

/**
 * Stories, with a directory of them in memory that is read once at the start.
 *
 * What has to leave a story that is too large is written as records of its own, then the story without it: a crash between the two leaves
 * it in both, and the next change of the story mends that.
 */
export async function openStories(store: Store, retentionMs: number): Promise<StoryRecords> {
  const records = store.records(StoryRecord);
  const directory = new StoryDirectory();
  const byWatch = new AlertsByWatch();
  const note = (story: Story): void => {
    directory.note(story);
    byWatch.note(story);
  };
  const one = async (id: string | undefined) => (id === undefined ? undefined : records.get(id));
  const many = async (ids: Iterable<string>) =>
    (await records.getMany([...ids])).filter((story) => story !== undefined);
  const found = await load(records);
  const reports = await openStoryReports(store);
  for (const story of found) {
    note(story);
    directory.noteItems(story, reports.itemsOf(story.id));
  }
  const settled = async (story: Story): Promise<Story> => {
    const after = await settle(story, story.openedAt + retentionMs, { records, reports });
    note(after);
    return after;
  };
  return {
    get: one,
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
    ofItem: async (guildId, itemId) => one(directory.ofItem(guildId, itemId)),
    byShortId: async (guildId, shortId) => one(directory.ofShortId(guildId, shortId)),
    recent: async (guildId, limit, skip = 0) => many(directory.recent(guildId, limit, skip)),
    since: async (instant) => many(directory.openedAfter(instant)),
    heldUntil: async (instant) => inOrder(await many(directory.heldUntil(instant))),
    unanswered: async () => many(directory.unanswered),
    openedSince: (channelId, instant) => directory.openedIn(channelId).filter((openedAt) => openedAt > instant),
    lastAlertAt: (channelId, watchId) => byWatch.lastAlertAt(channelId, watchId),
    broughtFrom: (channelId, sourceId) => byWatch.broughtFrom(channelId, sourceId),
    broughtBy: (channelId, watchId) => byWatch.broughtBy(channelId, watchId),
    states: (guildId) => directory.states(guildId),
    unfinished: found.filter(isUnfinished),
  };
}

async function settle(
  story: Story,
  expiresAt: number,
  { records, reports }: { readonly records: Records<Story>; readonly reports: StoryReports },
): Promise<Story> {
  const leaving = await reports.write(story, expiresAt);
  if (leaving.length === 0) return story;
  return (await records.change(story.id, (one) => one && withoutReports(one, leaving))) ?? story;
}

/** All stories but the samples', which are shown again at each start; oldest first. */
async function load(records: Records<Story>): Promise<readonly Story[]> {
  const all: Story[] = [];
  const outdated: string[] = [];
  for await (const [id, story] of records.entries()) {
    if (story.reports[0]?.source.sample) outdated.push(id);
    else all.push(story);
  }
  await records.deleteMany(outdated);
  return all.toSorted((a, b) => a.openedAt - b.openedAt);
}

/** As they were opened. */
function inOrder(stories: readonly Story[]): readonly Story[] {
  return stories.toSorted((a, b) => a.openedAt - b.openedAt);
}

/** What the outbox has to look at again; it finds out what is to be done. */
function isUnfinished(story: Story): boolean {
  const isOpen = (state: string) => !["delivered", "dead", "unsure", "held", "bundled", "muted"].includes(state);
  return story.alerts.some(
    ({ delivery, replies, shownRevision }) =>
      isOpen(delivery.state) || replies.some((reply) => isOpen(reply.delivery.state)) || shownRevision < story.revision,
  );
}
