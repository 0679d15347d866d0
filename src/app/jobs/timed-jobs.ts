import { bundleAlerts } from "../../alerts/bundle-alerts.ts";
import { remindUnanswered } from "../../alerts/remind-unanswered.ts";
import { threadUpdates } from "../../alerts/thread-updates.ts";
import type { Bulletin } from "../../domain/bulletin.ts";
import type { Story } from "../../domain/story.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Logger } from "../../lib/logger.ts";
import { type Job, runEvery } from "../../lib/run-every.ts";
import { singleRunner } from "../../lib/single-runner.ts";
import type { Outgoing } from "../../ports/chat.ts";
import type { Repositories } from "../../ports/repositories.ts";
import type { Settings } from "../../settings/load-settings.ts";
import { announceEndedWatches } from "./announce-ended-watches.ts";
import { dutyPosts } from "./duty-posts.ts";
import { updateSurgeCards } from "./update-surge-cards.ts";
import { type WeeklyTrendDeps, weeklyTrends } from "./weekly-trends.ts";

export interface TimedJobsDeps {
  readonly repositories: Repositories;
  readonly settings: Pick<Settings, "bot">;
  readonly out: Pick<Outgoing, "channels">;
  /** Of which guilds a watch has ended. */
  readonly watchIndex: { guildsWithEnds(): readonly string[] };
  readonly trendOf: WeeklyTrendDeps["trendOf"];
  readonly held: { say(): Promise<void> };
  readonly post: (bulletin: Bulletin) => void;
  readonly redraw: (story: Story) => void;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface TimedJobs extends Job {
  /** Lists now what is held and due, without waiting for the next look. */
  postHeld(): Promise<void>;
  /** The same for what is to be said of who has the watch. */
  postDuties(): Promise<void>;
}

/** How exactly a digest keeps its time, in milliseconds. */
const everyMs = 15_000;

/** What comes when its time comes: held alerts in one message, what the brake holds, live cards, the ends of watches, reminders, threads. */
export function startTimedJobs(deps: TimedJobsDeps): TimedJobs {
  const { repositories, settings, out, watchIndex, post, redraw, clock, logger } = deps;
  /** In turns: two at once would list the same alerts in two messages. */
  const postHeld = singleRunner(async () => {
    for (const bulletin of await bundleAlerts(clock.now(), repositories)) post(bulletin);
  });
  const postDuties = singleRunner(async () => {
    for (const one of await dutyPosts(clock.now(), repositories)) post(one);
  });
  const surges = { ...repositories, bot: settings.bot, channels: out.channels };
  const trends = { repositories, trendOf: deps.trendOf, settled: new Set<string>() };
  const look = async (): Promise<void> => {
    await postHeld();
    await postDuties();
    await deps.held.say();
    for (const guildId of watchIndex.guildsWithEnds()) {
      for (const notice of await announceEndedWatches(guildId, clock.now(), repositories)) post(notice);
    }
    const gathered = await updateSurgeCards(clock.now(), surges);
    for (const card of gathered.bulletins) post(card);
    for (const story of gathered.stories) redraw(story);
    for (const story of await remindUnanswered(clock.now(), repositories)) redraw(story);
    for (const update of await threadUpdates(clock.now(), repositories)) post(update);
    for (const picture of await weeklyTrends(clock.now(), trends)) post(picture);
  };
  const trouble = [
    "timed_jobs_failed",
    "held alerts, the brake's notices, ends of watches, handovers or reminders could not be looked after",
  ] as const;
  return { ...runEvery(look, { everyMs, trouble, clock, logger }), postHeld, postDuties };
}
