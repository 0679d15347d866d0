import { alertCard } from "../chat/alert-card.ts";
import { bulletinCard } from "../chat/bulletin-card.ts";
import { replyCard } from "../chat/reply-card.ts";
import { describeDeliveryTrouble } from "../chat/words/describe-delivery-trouble.ts";
import { Outbox } from "../deliver/outbox.ts";
import type { Clock } from "../lib/clock.ts";
import type { Logger } from "../lib/logger.ts";
import type { Outgoing } from "../ports/chat.ts";
import type { Repositories } from "../ports/repositories.ts";
import type { Settings } from "../settings/load-settings.ts";
import { withCanarySender } from "./canary/canary-fixture.ts";

interface OutboxParts {
  readonly settings: Settings;
  readonly repositories: Repositories;
  readonly out: Outgoing;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly random: () => number;
  readonly nonceMemoryMs: number;
}

/** The outbox with the cards that it draws and the channel that it posts to. */
export function openOutbox({ repositories, settings, out, clock, logger, random, nonceMemoryMs }: OutboxParts): Outbox {
  const { stories, bulletins, restored } = repositories;
  return new Outbox({
    stories,
    bulletins,
    restored,
    draw: alertCard,
    drawReply: replyCard,
    drawBulletin: (bulletin) => bulletinCard(bulletin, settings.bot.locale),
    sender: withCanarySender(out.sender),
    notify: (guildId, trouble) => out.notify(guildId, describeDeliveryTrouble(trouble)),
    clock,
    logger,
    random,
    nonceMemoryMs,
  });
}
