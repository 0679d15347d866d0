import type { RoutingDeps } from "../alerts/apply-routing.ts";
import type { Repositories } from "../ports/repositories.ts";
import type { BotSettings } from "../settings/bot-settings.ts";
import { surgeDeps } from "./jobs/update-surge-cards.ts";

/** What decides whether an alert comes at once, is held, or goes to a live card. */
export function routingDeps(repositories: Repositories, bot: BotSettings): RoutingDeps {
  const { burst, burstWithin } = bot.delivery;
  const surge = surgeDeps(repositories, bot);
  return {
    stories: repositories.stories,
    burst: { alerts: burst, withinMs: burstWithin },
    ...(surge !== undefined && { surge }),
  };
}
