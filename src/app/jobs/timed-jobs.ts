import { bundleAlerts } from "../../alerts/bundle-alerts.ts";
import { remindUnanswered } from "../../alerts/remind-unanswered.ts";
import type { Bulletin } from "../../domain/bulletin.ts";
import type { Story } from "../../domain/story.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Logger } from "../../lib/logger.ts";
import { type Doing, keepDoing } from "../../lib/run-every.ts";
import { singleRunner } from "../../lib/single-runner.ts";
import type { Places } from "../../ports/ports.ts";
import type { BotSettings } from "../../settings/bot-settings.ts";
import type { Repositories } from "../repositories.ts";
import type { WatchRoom } from "../watch-index.ts";
import { tellEnded } from "./announce-ended-watches.ts";
import { tendCards } from "./update-surge-cards.ts";

export interface TimeDeps {
  readonly repositories: Repositories;
  readonly bot: BotSettings;
  readonly places: Places;
  readonly watches: Pick<WatchRoom, "guildsWithEnds">;
  readonly post: (bulletin: Bulletin) => void;
  readonly redraw: (story: Story) => void;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface Timekeeping extends Doing {
  /** Lists now what is held and due, without waiting for the next look. */
  tellHeld(): Promise<void>;
}

/** How exactly a digest keeps its time, in milliseconds. */
const everyMs = 15_000;

/** What comes as its time comes: held alerts in one message, live cards, the ends of watches, reminders. */
export function keepTime(deps: TimeDeps): Timekeeping {
  const { repositories, bot, places, watches, post, redraw, clock, logger } = deps;
  /** In turns: two at once would list the same alerts in two messages. */
  const tellHeld = singleRunner(async () => {
    for (const bulletin of await bundleAlerts(repositories, clock.now())) post(bulletin);
  });
  const look = async (): Promise<void> => {
    await tellHeld();
    for (const guildId of watches.guildsWithEnds()) {
      for (const notice of await tellEnded(guildId, repositories, clock.now())) post(notice);
    }
    for (const card of await tendCards(repositories, bot, places, clock.now())) post(card);
    for (const story of await remindUnanswered(repositories, clock.now())) redraw(story);
  };
  const trouble = "what keeps time (held alerts, ends of watches, reminders) could not be looked after";
  return { ...keepDoing(look, { everyMs, trouble, clock, logger }), tellHeld };
}
