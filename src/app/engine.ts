import { bundleAlerts } from "../alerts/bundle-alerts.ts";
import { takeMatch } from "../alerts/desk.ts";
import { splitStory } from "../alerts/split-story.ts";
import { ToldNews } from "../alerts/told-news.ts";
import { alertCard } from "../chat/alert-card.ts";
import { bulletinCard } from "../chat/bulletin-card.ts";
import { replyCard } from "../chat/reply-card.ts";
import { Outbox } from "../deliver/outbox.ts";
import type { Guild } from "../domain/guild.ts";
import type { Source } from "../domain/source.ts";
import type { Story } from "../domain/story.ts";
import { gistOf } from "../enrich/gist.ts";
import type { Clock } from "../lib/clock.ts";
import type { Logger } from "../lib/logger.ts";
import { risingClock } from "../lib/rising-clock.ts";
import { singleRunner } from "../lib/single-runner.ts";
import { pollSource } from "../pipeline/poll-source.ts";
import type { ReadDeps } from "../pipeline/read-source.ts";
import { readSource } from "../pipeline/read-source.ts";
import { Schedule } from "../pipeline/schedule.ts";
import type { Notify, Places, Sender } from "../ports.ts";
import type { Settings } from "../settings/load-settings.ts";
import type { Store } from "../store/open-store.ts";
import { enrichItem } from "./enrich-item.ts";
import { HealthTeller } from "./health-teller.ts";
import { NameFinder } from "./name-finder.ts";
import { noPlaces } from "./no-places.ts";
import { openRepositories, type Repositories } from "./repositories.ts";
import { starterWatches } from "./starter.ts";
import { unlessStopped } from "./unless-stopped.ts";
import { WatchRoom } from "./watch-room.ts";

export interface EngineDeps {
  readonly settings: Settings;
  /** The catalogue, and the samples where they run. */
  readonly catalogue: readonly Source[];
  readonly store: Store;
  readonly reading: ReadDeps;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly random: () => number;
  /** How long Discord is trusted to recognise a nonce, in milliseconds. */
  readonly nonceMemoryMs: number;
}

/** Long enough not to spin, in milliseconds. */
const deskRetryMs = 30_000;
/** How exactly a digest keeps its time, in milliseconds. */
const bundleEveryMs = 15_000;
/** How long sources have at the start before those that cannot be read are told of, in milliseconds. */
const firstRoundMs = 15_000;

/** Everything between the sources and a front: store, schedule, desk and outbox. */
export class Engine {
  readonly repositories: Repositories;
  readonly startedAt: number;
  readonly #deps: EngineDeps;
  readonly #room: WatchRoom;
  readonly #names: NameFinder;
  readonly #wakeDesk: () => Promise<void>;
  /** Stories open one after the other, so that a restart finds them in the order in which they were told. */
  readonly #deskClock: Pick<Clock, "now">;
  readonly #news: ToldNews;
  readonly #stopped = new AbortController();
  #schedule: Schedule | undefined;
  #outbox: Outbox | undefined;
  #teller: HealthTeller | undefined;
  #places: Places = noPlaces;

  private constructor(deps: EngineDeps, repositories: Repositories, room: WatchRoom, wake: { desk: () => void }) {
    this.#deps = deps;
    this.repositories = repositories;
    this.startedAt = deps.clock.now();
    this.#news = new ToldNews(deps.settings.bot.delivery.groupWithin);
    this.#room = room;
    this.#names = new NameFinder(deps.settings.facts);
    this.#deskClock = risingClock(deps.clock);
    this.#wakeDesk = singleRunner(() => this.#clearInbox());
    wake.desk = () => void this.#tryDesk();
  }

  /** Reads what is remembered; nothing is polled or posted yet. */
  static async open(deps: EngineDeps): Promise<Engine> {
    const room = new WatchRoom(deps.settings.facts, deps.settings.bot.languages.sets);
    const wake = { desk: () => {} };
    const repositories = await openRepositories(deps.store, {
      catalogue: deps.catalogue,
      proxies: deps.settings.bot.polling.via,
      retention: deps.settings.bot.retention,
      watchlistChanged: (after, before) => room.update(after, before),
      inboxFilled: () => wake.desk(),
    });
    for (const guild of await repositories.guilds.all()) room.update(await repositories.watchlists.of(guild.id));
    return new Engine(deps, repositories, room, wake);
  }

