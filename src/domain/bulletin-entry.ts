import type { BulletinEntry, EntryUpdate } from "./bulletin.ts";
import { leadReport } from "./lead-report.ts";
import { shownItem } from "./shown-item.ts";
import type { Alert, Reply, Report, Story } from "./story.ts";
import { type CountSaid, eventReportsOf, mergeEvents } from "./story-event.ts";
import { reportCount } from "./story-size.ts";

/** A story as a list shows it now, in one channel; `deliveries` are the nonces of what the list stands for. */
export function entryOf(story: Story, channelId: string, deliveries: readonly string[]): BulletinEntry {
  const { id, shortId, severity, reports, openedAt } = story;
  const alert = story.alerts.find((one) => one.channelId === channelId);
  const lead = leadReport(story);
  const showable = reports.filter(isShowable);
  const isListed = alert !== undefined && deliveries.includes(alert.delivery.nonce);
  const isUpdate = alert !== undefined && (!isListed || alert.listed === true);
  const entry = {
    ...{ storyId: id, shortId, severity, deliveries, reports: reportCount(story), openedAt },
    ...stateOf(story),
    watches: [...new Set(showable.flatMap((one) => one.watches.map(({ name }) => name)))],
    source: lead.source.name,
    ...(lead.source.sample === true && { sample: true }),
    ...shownItem(lead),
    ...(isUpdate && { isUpdate }),
  };
  if (!isShowable(lead)) return { ...entry, updates: [], languages: [], dead: [], injured: [], detained: [] };
  const languages = [...new Set(showable.flatMap(({ enriched, item }) => enriched?.language ?? item.language ?? []))];
  const updates = updatesIn(alert, deliveries).map((update) => updateOf(update, reports));
  return { ...entry, updates, languages, ...figuresOf(showable), ...stanceOf(showable, alert) };
}

/** How many sources reported it, what the team did about it, and where it was joined to. */
function stateOf({ reports, earlier, triage, joinedInto }: Story) {
  const { state, changedBy, assignedTo } = triage;
  return {
    outlets: new Set([...reports.map(({ source }) => source.id), ...(earlier?.sources ?? [])]).size,
    triage: { state, ...(changedBy !== undefined && { changedBy }), ...(assignedTo !== undefined && { assignedTo }) },
    ...(joinedInto !== undefined && { joinedInto: joinedInto.shortId }),
  };
}

/** Whether a line shows what the team did about its story. */
export function showsState(entry: BulletinEntry, story: Story): boolean {
  const { triage, joinedInto } = stateOf(story);
  const { state, changedBy, assignedTo } = entry.triage ?? { state: "open" };
  const same = state === triage.state && changedBy === triage.changedBy && assignedTo === triage.assignedTo;
  return same && entry.joinedInto === joinedInto;
}

/** A line as its story is now. Whether the channel was shown the story before stays as it was. */
export function newestEntry(entry: BulletinEntry, story: Story | undefined, channelId: string): BulletinEntry {
  if (!story?.alerts.some((alert) => alert.channelId === channelId)) return entry;
  const { isUpdate: _, ...newest } = entryOf(story, channelId, entry.deliveries);
  return { ...newest, ...(entry.isUpdate !== undefined && { isUpdate: entry.isUpdate }) };
}

/** Of a restricted source only that it reported. */
function isShowable({ source }: Report): boolean {
  return source.handling !== "restricted";
}

/** Updates that it stands for, or that the alert was queued again for. */
function updatesIn(alert: Alert | undefined, deliveries: readonly string[]): readonly Reply[] {
  const isMeant = ({ delivery, shownWith }: Reply) => deliveries.includes(shownWith ?? delivery.nonce);
  return alert?.replies.filter(isMeant) ?? [];
}

function updateOf({ changes, itemId }: Reply, reports: readonly Report[]): EntryUpdate {
  const report = reports.find(({ item }) => item.id === itemId);
  if (report === undefined) return { changes };
  const { title, link } = shownItem(report);
  return { changes, ...(title !== undefined && { title }), ...(link !== undefined && { link }) };
}

function figuresOf(reports: readonly Report[]) {
  const event = mergeEvents(eventReportsOf(reports));
  return { dead: statesOf(event?.dead), injured: statesOf(event?.injured), detained: statesOf(event?.detained) };
}

/** As its events were read, and as its updates say: a claim goes before a denial. */
function stanceOf(reports: readonly Report[], alert: Alert | undefined): Pick<BulletinEntry, "stance" | "isDisputed"> {
  const news = new Set(alert?.replies.flatMap(({ changes }) => changes.map(({ code }) => code)));
  const isClaimed = news.has("claim") || reports.some(({ enriched }) => enriched?.event?.stance === "claimed");
  const isDenied = news.has("denial") || reports.some(denies);
  if (!isClaimed && !isDenied) return {};
  const is = isClaimed ? "claimed" : "denied";
  return { stance: { is, ...byOf(is, reports) }, ...(isClaimed && isDenied && { isDisputed: true }) };
}

function denies({ enriched }: Report): boolean {
  return enriched?.event?.stance === "denied" || enriched?.event?.update === "denial";
}

/** Whom the newest report with that stance names. */
function byOf(is: "claimed" | "denied", reports: readonly Report[]): { readonly by?: string } {
  const said = reports.findLast(({ enriched }) => enriched?.event?.stance === is)?.gist;
  return said !== undefined && "event" in said && said.event.actor !== undefined ? { by: said.event.actor } : {};
}

function statesOf(counts: readonly CountSaid[] = []) {
  return counts.map(({ value, bound, upTo }) => ({ value, bound, ...(upTo !== undefined && { upTo }) }));
}
