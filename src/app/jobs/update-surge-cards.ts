import type { Gathered } from "../../alerts/answer-on-card.ts";
import { gatherSurges } from "../../alerts/gather-surges.ts";
import type { SurgeDeps } from "../../alerts/surge.ts";
import { shows, takesFrom } from "../../domain/bulletin.ts";
import type { Channels } from "../../ports/chat.ts";
import type { Repositories } from "../../ports/repositories.ts";
import type { BotSettings } from "../../settings/bot-settings.ts";
import { openSurgeThreads } from "./open-surge-threads.ts";

type Records = Pick<Repositories, "bulletins" | "stories">;

/** When many stories are a surge; `undefined` where the operator wants no live cards. */
export function surgeDeps({ bulletins, stories }: Records, bot: BotSettings): SurgeDeps | undefined {
  const { surge, surgeWithin, surgeCalm } = bot.delivery;
  if (surge === 0) return undefined;
  return {
    surge: { stories: surge, withinMs: surgeWithin, calmMs: surgeCalm },
    broughtBy: (channelId, watchId) => stories.broughtBy(channelId, watchId),
    isLive: (channelId, watchId) =>
      bulletins.cards().some((card) => card.channelId === channelId && takesFrom(card, watchId)),
    isOnLiveCard: (channelId, storyId) =>
      bulletins.cards().some((card) => card.channelId === channelId && shows(card, storyId)),
  };
}

interface SurgeCardDeps extends Records, Pick<Repositories, "guilds"> {
  readonly bot: BotSettings;
  readonly channels: Pick<Channels, "openThread">;
}

/**
 * Brings live cards and their threads up to date; answers what is to be posted or edited. Cards of before the operator wanted
 * none are closed in their time.
 */
export async function updateSurgeCards(now: number, deps: SurgeCardDeps): Promise<Gathered> {
  const { bulletins, stories, channels, bot } = deps;
  const { surgeWithin, surgeCalm } = bot.delivery;
  const never = { surge: { stories: 1, withinMs: surgeWithin, calmMs: surgeCalm }, broughtBy: () => [] };
  const surge = surgeDeps({ bulletins, stories }, bot) ?? never;
  const gathered = await gatherSurges(now, { stories, bulletins, surge });
  const lists = await openSurgeThreads(now, { bulletins, channels, guilds: deps.guilds });
  return { ...gathered, bulletins: [...gathered.bulletins, ...lists] };
}
