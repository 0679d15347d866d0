import { bundleAlerts } from "../src/alerts/bundle-alerts.ts";
import type { Burst } from "../src/alerts/hold-alert.ts";
import { type News, takeMatch } from "../src/alerts/take-match.ts";
import { alertCard } from "../src/chat/alert-card.ts";
import { bulletinCard } from "../src/chat/bulletin-card.ts";
import { replyCard } from "../src/chat/reply-card.ts";
import { type DeliverDeps, deliverAlert } from "../src/deliver/deliver-alert.ts";
import { deliverBulletin } from "../src/deliver/deliver-bulletin.ts";
import type { PolledSource } from "../src/domain/followed-source.ts";
import type { Guild } from "../src/domain/guild.ts";
import type { Item, RawItem } from "../src/domain/item.ts";
import type { DeliveryTrouble } from "../src/domain/post-failure.ts";
import type { PostOutcome, ReadBack } from "../src/domain/post-outcome.ts";
import type { Reading } from "../src/domain/reading.ts";
import type { RestoredMark } from "../src/domain/restored-mark.ts";
import type { Story } from "../src/domain/story.ts";
import type { StoryDecision } from "../src/domain/story-decision.ts";
import { identifyFeed } from "../src/ingest/identity/identify-feed.ts";
import type { Clock } from "../src/lib/clock.ts";
import type { PollDeps } from "../src/pipeline/poll-deps.ts";
import { pollSource } from "../src/pipeline/poll-source.ts";
import type { MessageJson, Sender } from "../src/ports/chat.ts";
import type { Repositories } from "../src/ports/repositories.ts";
import { openRepositories } from "../src/store/open-repositories.ts";
import { openStore } from "../src/store/open-store.ts";
import type { Store } from "../src/store/store-engine.ts";

export const start = Date.parse("2026-03-01T12:00:00Z");
const hourMs = 3_600_000;

/** Every report belongs to this story, or to none. */
export function joining(story: { readonly id: string } | undefined): StoryDecision {
  if (story === undefined) return { kind: "apart" };
  return { kind: "join", storyId: story.id, why: { code: "same-text", score: 1 }, news: [] };
}

/** A clock that stands still until it is moved; `sleep` moves it. */
export class FakeClock implements Clock {
  #elapsed = 0;
  #wall = start;
  now(): number {
    return this.#wall + this.#elapsed;
  }
  elapsed(): number {
    return this.#elapsed;
  }
  async sleep(ms: number): Promise<void> {
    this.#elapsed += Math.max(ms, 0);
  }
  /** Somebody sets it, forward or back. */
  set(byMs: number): void {
    this.#wall += byMs;
  }
}

export function rawItem(given: Partial<RawItem> = {}): RawItem {
  const title = given.title ?? "ISIS-K is named in a report";
  return { title, text: "", guid: title, published: new Date(start - hourMs).toISOString(), ...given };
}

export interface Post {
  readonly channelId: string;
  readonly message: MessageJson;
  readonly nonce: string;
  readonly messageId: string;
  readonly replyTo: string | undefined;
}

/** A channel that remembers its posts and can be given what to answer instead. */
class FakeDiscord implements Sender {
  readonly posts: Post[] = [];
  readonly readBacks: string[] = [];
  readonly #outcomes: PostOutcome[] = [];
  readonly edits: string[] = [];
  /** What the messages were edited to. */
  readonly edited: Pick<Post, "message">[] = [];
  readonly #editOutcomes: PostOutcome[] = [];
  readonly #lost: ("before" | "after")[] = [];
  history: "readable" | "unreadable" = "readable";

  /** What the next posts are answered with, without taking effect. */
  answerNext(...outcomes: readonly PostOutcome[]): void {
    this.#outcomes.push(...outcomes);
  }

  answerNextEdit(...outcomes: readonly PostOutcome[]): void {
    this.#editOutcomes.push(...outcomes);
  }

  /** The next post's answer is lost; `after` it took effect, or `before`. */
  loseNext(when: "before" | "after"): void {
    this.#lost.push(when);
  }

  async post(channelId: string, message: MessageJson, nonce: string, replyTo?: string): Promise<PostOutcome> {
    const outcome = this.#outcomes.shift();
    if (outcome !== undefined) return outcome;
    const lost = this.#lost.shift();
    const messageId = `${this.posts.length + 1}`;
    if (lost !== "before") this.posts.push({ channelId, message, nonce, messageId, replyTo });
    return lost === undefined
      ? { kind: "posted", messageId }
      : { kind: "lost", failure: { code: "answer-lost", error: "ECONNRESET" } };
  }

