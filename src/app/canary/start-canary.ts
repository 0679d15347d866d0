import { describeCanaryChange } from "../../chat/words/describe-canary.ts";
import type { CanaryState } from "../../domain/canary.ts";
import type { ReadDeps } from "../../ingest/readers/reader.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Logger } from "../../lib/logger.ts";
import type { PollDeps } from "../../pipeline/poll-deps.ts";
import type { Notify } from "../../ports/chat.ts";
import type { Repositories } from "../../ports/repositories.ts";
import type { Settings } from "../../settings/load-settings.ts";
import { Canary } from "./canary.ts";
import { runCanary } from "./run-canary.ts";

export interface CanaryJobDeps {
  readonly repositories: Pick<Repositories, "guilds" | "stories">;
  readonly poll: () => PollDeps;
  readonly notify: Notify;
  readonly settings: Pick<Settings, "bot">;
  readonly reading: Pick<ReadDeps, "readBody">;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** The canary while it runs. */
export interface RunningCanary {
  readonly canary: CanaryState;
  stop(): Promise<void>;
}

/** From here on an invented item goes through the whole pipeline every few minutes; operators are notified when one is lost. */
export function startCanary(deps: CanaryJobDeps): RunningCanary {
  const { clock, logger, reading, settings, repositories, notify, poll } = deps;
  const { guilds, stories } = repositories;
  const canary = new Canary({
    everyMs: settings.bot.silence.canary,
    fly: (until) => runCanary(until, { poll, readBody: reading.readBody, stories }),
    notify: async (change) => {
      const text = describeCanaryChange(change);
      for (const { id, awake } of await guilds.all()) if (awake) await notify(id, text);
    },
    clock,
    logger,
  });
  canary.start();
  return {
    get canary() {
      return canary.state;
    },
    stop: () => canary.stop(),
  };
}
