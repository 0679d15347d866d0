import { reportedAt } from "./reported-at.ts";
import type { Alert, Report, Story } from "./story.ts";
import type { StoryChange } from "./story-change.ts";
import type { StoryDeed } from "./story-deed.ts";

/** What happened to a story at one instant, in milliseconds since the epoch. */
export type LogEntry = { readonly at: number } & (
  | {
      readonly kind: "reported";
      readonly report: Report;
      /** It opened the story. */
      readonly isFirst: boolean;
      /** When its source says that it was published; absent where that is not known. */
      readonly publishedAt?: number;
      /** The day on which it says that something happened, as `2026-11-30`. */
      readonly eventDay?: string;
    }
  | { readonly kind: "edited"; readonly report: Report }
  | { readonly kind: "posted"; readonly channelId: string; readonly inList: boolean }
  | { readonly kind: "updated"; readonly channelId: string; readonly changes: readonly StoryChange[] }
  | {
      readonly kind: "thread";
      readonly channelId: string;
      readonly threadId: string;
      readonly what: "opened" | "deleted" | "closed";
    }
  | { readonly kind: "done"; readonly deed: StoryDeed }
);

/** A story from its first report on: reports, edits of them, posts, updates, and what people did, as they came. */
export function storyLog(story: Story): readonly LogEntry[] {
  const { reports, alerts, deeds = [] } = story;
  const [first] = reports;
  const entries = [
    ...reports.flatMap((report) => reportEntries(report, report === first)),
    ...alerts.flatMap(postEntries),
    ...deeds.map((deed): LogEntry => ({ at: deed.at, kind: "done", deed })),
  ];
  return entries.toSorted((a, b) => a.at - b.at);
}

function reportEntries(report: Report, isFirst: boolean): readonly LogEntry[] {
  const { item, enriched } = report;
  const when = enriched?.event?.when;
  const reported: LogEntry = {
    at: item.seenAt,
    kind: "reported",
    report,
    isFirst,
    ...(item.published !== undefined && { publishedAt: reportedAt(item) }),
    ...(when !== undefined && { eventDay: when }),
  };
  return item.editedAt === undefined ? [reported] : [reported, { at: item.editedAt, kind: "edited", report }];
}

function postEntries({ channelId, delivery, replies, thread }: Alert): readonly LogEntry[] {
  const isSaid = delivery.state === "delivered" || delivery.state === "bundled";
  const posted =
    isSaid && delivery.doneAt !== undefined ? [{ at: delivery.doneAt, inList: delivery.state === "bundled" }] : [];
  const updated = replies.flatMap(({ changes, delivery: { state, doneAt } }) =>
    state === "delivered" && doneAt !== undefined ? [{ at: doneAt, changes }] : [],
  );
  return [
    ...posted.map((one): LogEntry => ({ ...one, kind: "posted", channelId })),
    ...updated.map((one): LogEntry => ({ ...one, kind: "updated", channelId })),
    ...threadEntries(channelId, thread),
  ];
}

function threadEntries(channelId: string, thread: Alert["thread"]): readonly LogEntry[] {
  if (thread === undefined) return [];
  const { id: threadId, openedAt, ended } = thread;
  const one = { kind: "thread", channelId, threadId } as const;
  const opened: LogEntry = { ...one, at: openedAt, what: "opened" };
  return ended === undefined ? [opened] : [opened, { ...one, at: ended.at, what: ended.why }];
}
