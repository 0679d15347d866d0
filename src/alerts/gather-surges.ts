import { type Bulletin, type BulletinEntry, isBehind, type LiveCard, takesFrom } from "../domain/bulletin.ts";
import { entryOf, newestEntry } from "../domain/bulletin-entry.ts";
import type { Alert, Story } from "../domain/story.ts";
import { digest } from "../lib/digest.ts";
import { minuteMs } from "../lib/durations.ts";
import { isWithin } from "../lib/is-within.ts";
import type { Bulletins, Stories, StoryTimes } from "../ports/alert-records.ts";
import { answerOnCard, type Gathered } from "./answer-on-card.ts";
import { bundled } from "./bundle-alerts.ts";
import { openBulletin } from "./open-bulletin.ts";
import { isHeldForSurge, releaseAlone } from "./release-alone.ts";
import { lastBusyAt, type SurgeDeps } from "./surge.ts";

export interface GatherDeps {
  readonly stories: Pick<Stories & StoryTimes, "get" | "heldUntil" | "change">;
  readonly bulletins: Bulletins & {
    /** The cards that take stories, or whose thread lacks some. */
    cards(): readonly LiveCard[];
  };
  readonly surge: Pick<SurgeDeps, "surge" | "broughtBy">;
}

/** A story that a surge took, with its alert in one channel. */
interface Taken {
  readonly story: Story;
  readonly alert: Alert;
}

/** A card is edited so often at most, in milliseconds. */
const pauseMs = 30_000;
/** A card is full then: what else the surge finds begins another. */
const mostEntries = 200;
/** How long the first story of a card waits for the second, in milliseconds; then it is posted by itself. */
const aloneMs = 2 * minuteMs;

/**
 * Updates every live card with the stories that it takes and with their news, and ends those whose watch was calm for long
 * enough.
 *
 * A card is written before the alerts of its stories are marked: a crash between the two finds them listed already, and marks them.
 */
export async function gatherSurges(now: number, deps: GatherDeps): Promise<Gathered> {
  const held = await deps.stories.heldUntil(now);
  const taken = held.flatMap((story) => story.alerts.filter(isHeldForSurge).map((alert) => ({ story, alert })));
  const alone: Story[] = [];
  for (const group of Map.groupBy(taken, ({ alert }) => `${alert.channelId} ${alert.surgeOf}`).values())
    alone.push(...(await take(group, now, deps)));
  const answers = await answerOnCard(held, now, deps);
  const behind: Bulletin[] = [];
  for (const card of deps.bulletins.cards()) {
    const after = card.surge.endedAt === undefined ? await refresh(card, now, deps) : card;
    if (after !== undefined && isBehind(after)) behind.push(after);
  }
  return { bulletins: [...behind, ...answers.bulletins], stories: [...alone, ...answers.stories] };
}

/** Answers the stories that are posted by themselves instead. */
async function take(
  group: readonly Taken[],
  now: number,
  { stories, bulletins }: GatherDeps,
): Promise<readonly Story[]> {
  const known = await Promise.all(group.map(({ alert }) => bulletins.listing(alert.channelId, alert.delivery.nonce)));
  const unlisted = group.filter((_, index) => known[index] === undefined);
  const [first] = unlisted;
  if (first !== undefined) {
    const { channelId, surgeOf = "" } = first.alert;
    const card = bulletins.cards().find((one) => one.channelId === channelId && takesFrom(one, surgeOf));
    if (card !== undefined) await bulletins.change(card.id, (current) => withStories(current, unlisted, now));
    else if (unlisted.length > 1) await bulletins.put(openCard(unlisted, first, now));
    else return waitForSecond(first, now, stories);
  }
  for (const { story, alert } of group)
    await stories.change(story.id, (current) => bundled(current, alert.channelId, [alert.delivery.nonce]));
  return [];
}

