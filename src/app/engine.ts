import type { AccountContext } from "../chat/command-context.ts";
import type { CanaryState } from "../domain/canary.ts";
import type { Enriched } from "../domain/enriched.ts";
import type { Guild } from "../domain/guild.ts";
import type { Source } from "../domain/source.ts";
import type { Story } from "../domain/story.ts";
import type { EnrichableItem } from "../enrich/enrich.ts";
import type { ReadDeps } from "../ingest/readers/reader.ts";
import type { Job } from "../lib/run-every.ts";
import type { PollReport } from "../pipeline/poll-state.ts";
import type { Channels, Notify, Sender } from "../ports/chat.ts";
import type { Repositories } from "../ports/repositories.ts";
import { openRepositories } from "../store/open-repositories.ts";
import type { Store } from "../store/store-engine.ts";
import { Alerting, type AlertingDeps } from "./alerting.ts";
import { canaryWatchlist } from "./canary/canary-fixture.ts";
import { type RunningCanary, startCanary } from "./canary/start-canary.ts";
import { enrichItem } from "./enrich-item.ts";
import { eventWorldAtNeed } from "./event-world-at-need.ts";
import { startCatchUp } from "./jobs/catch-up.ts";
import { startDailyNotices } from "./jobs/daily-notice-job.ts";
import { startExpiringHeld } from "./jobs/expire-held.ts";
import { NameFinder } from "./name-finder.ts";
import { noChannels } from "./no-channels.ts";
import { Polling } from "./polling.ts";
import { guildStatus } from "./reports/guild-status.ts";
import { starterWatches } from "./starter-watches.ts";
import { WatchIndex } from "./watch-index.ts";

export interface EngineDeps extends AlertingDeps {
  /** The catalogue, and the samples where they run. */
  readonly catalogue: readonly Source[];
  readonly store: Store;
  readonly reading: ReadDeps;
}

/** Everything between the sources and a front: store, schedule, desk and outbox. */
export class Engine {
  readonly repositories: Repositories;
  readonly startedAt: number;
  /** What is read of an item, whoever asks. */
  readonly enrich: (item: EnrichableItem) => Enriched;
  readonly #deps: EngineDeps;
  readonly #names: NameFinder;
  readonly #polls: Polling;
  readonly #alerts: Alerting;
  #silence: RunningCanary | undefined;
  #daily: Job | undefined;
  #lettingGo: Job | undefined;
  #catchingUp: Job | undefined;
  #places: Channels = noChannels;
  #pausedUntil: () => number | undefined = () => undefined;

  private constructor(deps: EngineDeps, repositories: Repositories, room: WatchIndex, wake: { desk: () => void }) {
    this.#deps = deps;
    this.repositories = repositories;
    this.startedAt = deps.clock.now();
    this.#names = new NameFinder(deps.settings.facts, deps.clock);
    const world = eventWorldAtNeed(deps.settings);
    this.enrich = (item) => enrichItem(item, world);
    this.#polls = new Polling({ ...deps, repositories, matching: room, names: this.#names, enrich: this.enrich });
    this.#alerts = new Alerting(deps, repositories, room);
    wake.desk = () => void this.#alerts.wake();
  }

  /** Reads what is remembered; nothing is polled or posted yet. */
  static async open(deps: EngineDeps): Promise<Engine> {
    const room = new WatchIndex(deps.settings.facts, deps.settings.bot.languages.sets, deps.clock);
    const wake = { desk: () => {} };
    const repositories = await openRepositories(deps.store, {
      catalogue: deps.catalogue,
      proxies: deps.settings.bot.polling.via,
      retention: deps.settings.bot.retention,
      watchlistChanged: (after, before) => room.update(after, before),
      inboxFilled: () => wake.desk(),
    });
    room.update(canaryWatchlist);
    for (const guild of await repositories.guilds.all()) room.update(await repositories.watchlists.of(guild.id));
    return new Engine(deps, repositories, room, wake);
  }

  /** From here on sources are polled and alerts come out; what was left undone at the last stop first. */
  async start(front: { readonly sender: Sender; readonly notify: Notify; readonly places?: Channels }): Promise<void> {
    this.#places = front.places ?? noChannels;
    this.#pausedUntil = () => front.sender.pausedUntil?.();
    const { repositories } = this;
    const { notify } = front;
    await this.#alerts.open(front);
    await this.#polls.open(notify);
    const polling = () => this.#polls.pollDeps(new AbortController().signal);
    this.#silence = startCanary({ ...this.#deps, repositories, poll: polling, notify });
    this.#daily = startDailyNotices({
      ...this.#deps,
      repositories,
      bot: this.#deps.settings.bot,
      canary: () => this.canary,
      status: this.status,
      post: (line) => this.#alerts.post(line),
    });
    this.#lettingGo = startExpiringHeld({ ...this.#deps, repositories, notify });
    this.#catchingUp = startCatchUp({ ...this.#deps, ...polling(), repositories });
  }

  /** Stores a guild that is met for the first time, with its copy of the starter watchlist; answers whether it is new. */
  async welcome(guild: Guild): Promise<boolean> {
    if (!(await this.repositories.guilds.welcome(guild))) return false;
    const { bot, watchlist } = this.#deps.settings;
    const starters = starterWatches(watchlist, guild.id, bot.timeZone, this.#deps.clock.now());
    await this.repositories.watchlists.change(guild.id, (watches) => (watches.length === 0 ? starters : watches));
    return true;
  }

  async pollNow(key: string): Promise<PollReport | undefined> {
    return this.#polls.pollNow(key);
  }

  /** Since the start: new items read, and how often a guild's watches wanted one. */
  get counted(): Polling["counted"] {
    return this.#polls.counted;
  }

  get places(): Channels {
    return this.#places;
  }

  async namedIn(story: Story): Promise<readonly string[]> {
    const named = await Promise.all(story.reports.map(({ item }) => this.#names.find(item)));
    return [...new Set(named.flat().map(({ id }) => id))];
  }

  /** What matched and what comes out of it. */
  get alerts(): Alerting {
    return this.#alerts;
  }

  /** How things are in one guild. */
  get status(): AccountContext["status"] {
    const { clock, settings } = this.#deps;
    const { groupWithin } = settings.bot.delivery;
    const health = [() => this.canary, () => this.#pausedUntil()] as const;
    return guildStatus(this.repositories, clock, groupWithin, this.startedAt, ...health);
  }

  /** How the invented item does that is sent through all of it every few minutes. */
  get canary(): CanaryState {
    return this.#silence?.canary ?? {};
  }

  /** What is under way is finished, nothing new begins; the store stays open. */
  async stop(): Promise<void> {
    await this.#silence?.stop();
    await this.#daily?.stop();
    await this.#lettingGo?.stop();
    await this.#catchingUp?.stop();
    await this.#polls.stop();
    await this.#alerts.close();
  }
}
