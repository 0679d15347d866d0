import { Story } from "../../domain/story.ts";
import type { StoryRecords } from "../../ports/alert-records.ts";
import { storyMigrations } from "../migrations/story.ts";

import { defineRecord } from "../records/define-record.ts";
import type { Records } from "../records/records.ts";
import type { Store } from "../store-engine.ts";
import { AlertsByWatch } from "./alerts-by-watch.ts";
import { StoryDirectory } from "./story-directory.ts";

const StoryRecord = defineRecord({ name: "story", version: 2, schema: Story, migrations: storyMigrations });

/** Stories, with a directory of them in memory that is read once at the start. */
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
  for (const story of found) note(story);
  return {
    get: one,
    async put(story) {
      await records.set(story.id, story, { expiresAt: story.openedAt + retentionMs });
      note(story);
    },
    async change(id, edit) {
      const story = await records.change(id, (current) => current && edit(current));
      if (story !== undefined) note(story);
      return story;
    },
    async remove(id) {
      const story = await records.get(id);
      if (story === undefined) return;
      await records.delete(id);
      directory.forget(story);
    },
    ofItem: async (guildId, itemId) => one(directory.ofItem(guildId, itemId)),
    byShortId: async (guildId, shortId) => one(directory.ofShortId(guildId, shortId)),
    recent: async (guildId, limit, skip = 0) => many(directory.recent(guildId, limit, skip)),
    since: async (instant) => many(directory.openedAfter(instant)),
    heldUntil: async (instant) => inOrder(await many(directory.heldUntil(instant))),
    unanswered: async () => many(directory.unanswered),
    openedSince: (channelId, instant) => directory.openedIn(channelId).filter((openedAt) => openedAt > instant),
    lastAlertAt: (channelId, watchId) => byWatch.lastAlertAt(channelId, watchId),
    broughtBy: (channelId, watchId) => byWatch.broughtBy(channelId, watchId),
    states: (guildId) => directory.states(guildId),
    unfinished: found.filter(isUnfinished),
  };
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
