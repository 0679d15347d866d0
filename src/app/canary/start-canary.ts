import { describeCanaryChange } from "../../chat/words/describe-canary.ts";
import { notifyAwake } from "../../deliver/notify-awake.ts";
import type { ReadDeps } from "../../ingest/readers/reader.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Logger } from "../../lib/logger.ts";
import type { Outgoing } from "../../ports/chat.ts";
import type { Repositories } from "../../ports/repositories.ts";
import type { Settings } from "../../settings/load-settings.ts";
import { Canary } from "./canary.ts";
import { type RunCanaryDeps, runCanary } from "./run-canary.ts";

export interface CanaryJobDeps {
  readonly repositories: Pick<Repositories, "guilds" | "stories">;
  readonly poll: RunCanaryDeps["poll"];
  readonly out: Pick<Outgoing, "notify">;
  readonly settings: Pick<Settings, "bot">;
  readonly reading: Pick<ReadDeps, "readBody">;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** From here on an invented item goes through the whole pipeline every few minutes; operators are notified when one is lost. */
export function startCanary(deps: CanaryJobDeps): Canary {
  const { clock, logger, reading, settings, repositories, out, poll } = deps;
  const { guilds, stories } = repositories;
  const canary = new Canary({
    everyMs: settings.bot.silence.canary,
    fly: (until) => runCanary(until, { poll, readBody: reading.readBody, stories, clock }),
    notify: (change) => notifyAwake(guilds, out, () => describeCanaryChange(change)),
    clock,
    logger,
  });
  canary.start();
  return canary;
}
