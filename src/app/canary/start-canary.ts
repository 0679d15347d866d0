import type { CommandContext } from "../../chat/command-context.ts";
import type { Bulletin } from "../../domain/bulletin.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Logger } from "../../lib/logger.ts";
import type { PollDeps } from "../../pipeline/poll-deps.ts";
import type { ReadDeps } from "../../pipeline/read-source.ts";
import type { Notify } from "../../ports/chat.ts";
import type { Repositories } from "../../ports/repositories.ts";
import type { Settings } from "../../settings/load-settings.ts";
import { startDailyNotices } from "../jobs/daily-notice-job.ts";
import { Canary, type CanaryState } from "./canary.ts";
import { runCanary } from "./run-canary.ts";

export interface CanaryJobDeps {
  readonly repositories: Repositories;
  readonly poll: () => PollDeps;
  readonly status: CommandContext["status"];
  readonly post: (line: Bulletin) => void;
  readonly notify: Notify;
  readonly settings: Pick<Settings, "bot">;
  readonly reading: Pick<ReadDeps, "readBody">;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What shows that silence is silence. */
export interface RunningCanary {
  readonly canary: CanaryState;
  stop(): Promise<void>;
}

/** From here on the canary flies, and a day on which nothing matched is told. */
export function startCanary(deps: CanaryJobDeps): RunningCanary {
  const { clock, logger, reading, settings, repositories, notify, poll } = deps;
  const { guilds, stories } = repositories;
  const canary = new Canary({
    everyMs: settings.bot.silence.canary,
    fly: (until) => runCanary(until, { poll, readBody: reading.readBody, stories }),
    tell: async (text) => {
      for (const { id, awake } of await guilds.all()) if (awake) await notify(id, text);
    },
    clock,
    logger,
  });
  canary.start();
  const daily = startDailyNotices({ ...deps, canary: () => canary.state, bot: settings.bot });
  return {
    get canary() {
      return canary.state;
    },
    async stop() {
      await canary.stop();
      await daily.stop();
    },
  };
}
