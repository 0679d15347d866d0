import { type AlertThread, lackedBy } from "../domain/alert-thread.ts";
import type { Bulletin } from "../domain/bulletin.ts";
import { runningMutes } from "../domain/mute.ts";
import type { ThreadNotice } from "../domain/notice.ts";
import { reportedAt } from "../domain/reported-at.ts";
import { shownItem } from "../domain/shown-item.ts";
import type { Alert, Report, Story } from "../domain/story.ts";
import { reportCount } from "../domain/story-size.ts";
import { withThread } from "../domain/with-thread.ts";
import { digest } from "../lib/digest.ts";
import { minuteMs } from "../lib/durations.ts";
import { isWithin } from "../lib/is-within.ts";
import type { Bulletins, Stories, StoryTimes } from "../ports/alert-records.ts";
import type { Guilds } from "../ports/guild-records.ts";
import { changesOf } from "./news-for.ts";
import { openBulletin } from "./open-bulletin.ts";
import { quietUntil, routeOf } from "./route-wait.ts";

export interface ThreadUpdateDeps {
  readonly stories: Pick<Stories & StoryTimes, "threaded" | "change">;
  readonly bulletins: Pick<Bulletins, "get" | "put">;
  readonly guilds: Pick<Guilds, "get">;
}

/** What joins within this is one message, in milliseconds. */
const gatherMs = minuteMs;
/** A message lists so many. */
const mostListed = 10;

/**
 * Lists in each alert's thread the reports that joined since; answers the messages that are to be posted. Quiet hours of the alert's
 * channel, and a mute of the story, are left to pass. A message's id is made of the thread and of when it was brought up to date
 * before, and it is written before the thread is marked: a crash between finds it, and only marks what it lists.
 */
export async function threadUpdates(now: number, deps: ThreadUpdateDeps): Promise<readonly Bulletin[]> {
  const updates: Bulletin[] = [];
  for (const story of await deps.stories.threaded())
    for (const alert of story.alerts) {
      const { thread } = alert;
      if (thread === undefined || lackedBy(thread, story).length === 0) continue;
      if (isWithin(thread.listedAt, gatherMs, now) || (await isLeftAlone(story, alert, now, deps))) continue;
      updates.push(await updateIn(thread, story, alert.channelId, now, deps));
    }
  return updates;
}

async function isLeftAlone({ id, guildId }: Story, { channelId }: Alert, now: number, { guilds }: ThreadUpdateDeps) {
  const guild = await guilds.get(guildId);
  if (guild === undefined) return true;
  const isMuted = runningMutes(guild.mutes, now).some((mute) => mute.kind === "story" && mute.id === id);
  return isMuted || quietUntil(routeOf(guild, channelId), undefined, now) !== undefined;
}

async function updateIn(
  thread: AlertThread,
  story: Story,
  channelId: string,
  now: number,
  { stories, bulletins }: ThreadUpdateDeps,
): Promise<Bulletin> {
  const id = digest("thread", story.id, thread.id, String(thread.listedAt));
  const known = await bulletins.get(id);
  const notice = known?.notice?.code === "thread" ? known.notice : noticeOf(thread, story, channelId);
  const parts = { id, guildId: story.guildId, channelId: thread.id, why: "notice", entries: [], notice } as const;
  const update = known ?? openBulletin(parts, now);
  if (known === undefined) await bulletins.put(update);
  const listed = new Set([...thread.shown, ...notice.listed]);
  await stories.change(story.id, (current) =>
    withThread(current, channelId, (one) => {
      if (one.id !== thread.id || one.listedAt !== thread.listedAt) return one;
      const shown = current.reports.map(({ item }) => item.id).filter((itemId) => listed.has(itemId));
      return { ...one, shown, reports: notice.count, listedAt: now };
    }),
  );
  return update;
}

/** Those that joined since and have left the story's record already are counted. */
function noticeOf(thread: AlertThread, story: Story, channelId: string): ThreadNotice {
  const { id: storyId, shortId } = story;
  const lacked = lackedBy(thread, story);
  const listed = lacked.slice(-mostListed);
  const count = reportCount(story);
  return {
    code: "thread",
    ...{ storyId, shortId, channelId, count },
    listed: lacked.map(({ item }) => item.id),
    reports: listed.map(reportIn),
    more: Math.max(count - thread.reports, lacked.length) - listed.length,
  };
}

function reportIn({ item, source, gist, joined, movedFrom }: Report): ThreadNotice["reports"][number] {
  const { handling } = source;
  return {
    ...{ source: source.name, handling, at: reportedAt(item) },
    ...(handling === "open" ? shownItem({ item, source, ...(gist !== undefined && { gist }) }) : {}),
    changes: changesOf(joined?.news ?? [], source),
    ...(movedFrom !== undefined && { byPerson: true }),
  };
}
