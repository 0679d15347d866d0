import type { Bulletin, BulletinEntry } from "../domain/bulletin.ts";
import { leadReport } from "../domain/lead-report.ts";
import { severities } from "../domain/severity.ts";
import type { Alert, Story } from "../domain/story.ts";
import { digest } from "../lib/digest.ts";
import type { Bulletins, Stories, StoryTimes } from "../ports/alert-records.ts";
import { openBulletin } from "./open-bulletin.ts";

export interface BundleDeps {
  readonly stories: Pick<Stories & StoryTimes, "heldUntil" | "change">;
  readonly bulletins: Bulletins;
}

/** One alert whose hold has ended. */
interface Due {
  readonly story: Story;
  readonly alert: Alert;
}

/**
 * Lists the alerts whose hold has ended in one bulletin for each channel and reason; answers the bulletins that are to be posted.
 *
 * The bulletin is written before its alerts are marked: a crash between the two finds them in a bulletin already, and only marks them.
 */
export async function bundleAlerts(now: number, deps: BundleDeps): Promise<readonly Bulletin[]> {
  const due = (await deps.stories.heldUntil(now)).flatMap((story) => dueOf(story, now));
  const known = await Promise.all(due.map(({ story, alert }) => deps.bulletins.listing(alert.channelId, story.id)));
  const unlisted = due.filter((_, index) => known[index] === undefined);
  const groups = Map.groupBy(unlisted, ({ story, alert }) => `${story.guildId} ${alert.channelId} ${alert.hold}`);
  const opened = await Promise.all(
    [...groups.values()].map(async (group) => bulletinOf(group, await idFor(group, deps), now)),
  );
  for (const bulletin of opened) await deps.bulletins.put(bulletin);
  for (const { story, alert } of due)
    await deps.stories.change(story.id, (current) => bundled(current, alert.channelId));
  return [...known.filter((bulletin) => bulletin !== undefined), ...opened];
}

function dueOf(story: Story, now: number): readonly Due[] {
  return story.alerts
    .filter(({ delivery }) => delivery.state === "held" && delivery.nextAttemptAt <= now)
    .filter(({ hold }) => hold !== "surge")
    .map((alert) => ({ story, alert }));
}

/**
 * Derived from when the hold ends, not from what is listed: a store that was put back from a backup lacks some of it, and has
 * to find the message of its earlier life by the same id. What is late for a bulletin that is written gets one of its own.
 */
async function idFor(group: readonly Due[], { bulletins }: BundleDeps): Promise<string> {
  const [first] = group;
  const until = Math.max(...group.map(({ alert }) => alert.delivery.nextAttemptAt));
  const id = digest("bulletin", first?.alert.channelId ?? "", first?.alert.hold ?? "", String(until));
  if ((await bulletins.get(id)) === undefined) return id;
  return digest(id, ...group.map(({ story }) => story.id));
}

function bulletinOf(group: readonly Due[], id: string, now: number): Bulletin {
  const [first] = group;
  if (first === undefined) throw new Error("a bulletin of nothing");
  const { guildId } = first.story;
  const { channelId, hold = "digest" } = first.alert;
  const entries = inOrder(group, hold).map(({ story }) => entryOf(story));
  return openBulletin({ id, guildId, channelId, why: hold, entries }, now);
}

/** Of a whole day the gravest first, for a long list is cut; else as they came. */
function inOrder(group: readonly Due[], hold: Bulletin["why"]): readonly Due[] {
  if (hold !== "first-day") return group;
  return severities.toReversed().flatMap((severity) => group.filter(({ story }) => story.severity === severity));
}

export function entryOf(story: Story): BulletinEntry {
  const { id, shortId, severity, reports } = story;
  const { item, gist, source } = leadReport(story);
  const tellable = reports.filter((one) => one.source.handling !== "restricted");
  const watches = [...new Set(tellable.flatMap((one) => one.watches.map(({ name }) => name)))];
  const entry = { storyId: id, shortId, severity, watches, source: source.name };
  if (source.handling === "open") return { ...entry, title: item.title };
  return source.handling === "sensitive" && gist !== undefined ? { ...entry, gist } : entry;
}

export function bundled(story: Story, channelId: string): Story {
  return {
    ...story,
    alerts: story.alerts.map((alert) => {
      if (alert.channelId !== channelId || alert.delivery.state !== "held") return alert;
      return { ...alert, delivery: { ...alert.delivery, state: "bundled" } };
    }),
  };
}
