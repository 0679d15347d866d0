import { bundleAlerts } from "../alerts/bundle-alerts.ts";
import { takeMatch } from "../alerts/desk.ts";
import { remindUnanswered } from "../alerts/remind-unanswered.ts";
import { splitStory } from "../alerts/split-story.ts";
import { ToldNews } from "../alerts/told-news.ts";
import { alertCard } from "../chat/alert-card.ts";
import { bulletinCard } from "../chat/bulletin-card.ts";
import { replyCard } from "../chat/reply-card.ts";
import { Outbox } from "../deliver/outbox.ts";
import type { Story } from "../domain/story.ts";
import type { Clock } from "../lib/clock.ts";
import type { Logger } from "../lib/logger.ts";
import { risingClock } from "../lib/rising-clock.ts";
import { singleRunner } from "../lib/single-runner.ts";
import type { Notify, Sender } from "../ports.ts";
import type { Settings } from "../settings/load-settings.ts";
import { withCanaryGuild, withCanaryPerch } from "./canary-world.ts";
import type { Repositories } from "./repositories.ts";

export interface AlertRoomDeps {
  readonly settings: Settings;
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

/** The desk and the outbox: what matched becomes alerts, and alerts come out. */
export class AlertRoom {
  /** Takes all that waits in the inbox; runs follow one another. */
  readonly clearInbox: () => Promise<void>;
  readonly #deps: AlertRoomDeps;
  readonly #repositories: Repositories;
  readonly #news: ToldNews;
  /** Stories open one after the other, so that a restart finds them in the order in which they were told. */
  readonly #deskClock: Pick<Clock, "now">;
  readonly #stopped = new AbortController();
  #outbox: Outbox | undefined;

  constructor(deps: AlertRoomDeps, repositories: Repositories) {
    this.#deps = deps;
    this.#repositories = repositories;
    this.#news = new ToldNews(deps.settings.bot.delivery.groupWithin);
    this.#deskClock = risingClock(deps.clock);
    this.clearInbox = singleRunner(() => this.#takeAll());
  }

  /** From here on alerts come out; what was left undone at the last stop first. */
  async open({ sender, notify }: { readonly sender: Sender; readonly notify: Notify }): Promise<void> {
    const { clock, logger, random, nonceMemoryMs, settings } = this.#deps;
    const { bulletins, stories } = this.#repositories;
    const draws = { draw: alertCard, drawReply: replyCard, drawBulletin: bulletinCard };
    const posting = { sender: withCanaryPerch(sender), notify };
    this.#outbox = new Outbox({ stories, bulletins, ...draws, clock, logger, random, nonceMemoryMs, ...posting });
    this.#news.recall(await stories.since(clock.now() - settings.bot.delivery.groupWithin));
    for (const story of stories.unfinished) this.#outbox.add(story);
    for (const bulletin of bulletins.found) this.#outbox.addBulletin(bulletin);
    void this.#keepTime();
    await this.clearInbox();
  }

  /** A desk that fails (the store, most likely) tries again: what matched stays in the inbox until then. */
  async wake(): Promise<void> {
    const { clock, logger } = this.#deps;
    try {
      await this.clearInbox();
    } catch (error) {
      logger.error({ err: error }, "the desk failed in our own house");
      await clock.sleep(deskRetryMs);
      void this.wake();
    }
  }

  /** How many posts and edits wait. */
  get waiting(): number {
    return this.#outbox?.size ?? 0;
  }

  /** Brings a story's cards up to date. */
  redraw(story: Story): void {
    this.#outbox?.add(story);
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
    await this.clearInbox();
    await this.#outbox?.stop();
  }

  async #takeAll(): Promise<void> {
    const { inbox, stories } = this.#repositories;
    const guilds = withCanaryGuild(this.#repositories.guilds);
    const { burst, burstWithin } = this.#deps.settings.bot.delivery;
    const limit = { alerts: burst, withinMs: burstWithin };
    const deps = { inbox, stories, guilds, news: this.#news, burst: limit, clock: this.#deskClock };
    for (const match of await inbox.waiting()) {
      const story = await takeMatch(match, deps);
      if (story !== undefined) this.#outbox?.add(story);
    }
  }

  /** As their time comes: what was held is listed in bulletins, and critical alerts that nobody answered ping once more. */
  async #keepTime(): Promise<void> {
    const { clock, logger } = this.#deps;
    while (!this.#stopped.signal.aborted) {
      try {
        for (const bulletin of await bundleAlerts(this.#repositories, clock.now())) this.#outbox?.addBulletin(bulletin);
      } catch (error) {
        logger.error({ err: error }, "held or unanswered alerts could not be looked after");
      }
      await clock.sleep(bundleEveryMs, this.#stopped.signal);
    }
        for (const story of await remindUnanswered(this.#repositories, clock.now())) this.#outbox?.add(story);
  }
}
