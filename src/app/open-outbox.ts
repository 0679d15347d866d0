import { alertCard } from "../chat/alert-card.ts";
import { bulletinCard } from "../chat/bulletin-card.ts";
import { replyCard } from "../chat/reply-card.ts";
import { describeDeliveryTrouble } from "../chat/words/describe-delivery-trouble.ts";
import { Outbox } from "../deliver/outbox.ts";
import type { DeliveryTrouble } from "../domain/post-failure.ts";
import type { Clock } from "../lib/clock.ts";
import type { Logger } from "../lib/logger.ts";
import type { Outgoing } from "../ports/chat.ts";
import type { Repositories } from "../ports/repositories.ts";
import type { Settings } from "../settings/load-settings.ts";
import { withCanarySender } from "./canary/canary-fixture.ts";
import type { SilentChannels } from "./silent-channels.ts";

interface OutboxParts {
  readonly settings: Settings;
  readonly repositories: Repositories;
  readonly out: Outgoing;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly random: () => number;
  readonly nonceMemoryMs: number;
  readonly silent: SilentChannels;
}

/** The outbox with the cards that it draws and the channel that it posts to. */
export function openOutbox(parts: OutboxParts): Outbox {
  const { repositories, settings, out, clock, logger, random, nonceMemoryMs } = parts;
  const { stories, bulletins, restored } = repositories;
  return new Outbox({
    stories,
    bulletins,
    restored,
    draw: alertCard,
    drawReply: replyCard,
    drawBulletin: (bulletin) => bulletinCard(bulletin, settings.bot.locale),
    sender: withCanarySender(out.sender),
    notify: (guildId, trouble) => notified(guildId, trouble, parts),
    clock,
    logger,
    random,
    nonceMemoryMs,
  });
}

/** Never throws. A channel that takes nothing is marked, and its end too. */
async function notified(
  guildId: string,
  trouble: DeliveryTrouble,
  { silent, out, logger }: OutboxParts,
): Promise<void> {
  try {
    if (trouble.code === "paused" || trouble.code === "channel-gone") await silent.refused(guildId, trouble);
    else if (trouble.code === "resumed") await silent.resumed(guildId, trouble.channelId, trouble.pausedMs);
    else await out.notify(guildId, describeDeliveryTrouble(trouble));
  } catch (error) {
    logger.error(
      { event: "trouble_not_noted", err: error, guildId, code: trouble.code },
      "a notice failed (internal error)",
    );
  }
}