/** One story is no surge. */
async function waitForSecond(
  { story, alert }: Taken,
  now: number,
  stories: GatherDeps["stories"],
): Promise<readonly Story[]> {
  if (isWithin(alert.delivery.nextAttemptAt, aloneMs, now)) return [];
  const released = await releaseAlone(story, alert.channelId, now, stories);
  return released === undefined ? [] : [released];
}

/** Its id is derived from the first story that it takes. */
function openCard(group: readonly Taken[], { story, alert }: Taken, now: number): Bulletin {
  const { channelId, surgeOf = "" } = alert;
  const id = digest("surge", channelId, surgeOf, story.id);
  const surge = {
    watchId: surgeOf,
    watchName: openName(
      group.map((one) => one.story),
      surgeOf,
    ),
    lastAt: now,
    revision: 1,
    raisedAt: now,
    shownRevision: 0,
    edit: { attempts: 0, nextAttemptAt: now },
    threaded: 0,
  };
  return openBulletin({ id, guildId: story.guildId, channelId, why: "surge", entries: group.map(rowOf), surge }, now);
}

function rowOf({ story, alert }: Taken): BulletinEntry {
  return entryOf(story, alert.channelId, [alert.delivery.nonce]);
}

/** A lock screen shows it: what only sources find that are not open is left unnamed. */
function openName(stories: readonly Story[], watchId: string): string {
  const open = stories.flatMap(({ reports }) => reports).filter(({ source }) => source.handling === "open");
  return open.flatMap(({ watches }) => watches).find((watch) => watch.watchId === watchId)?.name ?? "";
}

/** A story that comes back to a card, because it was posted elsewhere meanwhile, keeps its row. */
function withStories(card: Bulletin, group: readonly Taken[], now: number): Bulletin {
  if (card.surge === undefined) return card;
  const rows = group.map(rowOf);
  const known = card.entries.map((entry) => {
    const again = rows.find(({ storyId }) => storyId === entry.storyId);
    return again === undefined ? entry : { ...again, deliveries: [...entry.deliveries, ...again.deliveries] };
  });
  const added = rows.filter(({ storyId }) => !card.entries.some((entry) => entry.storyId === storyId));
  return { ...card, entries: [...known, ...added], surge: { ...card.surge, lastAt: now } };
}

/** The card as its stories are now, with reports that joined them; over when its watch was calm for long enough, or it is full. */
async function refresh(
  card: LiveCard,
  now: number,
  { stories, bulletins, surge: { surge, broughtBy } }: GatherDeps,
): Promise<Bulletin | undefined> {
  const stored = await Promise.all(card.entries.map(({ storyId }) => stories.get(storyId)));
  const known = stored.filter((story) => story !== undefined);
  const rows = card.entries.map((entry, index) => newestEntry(entry, stored[index], card.channelId));
  const watchName = openName(known, card.surge.watchId);
  const busyAt = lastBusyAt(broughtBy(card.channelId, card.surge.watchId), surge) ?? card.openedAt;
  const isOver = !isWithin(busyAt, surge.calmMs, now) || card.entries.length >= mostEntries;
  return bulletins.change(card.id, (current) => shown(current, { rows, watchName, isOver }, now));
}

interface Shown {
  readonly rows: readonly BulletinEntry[];
  readonly watchName: string;
  readonly isOver: boolean;
}

function shown(card: Bulletin, { rows, watchName, isOver }: Shown, now: number): Bulletin {
  const { surge, entries } = card;
  if (surge === undefined) return card;
  const isNews = watchName !== surge.watchName || surge.raisedAt < surge.lastAt || !sameRows(rows, entries);
  // What nobody saw yet costs no edit.
  const rests = surge.shownRevision > 0 && isWithin(surge.raisedAt, pauseMs, now);
  if (!isOver && (!isNews || rests)) return card;
  const ended = isOver && { endedAt: now };
  const revision = surge.revision + 1;
  return { ...card, entries: rows, surge: { ...surge, watchName, ...ended, revision, raisedAt: now } };
}

function sameRows(rows: readonly BulletinEntry[], shownRows: readonly BulletinEntry[]): boolean {
  return JSON.stringify(rows) === JSON.stringify(shownRows);
}
