import { type Alert, isOver, Story } from "../../domain/story.ts";
import type { Stories } from "../../ports/records.ts";
import type { Store } from "../open-store.ts";
import { defineRecord } from "../records/define-record.ts";
import { AlertsByWatch } from "./alerts-by-watch.ts";

const StoryRecord = defineRecord({ name: "story", version: 1, schema: Story });

/** More alerts than any burst limit counts. */
const mostOpened = 1_000;

/** What is kept in memory of each story: enough to find it and to count it. */
interface Entry {
  readonly id: string;
  readonly shortId: string;
  readonly openedAt: number;
  readonly sample: boolean;
  readonly alerts: readonly { readonly state: Alert["state"]; readonly delivery: Alert["delivery"]["state"] }[];
}

/** Stories with an index in memory, read once at the start: by guild and short id, in the order in which they were opened. */
export async function openStories(store: Store, retentionMs: number): Promise<StoredStories> {
  const stories = new StoredStories(store, retentionMs);
  await stories.load();
  return stories;
}

export class StoredStories implements Stories {
  readonly #records;
  readonly #retentionMs: number;
  readonly #guilds = new Map<string, Map<string, Entry>>();
  readonly #items = new Map<string, string>();
  /** Stories with an alert that is held. */
  readonly #held = new Set<string>();
  /** Stories with an alert that is to ping once more. */
  readonly #unanswered = new Set<string>();
  /** When the last alerts of each channel that were not held were opened; enough of them to notice a burst. */
  readonly #openedIn = new Map<string, readonly number[]>();
  readonly #toldBy = new AlertsByWatch();
  #unfinished: readonly Story[] = [];

  constructor(store: Store, retentionMs: number) {
    this.#records = store.records(StoryRecord);
    this.#retentionMs = retentionMs;
  }

  async load(): Promise<void> {
    const all: Story[] = [];
    const outdated: string[] = [];
    for await (const [id, story] of this.#records.entries()) {
      if (story.reports[0]?.source.sample) outdated.push(id);
      else all.push(story);
    }
    await this.#records.deleteMany(outdated);
    for (const story of all.toSorted((a, b) => a.openedAt - b.openedAt)) this.#index(story);
    this.#unfinished = all.filter(isUnfinished).toSorted((a, b) => a.openedAt - b.openedAt);
  }

  /** Stories found at the start with a delivery that is not over, oldest first. */
  get unfinished(): readonly Story[] {
    return this.#unfinished;
  }

  get(id: string): Promise<Story | undefined> {
    return this.#records.get(id);
  }

  async put(story: Story): Promise<void> {
    await this.#records.set(story.id, story, { expiresAt: story.openedAt + this.#retentionMs });
    this.#index(story);
  }

  async change(id: string, edit: (story: Story) => Story): Promise<Story | undefined> {
    const story = await this.#records.change(id, (current) => current && edit(current));
    if (story !== undefined) this.#index(story);
    return story;
  }

  /** As if it had never been. */
  async remove(id: string): Promise<void> {
    const story = await this.#records.get(id);
    if (story === undefined) return;
    await this.#records.delete(id);
    this.#guilds.get(story.guildId)?.delete(story.shortId);
    this.#held.delete(id);
    for (const { item } of story.reports) this.#items.delete(`${story.guildId} ${item.id}`);
  }

  async ofItem(guildId: string, itemId: string): Promise<Story | undefined> {
    const id = this.#items.get(`${guildId} ${itemId}`);
    return id === undefined ? undefined : this.#records.get(id);
  }

  async byShortId(guildId: string, shortId: string): Promise<Story | undefined> {
    const entry = this.#guilds.get(guildId)?.get(shortId);
    return entry && this.#records.get(entry.id);
  }

  async recent(guildId: string, limit: number, skip = 0): Promise<readonly Story[]> {
    const ids = [...(this.#guilds.get(guildId)?.values() ?? [])].toReversed().slice(skip, skip + limit);
    return (await this.#records.getMany(ids.map(({ id }) => id))).filter((story) => story !== undefined);
  }

  /** Of all guilds, those opened after an instant, in that order. */
  async since(instant: number): Promise<readonly Story[]> {
    const entries = [...this.#guilds.values()]
      .flatMap((guild) => [...guild.values()])
      .filter(({ openedAt }) => openedAt > instant);
    const ids = entries.toSorted((a, b) => a.openedAt - b.openedAt).map(({ id }) => id);
    return (await this.#records.getMany(ids)).filter((story) => story !== undefined);
  }

  async heldUntil(instant: number): Promise<readonly Story[]> {
    const held = (await this.#records.getMany([...this.#held])).filter((story) => story !== undefined);
    const isDue = ({ delivery }: Alert) => delivery.state === "held" && delivery.nextAttemptAt <= instant;
    return held.filter(({ alerts }) => alerts.some(isDue)).toSorted((a, b) => a.openedAt - b.openedAt);
  }

  async unanswered(): Promise<readonly Story[]> {
    return (await this.#records.getMany([...this.#unanswered])).filter((story) => story !== undefined);
  }

  openedSince(channelId: string, instant: number): readonly number[] {
    return (this.#openedIn.get(channelId) ?? []).filter((openedAt) => openedAt > instant);
  }

  lastTold(channelId: string, watchId: string): number | undefined {
    return this.#toldBy.lastTold(channelId, watchId);
  }

  /** When the stories were told that a watch brought to a channel lately, those that a live card took among them. */
  broughtBy(channelId: string, watchId: string): readonly number[] {
    return this.#toldBy.broughtBy(channelId, watchId);
  }

  /** Every alert's state and its delivery's, for counting. */
  states(guildId: string): readonly Entry["alerts"][number][] {
    return [...(this.#guilds.get(guildId)?.values() ?? [])].flatMap(({ alerts }) => alerts);
  }

  #index(story: Story): void {
    if (!this.#guilds.get(story.guildId)?.has(story.shortId)) this.#noteOpened(story);
    const guild = this.#guilds.get(story.guildId) ?? new Map<string, Entry>();
    guild.set(story.shortId, {
      id: story.id,
      shortId: story.shortId,
      openedAt: story.openedAt,
      sample: story.reports[0]?.source.sample ?? false,
      alerts: story.alerts.map((alert) => ({ state: alert.state, delivery: alert.delivery.state })),
    });
    this.#guilds.set(story.guildId, guild);
    note(this.#held, story, ({ delivery }) => delivery.state === "held");
    note(this.#unanswered, story, ({ remind }) => remind !== undefined && remind.decided !== true);
    this.#toldBy.note(story);
    for (const { item } of story.reports) this.#items.set(`${story.guildId} ${item.id}`, story.id);
  }

  #noteOpened({ openedAt, alerts }: Story): void {
    for (const { channelId, hold } of alerts) {
      if (hold === undefined)
        this.#openedIn.set(channelId, [...(this.#openedIn.get(channelId) ?? []).slice(1 - mostOpened), openedAt]);
    }
  }
}

function note(ids: Set<string>, { id, alerts }: Story, is: (alert: Alert) => boolean): void {
  if (alerts.some(is)) ids.add(id);
  else ids.delete(id);
}

/** What the outbox has to look at again; it finds out what is to be done. */
function isUnfinished(story: Story): boolean {
  return story.alerts.some(
    ({ delivery, replies, shownRevision }) =>
      !isOver(delivery) || replies.some((reply) => !isOver(reply.delivery)) || shownRevision < story.revision,
  );
}