  async edit(_channelId: string, messageId: string, message: MessageJson): Promise<PostOutcome> {
    const outcome = this.#editOutcomes.shift();
    if (outcome !== undefined) return outcome;
    this.edits.push(messageId);
    this.edited.push({ message });
    return { kind: "posted", messageId };
  }

  async readBack(channelId: string, shortId: string): Promise<ReadBack> {
    this.readBacks.push(shortId);
    if (this.history === "unreadable") return { kind: "unreadable" };
    const found = this.posts.find(
      (post) => post.channelId === channelId && post.message.embeds?.[0]?.footer?.text === shortId,
    );
    return found === undefined ? { kind: "absent" } : { kind: "found", messageId: found.messageId };
  }
}

/** One guild that watches for everything in one source, on real repositories in memory. */
export interface World {
  burst: Burst;
  /** Of its one watch. */
  cooldownMs: number | undefined;
  /** Joins nothing unless it is given. */
  news: News;
  readonly repositories: Repositories;
  readonly clock: FakeClock;
  readonly discord: FakeDiscord;
  readonly notices: DeliveryTrouble[];
  feed: readonly RawItem[];
  /** What the watch wants; everything at first. */
  wants: (item: Item) => boolean;
  /** True while the source answers that nothing changed. */
  unchanged: boolean;
  /** Set for a store that was put back from a backup. */
  restored: RestoredMark | undefined;
  /** Makes one write or read fail, once. */
  failNext(
    step:
      | "inbox.accept"
      | "itemLog.note"
      | "recentItems.note"
      | "seenItems.mark"
      | "pollStates.save"
      | "stories.put"
      | "inbox.remove"
      | "stories.change",
  ): void;
  poll(): Promise<void>;
  takeAll(): Promise<void>;
  deliver(): Promise<void>;
  /** Lists what was held and is due, and posts the bulletins. */
  bundle(): Promise<void>;
  /** A poll, the taking of matches and the deliveries, one after the other. */
  round(): Promise<void>;
}

export const guild: Guild = {
  id: "g1",
  name: "Analysts",
  awake: true,
  routes: [{ channelId: "c1", severity: "low" }],
  access: {},
  joinedAt: start,
};

export const polled: PolledSource = {
  key: "s1",
  owner: "g1",
  url: "https://example.org/feed",
  kind: "feed",
  reach: { kind: "direct" },
  cadence: { kind: "every", ms: 600_000 },
  follows: [{ guildId: "g1", face: { id: "wire", name: "Wire", handling: "open" }, tags: [] }],
};

export const retention = {
  stories: 90 * 24 * hourMs,
  seen: 90 * 24 * hourMs,
  items: 30 * 24 * hourMs,
  itemsMost: 1000,
};

export async function aWorld(
  given: {
    readonly feed?: readonly RawItem[];
    readonly guild?: Guild;
    readonly store?: Store;
    readonly source?: PolledSource;
  } = {},
): Promise<World> {
  const clock = new FakeClock();
  const store = given.store ?? (await openStore("memory:", { clock }));
  const repositories = await openRepositories(store, { catalogue: [], retention });
  await repositories.guilds.welcome(given.guild ?? guild);
  return new SmallWorld(repositories, clock, given.feed ?? [rawItem()], given.source ?? polled);
}

class SmallWorld implements World {
  burst: Burst = { alerts: 1000, withinMs: 600_000 };
  cooldownMs: number | undefined;
  news: News = { find: () => ({ kind: "apart" }), add: () => {} };
  readonly discord = new FakeDiscord();
  readonly notices: DeliveryTrouble[] = [];
  readonly repositories: Repositories;
  readonly clock: FakeClock;
  feed: readonly RawItem[];
  unchanged = false;
  wants: (item: Item) => boolean = () => true;
  restored: RestoredMark | undefined;
  readonly #failing: string[] = [];
  readonly #source: PolledSource;

  constructor(repositories: Repositories, clock: FakeClock, feed: readonly RawItem[], source: PolledSource) {
    this.#source = source;
    this.repositories = repositories;
    this.clock = clock;
    this.feed = feed;
  }

