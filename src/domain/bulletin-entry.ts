import type { BulletinEntry } from "./bulletin.ts";
import { leadReport } from "./lead-report.ts";
import type { Alert, Reply, Report, Story } from "./story.ts";
import { type CountSaid, mergeEvents, type StoryEvent } from "./story-event.ts";

/** A story as a list shows it now, in one channel; `deliveries` are the nonces of what the list stands for. */
export function entryOf(story: Story, channelId: string, deliveries: readonly string[]): BulletinEntry {
  const { id, shortId, severity, reports } = story;
  const alert = story.alerts.find((one) => one.channelId === channelId);
  const lead = leadReport(story);
  const updates = updatesIn(alert, deliveries);
  const isListed = alert !== undefined && deliveries.includes(alert.delivery.nonce);
  const isUpdate = alert !== undefined && (!isListed || alert.listed === true);
  const tellable = reports.filter(isTellable);
  const watches = [...new Set(tellable.flatMap((one) => one.watches.map(({ name }) => name)))];
  const entry = {
    ...{ storyId: id, shortId, severity, watches, deliveries },
    ...shownOf((isUpdate ? newsOf(updates, reports) : undefined) ?? lead),
    ...(isUpdate && { isUpdate }),
    reports: reports.length,
  };
  if (!isTellable(lead)) return { ...entry, changes: [], languages: [], dead: [], injured: [], detained: [] };
  const languages = [...new Set(tellable.flatMap(({ enriched, item }) => enriched?.language ?? item.language ?? []))];
  return { ...entry, changes: updates.flatMap(({ changes }) => changes), languages, ...figuresOf(tellable) };
}

/** A line as its story is now. Whether the channel was shown the story before stays as it was. */
export function newestEntry(entry: BulletinEntry, story: Story | undefined, channelId: string): BulletinEntry {
  if (!story?.alerts.some((alert) => alert.channelId === channelId)) return entry;
  const { isUpdate: _, ...newest } = entryOf(story, channelId, entry.deliveries);
  return { ...newest, ...(entry.isUpdate !== undefined && { isUpdate: entry.isUpdate }) };
}

/** Of a restricted source only that it reported. */
function isTellable({ source }: Report): boolean {
  return source.handling !== "restricted";
}

/** Updates that it stands for, or that the alert was queued again for. */
function updatesIn(alert: Alert | undefined, deliveries: readonly string[]): readonly Reply[] {
  const isMeant = ({ delivery, shownWith }: Reply) => deliveries.includes(shownWith ?? delivery.nonce);
  return alert?.replies.filter(isMeant) ?? [];
}

/** The newest report that brought one of these updates, where it may be shown. */
function newsOf(updates: readonly Reply[], reports: readonly Report[]): Report | undefined {
  const at = new Set(updates.map(({ delivery }) => delivery.queuedAt));
  return reports.findLast(({ joinedAt, source }) => at.has(joinedAt) && source.handling === "open");
}

function shownOf({ item, gist, source }: Report) {
  const { handling } = source;
  return {
    source: source.name,
    ...(handling === "open" && { title: item.title }),
    ...(handling !== "restricted" && gist !== undefined && { gist }),
    ...(handling !== "restricted" && item.link !== undefined && { link: { url: item.link, handling } }),
  };
}

function figuresOf(reports: readonly Report[]) {
  const told = mergeEvents(
    reports.flatMap(({ item, enriched, source }) => {
      const published = Date.parse(item.published ?? "") || item.seenAt;
      const at = Math.min(published, item.seenAt);
      return enriched?.event === undefined ? [] : [{ event: enriched.event, at, source: source.name }];
    }),
  );
  const stance = stanceOf(told);
  return {
    ...{ dead: statesOf(told?.dead), injured: statesOf(told?.injured), detained: statesOf(told?.detained) },
    ...(stance !== undefined && { stance }),
  };
}

function statesOf(counts: readonly CountSaid[] = []) {
  return counts.map(({ value, bound, upTo }) => ({ value, bound, ...(upTo !== undefined && { upTo }) }));
}

function stanceOf(told: StoryEvent | undefined): BulletinEntry["stance"] {
  const stance = told?.stance.value;
  return stance === "claimed" || stance === "denied" ? stance : undefined;
}
