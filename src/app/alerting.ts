import { sendHeld } from "../alerts/send-held.ts";
import { splitStory } from "../alerts/split-story.ts";
import { takeMatch } from "../alerts/take-match.ts";
import { alertCard } from "../chat/alert-card.ts";
import { bulletinCard } from "../chat/bulletin-card.ts";
import { replyCard } from "../chat/reply-card.ts";
import { describeDeliveryTrouble } from "../chat/words/describe-delivery-trouble.ts";
import { Outbox, type OutboxDeps } from "../deliver/outbox.ts";
import type { Bulletin } from "../domain/bulletin.ts";
import type { Story } from "../domain/story.ts";
import { backOff } from "../lib/back-off.ts";
import type { Clock } from "../lib/clock.ts";
import type { Logger } from "../lib/logger.ts";
import { monotonicClock } from "../lib/monotonic-clock.ts";
import { singleRunner } from "../lib/single-runner.ts";
import type { Channels, Notify, Sender } from "../ports/chat.ts";
import type { Repositories } from "../ports/repositories.ts";
import { RecentStories } from "../same-news/recent-stories.ts";
import type { Settings } from "../settings/load-settings.ts";
import { withCanaryGuild, withCanarySender } from "./canary/canary-fixture.ts";
import { startTimedJobs, type TimedJobs } from "./jobs/timed-jobs.ts";
import { surgeDeps } from "./jobs/update-surge-cards.ts";
import { noChannels } from "./no-channels.ts";
import type { WatchIndex } from "./watch-index.ts";

export interface AlertingDeps {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly random: () => number;
  /** How long Discord is trusted to recognise a nonce, in milliseconds. */
  readonly nonceMemoryMs: number;
}

/** A moment's trouble of the store holds nothing up for long, a lasting one is not asked often. */
const deskWaits = { firstMs: 1_000, longestMs: 30_000 } as const;

/** Where alerts come out. */
interface Coming {
  readonly sender: Sender;
  readonly notify: Notify;
  readonly places?: Channels;
}

/** The desk and the outbox: what matched becomes alerts, and alerts come out. */
export class Alerting {
  /** Takes all that waits in the inbox; runs follow one another. */
  readonly clearInbox: () => Promise<void>;
  readonly #deps: AlertingDeps;
  readonly #repositories: Repositories;
  readonly #watches: Pick<WatchIndex, "guildsWithEnds">;
  readonly #news: RecentStories;
  /** Stories open one after the other, so that a restart finds them in the order in which they were told. */
  readonly #deskClock: Pick<Clock, "now">;
  readonly #stopped = new AbortController();
  #outbox: Outbox | undefined;
  #time: TimedJobs | undefined;

  constructor(deps: AlertingDeps, repositories: Repositories, watches: Pick<WatchIndex, "guildsWithEnds">) {
    this.#deps = deps;
    this.#watches = watches;
    this.#repositories = repositories;
    this.#news = new RecentStories(deps.settings.bot.delivery.groupWithin);
    this.#deskClock = monotonicClock(deps.clock);
    this.clearInbox = singleRunner(() => this.#takeAll());
  }

  /** From here on alerts come out; what was left undone at the last stop first. */
  async open({ sender, notify, places }: Coming): Promise<void> {
    const { clock, logger, random, nonceMemoryMs, settings } = this.#deps;
    const { bulletins, stories } = this.#repositories;
    const drawBulletin = (bulletin: Bulletin) => bulletinCard(bulletin, settings.bot.locale);
    const draws = { draw: alertCard, drawReply: replyCard, drawBulletin };
    const say: OutboxDeps["notify"] = (guildId, trouble) => notify(guildId, describeDeliveryTrouble(trouble));
    const posting = { sender: withCanarySender(sender), notify: say, restored: this.#repositories.restored };
    this.#outbox = new Outbox({ stories, bulletins, ...draws, clock, logger, random, nonceMemoryMs, ...posting });
    this.#news.recall(await stories.since(clock.now() - settings.bot.delivery.groupWithin));
    for (const story of stories.unfinished) this.#outbox.add(story);
    for (const bulletin of bulletins.found) this.#outbox.addBulletin(bulletin);
    this.#time = startTimedJobs({
      repositories: this.#repositories,
      bot: settings.bot,
      places: places ?? noChannels,
      watches: this.#watches,
      post: (bulletin) => this.post(bulletin),
      redraw: (story) => this.redraw(story),
      clock,
      logger,
    });
    await this.clearInbox();
  }

  /** A desk that fails (the store, most likely) tries again: what matched stays in the inbox until then. */
  async wake(): Promise<void> {
    const { clock, logger } = this.#deps;
    for (let failures = 1; !this.#stopped.signal.aborted; failures += 1) {
      try {
        return await this.clearInbox();
      } catch (error) {
        logger.error({ err: error }, "the desk failed in our own house");
        await clock.sleep(backOff(failures, deskWaits), this.#stopped.signal);
      }
    }
  }

  /** What waits in these channels for another attempt is tried now: what the bot may do there has changed. */
  hurry(channelIds: readonly string[]): void {
    for (const channelId of channelIds) this.#outbox?.hurry(channelId);
  }

  /** How many posts and edits wait. */
  get waiting(): number {
    return this.#outbox?.size ?? 0;
  }

  /** Has a bulletin posted that is stored already. */
  post(bulletin: Bulletin): void {
    this.#outbox?.addBulletin(bulletin);
  }

  /** Brings a story's cards up to date. */
  redraw(story: Story): void {
    this.#outbox?.add(story);
  }

  /** Tells a channel now what is held for it; answers how many alerts that is. */
  async sendHeld(guildId: string, channelId: string): Promise<number> {
    const sent = await sendHeld(guildId, channelId, this.#repositories.stories, this.#deps.clock.now());
    if (sent > 0) await this.#time?.tellHeld();
    return sent;
  }

  async split(story: Story, itemId: string | undefined): Promise<Story | undefined> {
    const deps = { stories: this.#repositories.stories, news: this.#news, clock: this.#deskClock };
    const parted = await splitStory(story, itemId, deps);
    for (const one of parted ?? []) this.redraw(one);
    return parted?.at(-1);
  }

  /** Resolves when nothing that matched waits for its alert to come out, or after `ms`. */
  async quiet(ms: number): Promise<void> {
    const end = this.#deps.clock.now() + ms;
    await this.clearInbox();
    while ((this.#outbox?.size ?? 0) > 0 && this.#deps.clock.now() < end) await this.#deps.clock.sleep(20);
  }

  /** What has been polled is taken, what is being posted is finished. */
  async close(): Promise<void> {
    this.#stopped.abort();
    void this.#time?.stop();
    await this.clearInbox();
    await this.#outbox?.stop();
  }

  async #takeAll(): Promise<void> {
    const { inbox, stories } = this.#repositories;
    const guilds = withCanaryGuild(this.#repositories.guilds);
    const { burst, burstWithin } = this.#deps.settings.bot.delivery;
    const limit = { alerts: burst, withinMs: burstWithin };
    const surge = surgeDeps(this.#repositories, this.#deps.settings.bot);
    const desk = { inbox, stories, guilds, news: this.#news, burst: limit, clock: this.#deskClock };
    const deps = { ...desk, ...(surge !== undefined && { surge }) };
    for (const match of await inbox.waiting()) {
      const story = await takeMatch(match, deps);
      if (story !== undefined) this.#outbox?.add(story);
    }
  }
}
