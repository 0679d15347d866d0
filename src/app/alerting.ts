import { applyRouting } from "../alerts/apply-routing.ts";
import { type ByHand, type JoinDeps, joinStories } from "../alerts/join-stories.ts";
import { sendHeld } from "../alerts/send-held.ts";
import { type RouteSplit, splitStory } from "../alerts/split-story.ts";
import type { Outbox } from "../deliver/outbox.ts";
import type { Bulletin } from "../domain/bulletin.ts";
import type { JoinOutcome } from "../domain/join-outcome.ts";
import type { Destination } from "../domain/move-story.ts";
import type { Story } from "../domain/story.ts";
import type { Clock } from "../lib/clock.ts";
import type { Logger } from "../lib/logger.ts";
import { risingClock } from "../lib/rising-clock.ts";
import { singleRunner } from "../lib/single-runner.ts";
import { untilDone } from "../lib/until-done.ts";
import type { Outgoing } from "../ports/chat.ts";
import type { Repositories } from "../ports/repositories.ts";
import { RecentStories } from "../same-news/recent-stories.ts";
import type { Settings } from "../settings/load-settings.ts";
import { actorFamilies } from "./actor-families.ts";
import { HeldForDecision } from "./held-for-decision.ts";
import { ledgerBounds } from "./jobs/keep-ledger.ts";
import { startTimedJobs, type TimedJobs } from "./jobs/timed-jobs.ts";
import { ListEditor } from "./list-editor.ts";
import { moveWaiting } from "./move-waiting.ts";
import { openOutbox } from "./open-outbox.ts";
import { channelTrend } from "./reports/watch-trend.ts";
import { routingDeps } from "./routing-deps.ts";
import { SilentChannels } from "./silent-channels.ts";
import { takeAll } from "./take-all.ts";
import type { WatchIndex } from "./watch-index.ts";

export interface AlertingDeps {
  readonly settings: Settings;
  readonly repositories: Repositories;
  readonly out: Outgoing;
  readonly watchIndex: Pick<WatchIndex, "guildsWithEnds">;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly random: () => number;
  /** How long Discord is trusted to recognise a nonce, in milliseconds. */
  readonly nonceMemoryMs: number;
}

/** A moment's trouble of the store holds nothing up for long, a lasting one is not asked often. */
const takeWaits = { firstMs: 1_000, longestMs: 30_000 } as const;

/** Matches become alerts, and the outbox posts them. */
export class Alerting {
  /** Takes all that waits in the inbox; runs follow one another. */
  readonly clearInbox: () => Promise<void>;
  /** What waits for a person's decision. */
  readonly held: HeldForDecision;
  /** The channels that take nothing. */
  readonly silent: SilentChannels;
  readonly #deps: AlertingDeps;
  readonly #lists: ListEditor;
  readonly #news: RecentStories;
  readonly #outbox: Outbox;
  readonly #jobs: TimedJobs;
  /** Stories open one after the other, so that a restart finds them in the order in which they were posted. */
  readonly #risingClock: Pick<Clock, "now">;
  readonly #stopped = new AbortController();

