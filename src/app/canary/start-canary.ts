import type { Bulletin } from "../../domain/bulletin.ts";
import type { PollDeps } from "../../pipeline/poll-deps.ts";
import type { Doors, Notify } from "../../ports/ports.ts";
import type { EngineDeps } from "../engine.ts";
import { keepTellingDays } from "../jobs/daily-notice-job.ts";
import type { Repositories } from "../repositories.ts";
import { Canary, type CanaryState } from "./canary.ts";
import { flyCanary } from "./run-canary.ts";

export interface SilenceDeps extends Pick<EngineDeps, "clock" | "logger" | "reading" | "settings"> {
  readonly repositories: Repositories;
  readonly poll: () => PollDeps;
  readonly status: Doors["status"];
  readonly post: (line: Bulletin) => void;
  readonly notify: Notify;
}

/** What shows that silence is silence. */
export interface Silence {
  readonly canary: CanaryState;
  stop(): Promise<void>;
}

/** From here on the canary flies, and a day on which nothing matched is told. */
export function keepSilence(deps: SilenceDeps): Silence {
  const { clock, logger, reading, settings, repositories, notify, poll } = deps;
  const { guilds, stories } = repositories;
  const canary = new Canary({
    everyMs: settings.bot.silence.canary,
    fly: (until) => flyCanary(until, { poll, readBody: reading.readBody, stories }),
    tell: async (text) => {
      for (const { id, awake } of await guilds.all()) if (awake) await notify(id, text);
    },
    clock,
    logger,
  });
  canary.start();
  const daily = keepTellingDays({ ...deps, canary: () => canary.state, bot: settings.bot });
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
