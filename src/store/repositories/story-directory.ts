import { lackedBy } from "../../domain/alert-thread.ts";
import type { ReportTally } from "../../domain/report-tally.ts";
import type { Alert, Story } from "../../domain/story.ts";
import { testedChannel } from "../../domain/test-alert.ts";
import { isAtWork } from "../../domain/triage.ts";
import { isFinished } from "./finished-stories.ts";
import { type Share, StoryTotals } from "./story-totals.ts";

/** More alerts than any burst limit counts. */
const mostOpened = 1_000;

/** What is kept in memory of each story: enough to find it and to count it. */
interface Entry {
  readonly id: string;
  readonly openedAt: number;
  readonly share: Share;
  readonly isFinished: boolean;
  readonly isAtWork: boolean;
}

/** Finds the ids of stories without reading them: by guild and short id, by item, by what is due. */
export class StoryDirectory {
  /** When the first hold ends of each story with an alert that is held, or an update of one. */
  readonly #held = new Map<string, number>();
  /** Stories with an alert that is to ping once more, and those with a thread that lacks reports. */
  readonly unanswered = new Set<string>();
  readonly threaded = new Set<string>();
  /** By guild, then by short id, in the order in which they were opened. */
  readonly #guilds = new Map<string, Map<string, Entry>>();
  /** The same of those that are still being read, newest first. */
  readonly #older = new Map<string, Map<string, Entry>>();
  readonly totals = new StoryTotals();
  #olderThan: number | undefined;
  readonly #items = new Map<string, string>();
  /** When the last alerts of each channel that were not held were opened, or queued again; enough of them to notice a burst. */
  readonly #openedIn = new Map<string, readonly number[]>();

  /** @param olderThan stories that were opened before are still to be noted, newest first, until `settle`; absent where there are none */
  constructor(olderThan?: number) {
    this.#olderThan = olderThan;
  }