  private constructor(deps: AlertingDeps, news: RecentStories, outbox: Outbox, silent: SilentChannels) {
    this.silent = silent;
    this.#deps = deps;
    this.#news = news;
    this.#outbox = outbox;
    const trends = { ...deps, ...ledgerBounds(deps.settings) };
    const post = (bulletin: Bulletin) => this.post(bulletin);
    this.held = new HeldForDecision({ ...deps, channels: deps.out.channels, post });
    this.#jobs = startTimedJobs({
      ...deps,
      held: this.held,
      trendOf: (guild, watches, days) => channelTrend(guild, watches, days, trends),
      post,
      redraw: (story) => this.redraw(story),
    });
    this.#lists = new ListEditor({ ...deps, post, stopping: this.#stopped.signal });
    this.#risingClock = risingClock(deps.clock);
    this.clearInbox = singleRunner(() => this.#takeAll());
  }

  /** From here on alerts are posted; what was left undone at the last stop first. */
  static async start(deps: AlertingDeps): Promise<Alerting> {
    const { bulletins, inbox, stories } = deps.repositories;
    const { groupWithin } = deps.settings.bot.delivery;
    const news = new RecentStories(groupWithin, actorFamilies(deps.settings.groups));
    const told = await stories.since(deps.clock.now() - groupWithin);
    news.recall(told.filter(({ joinedInto }) => joinedInto === undefined));
    const silent = await SilentChannels.open(deps);
    const outbox = openOutbox({ ...deps, silent });
    for (const story of stories.unfinished) outbox.add(story);
    for (const bulletin of bulletins.found) outbox.addBulletin(bulletin);
    const alerting = new Alerting(deps, news, outbox, silent);
    const takingFailed = ["take_match_failed", "taking a match failed (internal error)"] as const;
    inbox.onReady(() => void alerting.#untilDone(alerting.clearInbox, takingFailed));
    await alerting.clearInbox();
    const addOlder = async () => (await stories.olderUnfinished()).forEach((story) => void outbox.add(story));
    void alerting.#untilDone(addOlder, ["older_stories_failed", "older stories could not be read"]);
    const complete = () => stories.completeWords(alerting.#stopped.signal);
    void alerting.#untilDone(complete, ["words_not_read", "words of alerts could not be read"]);
    alerting.#lists.edit();
    return alerting;
  }

  /** What waits in these channels for another attempt is tried now: what the bot may do there has changed. */
  hurry(channelIds: readonly string[]): void {
    for (const channelId of channelIds) this.#outbox.hurry(channelId);
  }

  /** How many posts and edits wait. */
  get waiting(): number {
    return this.#outbox.size;
  }

  /** Queues a stored bulletin for posting. */
  post(bulletin: Bulletin): void {
    this.#outbox.addBulletin(bulletin);
  }

  /** Brings a story's cards up to date, and the lists that show it. */
  redraw(story: Story): void {
    this.#outbox.add(story);
    this.#lists.edit(story);
  }

  /** Posts now what is held for a channel; answers how many alerts that is. */
  async sendHeld(guildId: string, channelId: string): Promise<number> {
    const sent = await sendHeld(guildId, channelId, this.#deps.repositories.stories);
    if (sent > 0) await this.#jobs.postHeld();
    return sent;
  }

  /** Posts now what is to be said of who has the watch. */
  postDuties(): Promise<void> {
    return this.#jobs.postDuties();
  }

  /** What waits for these channels of a guild goes to another; answers how many alerts that is. */
  move(guildId: string, from: readonly string[], to: Destination): Promise<number> {
    return moveWaiting(guildId, from, to, { ...this.#deps, outbox: this.#outbox });
  }

  async split(story: Story, itemId: string | undefined, by?: string): Promise<Story | undefined> {
    const { guilds } = this.#deps.repositories;
    const route: RouteSplit = async (parted, report, now) => {
      const guild = await guilds.get(parted.guildId);
      return guild === undefined
        ? parted
        : applyRouting(parted, report, guild, now, routingDeps(this.#deps.repositories, this.#deps.settings.bot));
    };
    const parted = await splitStory(story, itemId, { ...this.#joinDeps, route }, by);
    for (const one of parted ?? []) this.redraw(one);
    return parted?.at(-1);
  }

  /** Joins a story to the one that it possibly is, or to another. */
  async join(story: Story, how?: ByHand): Promise<JoinOutcome> {
    const outcome = await joinStories(story, this.#joinDeps, how);
    if (outcome.kind === "joined") for (const one of [outcome.into, outcome.from]) this.redraw(one);
    return outcome;
  }

  get #joinDeps(): JoinDeps {
    return { stories: this.#deps.repositories.stories, news: this.#news, clock: this.#risingClock };
  }

  /** Resolves when everything that matched is posted, or after `ms`. */
  async quiet(ms: number): Promise<void> {
    const end = this.#deps.clock.elapsed() + ms;
    await this.clearInbox();
    while (this.waiting > 0 && this.#deps.clock.elapsed() < end) await this.#deps.clock.sleep(20);
  }

  /** What has been polled is taken, what is being posted is finished. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    void this.#jobs.stop();
    await this.clearInbox();
    await this.#lists.settled();
    await this.#outbox.stop();
  }

  #untilDone(work: () => Promise<void>, trouble: readonly [event: string, message: string]): Promise<void> {
    return untilDone(work, { ...this.#deps, trouble, waits: takeWaits, stopping: this.#stopped.signal });
  }

  async #takeAll(): Promise<void> {
    const { repositories, settings } = this.#deps;
    const deps = {
      ...routingDeps(repositories, settings.bot),
      repositories,
      news: this.#news,
      clock: this.#risingClock,
    };
    await takeAll(deps, (story) => this.#outbox.add(story));
  }
}