  /** From here on sources are polled and alerts come out; what was left undone at the last stop first. */
  async start(front: { readonly sender: Sender; readonly notify: Notify; readonly places?: Places }): Promise<void> {
    this.#places = front.places ?? noPlaces;
    const { clock, logger, random, nonceMemoryMs, settings } = this.#deps;
    const { bulletins, stories, states, sources, toldHealth } = this.repositories;
    const teller = await HealthTeller.open({ told: toldHealth, notify: front.notify, clock, logger });
    this.#teller = teller;
    this.#outbox = new Outbox({
      stories,
      draw: alertCard,
      drawReply: replyCard,
      bulletins,
      drawBulletin: bulletinCard,
      clock,
      logger,
      random,
      nonceMemoryMs,
      sender: front.sender,
      notify: front.notify,
    });
    this.#news.recall(await stories.since(clock.now() - settings.bot.delivery.groupWithin));
    for (const story of stories.unfinished) this.#outbox.add(story);
    for (const bulletin of bulletins.found) this.#outbox.addBulletin(bulletin);
    void this.#bundleHeld();
    await this.#wakeDesk();
    this.#schedule = new Schedule({
      sources: () => sources.polled(),
      poll: async (source, stopping) => {
        const report = await pollSource(source, this.#pollDeps(stopping));
        teller.note(source, report);
        return report;
      },
      states,
      random,
      concurrency: settings.bot.polling.concurrency,
      perHostGapMs: settings.bot.polling.perHostGap,
      clock,
      logger,
    });
    await this.#schedule.start();
    void this.#firstRound().then(() => teller.tell(true));
  }

  /** Stores a guild that is met for the first time, with its copy of the starter watchlist; answers whether it is new. */
  async welcome(guild: Guild): Promise<boolean> {
    if (!(await this.repositories.guilds.welcome(guild))) return false;
    const starters = starterWatches(this.#deps.settings.watchlist, guild.id, this.#deps.clock.now());
    await this.repositories.watchlists.change(guild.id, (watches) => (watches.length === 0 ? starters : watches));
    return true;
  }

  async pollNow(key: string): Promise<Awaited<ReturnType<Schedule["pollNow"]>>> {
    return this.#schedule?.pollNow(key);
  }

  get places(): Places {
    return this.#places;
  }

  namedIn(story: Story): readonly string[] {
    return [...new Set(story.reports.flatMap(({ item }) => this.#names.find(item).map(({ id }) => id)))];
  }

  redraw(story: Story): void {
    this.#outbox?.add(story);
  }

  async split(story: Story, itemId: string | undefined): Promise<Story | undefined> {
    const deps = { stories: this.repositories.stories, news: this.#news, clock: this.#deskClock };
    const parted = await splitStory(story, itemId, deps);
    for (const one of parted ?? []) this.redraw(one);
    return parted?.at(-1);
  }

  /** Resolves when nothing that matched waits for its alert to come out, or after `ms`. */
  async quiet(ms: number): Promise<void> {
    const end = this.#deps.clock.now() + ms;
    await this.#wakeDesk();
    while ((this.#outbox?.size ?? 0) > 0 && this.#deps.clock.now() < end) await this.#deps.clock.sleep(20);
  }

  /** What is under way is finished, nothing new begins; the store stays open. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#schedule?.stop();
    await this.#teller?.stop();
    await this.#wakeDesk();
    await this.#outbox?.stop();
  }

  async #firstRound(): Promise<void> {
    await Promise.race([this.#schedule?.settled(), this.#deps.clock.sleep(firstRoundMs)]);
  }

  /** Lists in bulletins what quiet hours, digests and bursts held, as their time comes. */
  async #bundleHeld(): Promise<void> {
    const { clock, logger } = this.#deps;
    while (!this.#stopped.signal.aborted) {
      try {
        for (const bulletin of await bundleAlerts(this.repositories, clock.now())) this.#outbox?.addBulletin(bulletin);
      } catch (error) {
        logger.error({ err: error }, "held alerts could not be listed");
      }
      await clock.sleep(bundleEveryMs, this.#stopped.signal);
    }
  }

  /** A desk that fails (the store, most likely) tries again: what matched stays in the inbox until then. */
  async #tryDesk(): Promise<void> {
    const { clock, logger } = this.#deps;
    try {
      await this.#wakeDesk();
    } catch (error) {
      logger.error({ err: error }, "the desk failed in our own house");
      await clock.sleep(deskRetryMs);
      void this.#tryDesk();
    }
  }

  async #clearInbox(): Promise<void> {
    const { inbox, stories, guilds } = this.repositories;
    const { burst, burstWithin } = this.#deps.settings.bot.delivery;
    const limit = { alerts: burst, withinMs: burstWithin };
    const deps = { inbox, stories, guilds, news: this.#news, burst: limit, clock: this.#deskClock };
    for (const match of await inbox.waiting()) {
      const story = await takeMatch(match, deps);
      if (story !== undefined) this.#outbox?.add(story);
    }
  }

  #pollDeps(stopping: AbortSignal): Parameters<typeof pollSource>[1] {
    const { clock, random, reading, settings } = this.#deps;
    const { floor, backfill, jitter, brake } = settings.bot.polling;
    const { states, seen, inbox, rows, kept } = this.repositories;
    return {
      states,
      seen,
      inbox,
      rows,
      kept,
      enrich: enrichItem,
      gist: (item, { releases }) => gistOf({ releases, named: this.#names.find(item) }),
      matching: this.#room,
      read: (source, validators) => unlessStopped(stopping, readSource(source, validators, reading)),
      polling: { floorMs: floor, backfillMs: backfill, jitter, brake },
      clock,
      random,
    };
  }
}