  /** @param tally of all of its reports */
  note(story: Story, tally: ReportTally): void {
    const { id, guildId, shortId, openedAt, reports } = story;
    const guilds = this.isOlder(story) ? this.#older : this.#guilds;
    const guild = guilds.get(guildId) ?? new Map<string, Entry>();
    if (guilds === this.#guilds && guild.has(shortId)) this.#noteAgain(story);
    else if (guilds === this.#guilds) this.#noteOpened(story);
    const share = this.totals.shareOf(story, tally);
    this.totals.replace(guildId, guild.get(shortId)?.share, share);
    guild.set(shortId, { id, openedAt, share, isFinished: isFinished(story), isAtWork: isAtWork(story) });
    guilds.set(guildId, guild);
    this.#noteHeld(story);
    keep(this.unanswered, story, ({ remind }) => remind !== undefined && remind.decided !== true);
    keep(this.threaded, story, ({ thread }) => thread !== undefined && lackedBy(thread, story).length > 0);
    for (const { item } of reports) this.#items.set(itemKey(guildId, item.id), id);
  }

  /** Notes items that are in a story besides those of its record. */
  noteItems({ id, guildId }: Story, itemIds: Iterable<string>): void {
    for (const itemId of itemIds) this.#items.set(itemKey(guildId, itemId), id);
  }

  isOlder({ openedAt }: Pick<Story, "openedAt">): boolean {
    return this.#olderThan !== undefined && openedAt < this.#olderThan;
  }

  /** Whether stories that were opened after an instant may be unknown yet. */
  lacks(instant: number): boolean {
    return this.#olderThan !== undefined && instant < this.#olderThan;
  }

  /** All older ones are noted: they come before the others. */
  settle(): void {
    for (const [guildId, older] of this.#older) {
      const rising = [...older].toSorted(([, a], [, b]) => a.openedAt - b.openedAt);
      this.#guilds.set(guildId, new Map([...rising, ...(this.#guilds.get(guildId) ?? [])]));
    }
    this.#older.clear();
    this.#olderThan = undefined;
  }

  /** `others` are items that are in it besides those of its record. */
  forget(
    { id, guildId, shortId, reports }: Pick<Story, "id" | "guildId" | "shortId" | "reports">,
    others: Iterable<string>,
  ): void {
    for (const guild of [this.#guilds.get(guildId), this.#older.get(guildId)]) {
      this.totals.replace(guildId, guild?.get(shortId)?.share, undefined);
      guild?.delete(shortId);
    }
    this.#held.delete(id);
    for (const ids of [this.unanswered, this.threaded]) ids.delete(id);
    for (const itemId of [...reports.map(({ item }) => item.id), ...others])
      this.#items.delete(itemKey(guildId, itemId));
  }

  /** Those of which a hold ends by then. */
  heldUntil(instant: number): readonly string[] {
    return [...this.#held].flatMap(([id, until]) => (until <= instant ? [id] : []));
  }

  ofItem(guildId: string, itemId: string): string | undefined {
    return this.#items.get(itemKey(guildId, itemId));
  }

  ofShortId(guildId: string, shortId: string): string | undefined {
    return (this.#guilds.get(guildId)?.get(shortId) ?? this.#older.get(guildId)?.get(shortId))?.id;
  }

  recent(guildId: string, limit: number, skip: number): readonly string[] {
    const entries = this.#entriesOf(guildId).toReversed();
    return entries.slice(skip, skip + limit).map(({ id }) => id);
  }

  /** Those that people have not finished, oldest first. */
  atWork(guildId: string): readonly string[] {
    return this.#entriesOf(guildId).flatMap((entry) => (entry.isAtWork ? [entry.id] : []));
  }

  /** Those that a report joined on a day of UTC. */
  joinedOn(guildId: string, day: number): readonly string[] {
    const isOf = ({ share }: Entry) => share.parts.some((part) => part.day === day && part.became !== "found");
    return this.#entriesOf(guildId).flatMap((entry) => (isOf(entry) ? [entry.id] : []));
  }

  /** Of all guilds, in the order in which they were opened. */
  openedAfter(instant: number): readonly string[] {
    const entries = [...new Set([...this.#guilds.keys(), ...this.#older.keys()])].flatMap((guildId) =>
      this.#entriesOf(guildId),
    );
    const after = entries.filter((entry) => entry.openedAt > instant).toSorted((a, b) => a.openedAt - b.openedAt);
    return after.map(({ id }) => id);
  }

  guildIds(): readonly string[] {
    return [...this.#guilds.keys()];
  }

  /** Finished stories that were opened before an instant, the oldest first, without which a guild has `most` reports; none before all are noted. */
  beyond(guildId: string, most: number, openedBefore: number): readonly Pick<Story, "id" | "shortId">[] {
    const going: Pick<Story, "id" | "shortId">[] = [];
    let over = this.#olderThan === undefined ? this.totals.of(guildId).reports - most : 0;
    if (over <= 0) return going;
    for (const [shortId, { id, openedAt, share, isFinished }] of this.#guilds.get(guildId) ?? []) {
      if (over <= 0) break;
      if (!isFinished || openedAt >= openedBefore) continue;
      going.push({ id, shortId });
      over -= share.reports;
    }
    return going;
  }

  openedIn(channelId: string): readonly number[] {
    return this.#openedIn.get(channelId) ?? [];
  }

  #entriesOf(guildId: string): readonly Entry[] {
    const older = [...(this.#older.get(guildId)?.values() ?? [])].toReversed();
    return [...older, ...(this.#guilds.get(guildId)?.values() ?? [])];
  }

  /** A test alert takes no room of the alerts after it. */
  #noteOpened({ guildId, openedAt, alerts }: Story): void {
    if (testedChannel(guildId) !== undefined) return;
    for (const { channelId, hold } of alerts) {
      if (hold === undefined) this.#addTime(channelId, openedAt);
    }
  }

  #noteHeld({ id, alerts }: Story): void {
    const all = alerts.flatMap((alert) => [alert, ...alert.replies]);
    const held = all.filter(({ delivery }) => delivery.state === "held");
    if (held.length === 0) this.#held.delete(id);
    else this.#held.set(id, Math.min(...held.map(({ delivery }) => delivery.nextAttemptAt)));
  }

  /** An alert that was listed, and comes on its own now: the newest time of its channel, for each alert has one of its own. */
  #noteAgain({ openedAt, alerts }: Story): void {
    for (const { channelId, hold, delivery } of alerts) {
      const last = this.openedIn(channelId).at(-1) ?? openedAt;
      if (hold === undefined && delivery.queuedAt > Math.max(last, openedAt))
        this.#addTime(channelId, delivery.queuedAt);
    }
  }

  #addTime(channelId: string, at: number): void {
    this.#openedIn.set(channelId, [...this.openedIn(channelId).slice(1 - mostOpened), at]);
  }
}

function keep(ids: Set<string>, { id, alerts }: Story, is: (alert: Alert) => boolean): void {
  if (alerts.some(is)) ids.add(id);
  else ids.delete(id);
}

function itemKey(guildId: string, itemId: string): string {
  return `${guildId} ${itemId}`;
}
