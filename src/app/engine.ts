import type { Guild } from "../domain/guild.ts";
import type { Source } from "../domain/source.ts";
import type { Story } from "../domain/story.ts";
import { gistOf } from "../enrich/gist.ts";
import type { Doing } from "../lib/keep-doing.ts";
import { pollSource } from "../pipeline/poll-source.ts";
import type { ReadDeps } from "../pipeline/read-source.ts";
import { readSource } from "../pipeline/read-source.ts";
import { Schedule } from "../pipeline/schedule.ts";
import type { Doors, Notify, Places, Sender } from "../ports.ts";
import type { Store } from "../store/open-store.ts";
import { AlertRoom, type AlertRoomDeps } from "./alert-room.ts";
import type { CanaryState } from "./canary.ts";
import { canaryWatchlist } from "./canary-world.ts";
import { enrichItem } from "./enrich-item.ts";
import { HealthTeller } from "./health-teller.ts";
import { keepLettingGo } from "./keep-letting-go.ts";
import { keepSilence, type Silence } from "./keep-silence.ts";
import { NameFinder } from "./name-finder.ts";
import { noPlaces } from "./no-places.ts";
import { openRepositories, type Repositories } from "./repositories.ts";
import { starterWatches } from "./starter.ts";
import { statusOf } from "./status.ts";
import { unlessStopped } from "./unless-stopped.ts";
import { WatchRoom } from "./watch-room.ts";

export interface EngineDeps extends AlertRoomDeps {
  /** The catalogue, and the samples where they run. */
  readonly catalogue: readonly Source[];
  readonly store: Store;
  readonly reading: ReadDeps;
}

/** How long sources have at the start before those that cannot be read are told of, in milliseconds. */
const firstRoundMs = 15_000;

/** Everything between the sources and a front: store, schedule, desk and outbox. */
export class Engine {
  readonly repositories: Repositories;
  readonly startedAt: number;
  /** Since the start: new items read, and how often a guild's watches wanted one. */
  readonly counted = { items: 0, matches: 0 };
  readonly #deps: EngineDeps;
  readonly #room: WatchRoom;
  readonly #names: NameFinder;
  readonly #alerts: AlertRoom;
  #schedule: Schedule | undefined;
  #teller: HealthTeller | undefined;
  #silence: Silence | undefined;
  #lettingGo: Doing | undefined;
  #places: Places = noPlaces;
  #pausedUntil: () => number | undefined = () => undefined;

  private constructor(deps: EngineDeps, repositories: Repositories, room: WatchRoom, wake: { desk: () => void }) {
    this.#deps = deps;
    this.repositories = repositories;
    this.startedAt = deps.clock.now();
    this.#room = room;
    this.#names = new NameFinder(deps.settings.facts, deps.clock);
    this.#alerts = new AlertRoom(deps, repositories, room);
    wake.desk = () => void this.#alerts.wake();
  }

  /** Reads what is remembered; nothing is polled or posted yet. */
  static async open(deps: EngineDeps): Promise<Engine> {
    const room = new WatchRoom(deps.settings.facts, deps.settings.bot.languages.sets, deps.clock);
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
  async start(front: { readonly sender: Sender; readonly notify: Notify; readonly places?: Places }): Promise<void> {
    this.#places = front.places ?? noPlaces;
    this.#pausedUntil = () => front.sender.pausedUntil?.();
    const { clock, logger, random, settings } = this.#deps;
    const { states, sources, toldHealth } = this.repositories;
    const hurry = (keys: readonly string[]) => this.#schedule?.hurry(keys);
    const teller = await HealthTeller.open({ told: toldHealth, notify: front.notify, hurry, clock, logger });
    this.#teller = teller;
    await this.#alerts.open(front);
    this.#schedule = new Schedule({
      sources: () => sources.polled(),
      poll: async (source, stopping) => {
        const report = await pollSource(source, this.#pollDeps(stopping));
        teller.note(source, report);
        this.counted.items += report.judged.length;
        this.counted.matches += report.matches.length;
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
    this.#silence = keepSilence({
      ...this.#deps,
      repositories: this.repositories,
      poll: () => this.#pollDeps(new AbortController().signal),
      status: this.status,
      post: (line) => this.#alerts.post(line),
      notify: front.notify,
    });
    this.#lettingGo = keepLettingGo({ repositories: this.repositories, notify: front.notify, clock, logger });
    void this.#firstRound().then(() => teller.tell(true));
  }

  /** Stores a guild that is met for the first time, with its copy of the starter watchlist; answers whether it is new. */
  async welcome(guild: Guild): Promise<boolean> {
    if (!(await this.repositories.guilds.welcome(guild))) return false;
    const { bot, watchlist } = this.#deps.settings;
    const starters = starterWatches(watchlist, guild.id, bot.timeZone, this.#deps.clock.now());
    await this.repositories.watchlists.change(guild.id, (watches) => (watches.length === 0 ? starters : watches));
    return true;
  }

  async pollNow(key: string): Promise<Awaited<ReturnType<Schedule["pollNow"]>>> {
    return this.#schedule?.pollNow(key);
  }

  get places(): Places {
    return this.#places;
  }

  async namedIn(story: Story): Promise<readonly string[]> {
    const named = await Promise.all(story.reports.map(({ item }) => this.#names.find(item)));
    return [...new Set(named.flat().map(({ id }) => id))];
  }

  /** What matched and what comes out of it. */
  get alerts(): AlertRoom {
    return this.#alerts;
  }

  /** How things are in one guild. */
  get status(): Doors["status"] {
    const { clock, settings } = this.#deps;
    const { groupWithin } = settings.bot.delivery;
    const health = [() => this.canary, () => this.#pausedUntil()] as const;
    return statusOf(this.repositories, clock, groupWithin, this.startedAt, ...health);
  }

  /** How the invented item does that is sent through all of it every few minutes. */
  get canary(): CanaryState {
    return this.#silence?.canary ?? {};
  }

  /** What is under way is finished, nothing new begins; the store stays open. */
  async stop(): Promise<void> {
    await this.#silence?.stop();
    await this.#lettingGo?.stop();
    await this.#schedule?.stop();
    await this.#teller?.stop();
    await this.#alerts.close();
  }

  async #firstRound(): Promise<void> {
    await Promise.race([this.#schedule?.settled(), this.#deps.clock.sleep(firstRoundMs)]);
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
      gist: async (item, { releases }) => gistOf({ releases, named: await this.#names.find(item) }),
      matching: this.#room,
      read: (source, validators) => unlessStopped(stopping, readSource(source, validators, reading)),
      polling: { floorMs: floor, backfillMs: backfill, jitter, brake },
      clock,
      random,
    };
  }
}