  failNext(step: string): void {
    this.#failing.push(step);
  }

  #step(name: string): void {
    if (this.#failing[0] !== name) return;
    this.#failing.shift();
    throw new Error(`${name} failed, as planned`);
  }

  async #after<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.#step(name);
    return work();
  }

  async poll(): Promise<void> {
    await pollSource(this.#source, this.#pollDeps()).catch(() => undefined);
    await this.clock.sleep(600_000);
  }

  async takeAll(): Promise<void> {
    const { inbox, stories, guilds } = this.repositories;
    const deps = {
      clock: this.clock,
      guilds,
      news: this.news,
      burst: this.burst,
      inbox: { ...inbox, remove: async (id: string) => this.#after("inbox.remove", () => inbox.remove(id)) },
      stories: {
        ...stories,
        put: async (story: Story) => this.#after("stories.put", () => stories.put(story)),
      },
    };
    for (const match of await inbox.waiting()) await takeMatch(match, deps).catch(() => undefined);
  }

  async deliver(): Promise<void> {
    for (const { id, alerts } of (await this.repositories.stories.recent("g1", 1000)).toReversed()) {
      for (const { channelId } of alerts) await this.#deliverOne(id, channelId);
    }
  }

  async bundle(): Promise<void> {
    const { bulletins, guilds, stories } = this.repositories;
    const failing = {
      ...stories,
      change: async (...[id, edit]: Parameters<typeof stories.change>) =>
        this.#after("stories.change", () => stories.change(id, edit)),
    };
    const made = await bundleAlerts(this.clock.now(), { bulletins, guilds, stories: failing }).catch(() => []);
    const deps = { ...this.#deliverDeps(), bulletins, drawBulletin: bulletinCard };
    for (const { id } of made) await deliverBulletin(id, deps);
  }

  async #deliverOne(storyId: string, channelId: string): Promise<void> {
    for (let attempt = 0; attempt < 50; attempt += 1) {
      const step = await deliverAlert(storyId, channelId, this.#deliverDeps());
      if (step.kind === "done") return;
      await this.clock.sleep(step.until - this.clock.now());
    }
  }

  async round(): Promise<void> {
    await this.poll();
    await this.takeAll();
    await this.deliver();
  }

  #deliverDeps(): DeliverDeps {
    return {
      stories: this.repositories.stories,
      sender: this.discord,
      draw: alertCard,
      drawReply: replyCard,
      notify: async (_guildId, trouble) => void this.notices.push(trouble),
      clock: this.clock,
      random: () => 0,
      nonceMemoryMs: 120_000,
      restored: this.restored,
    };
  }

  #pollDeps(): PollDeps {
    const { inbox, recentItems, itemLog, seenItems, pollStates } = this.repositories;
    return {
      inbox: { ...inbox, accept: async (matches) => this.#after("inbox.accept", () => inbox.accept(matches)) },
      itemLog: { ...itemLog, note: async (all) => this.#after("itemLog.note", () => itemLog.note(all)) },
      recentItems: { note: async (all) => this.#after("recentItems.note", () => recentItems.note(all)) },
      seenItems: {
        ...seenItems,
        mark: async (...shown) => this.#after("seenItems.mark", () => seenItems.mark(...shown)),
      },
      pollStates: {
        ...pollStates,
        save: async (...given) => this.#after("pollStates.save", () => pollStates.save(...given)),
      },
      read: async () => this.#reading(),
      enrich: () => ({ releases: [] }),
      gist: async () => undefined,
      matching: { match: (item) => (this.wants(item) ? everything(item, this.cooldownMs) : []) },
      polling: { floorMs: 60_000, backfillMs: 24 * hourMs, jitter: 0, brake: 20 },
      clock: this.clock,
      random: () => 0,
    };
  }

  #reading(): Reading {
    if (this.unchanged) return { kind: "unchanged", items: [], validators: {} };
    return { kind: "read", items: identifyFeed(polled.key, this.feed, this.clock.now()), validators: { etag: '"1"' } };
  }
}

function everything({ title }: Item, cooldownMs: number | undefined): ReturnType<PollDeps["matching"]["match"]> {
  const hits = [{ field: "title", start: 0, end: title.length, text: title, term: "everything" }] as const;
  const watch = { watchId: "w1", name: "Everything", severity: "high", cooldownMs, hits } as const;
  return [{ guildId: "g1", watches: [watch] }];
}
