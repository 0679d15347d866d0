import { describeRefusals } from "../../chat/words/describe-refusals.ts";
import type { Clock } from "../../lib/clock.ts";
import { dayMs, hourMs } from "../../lib/durations.ts";
import type { Logger } from "../../lib/logger.ts";
import { type Job, runEvery } from "../../lib/run-every.ts";
import type { Outgoing } from "../../ports/chat.ts";
import type { Repositories } from "../../ports/repositories.ts";

export interface NotifyRefusalsDeps {
  readonly repositories: Pick<Repositories, "guilds" | "refusals">;
  readonly out: Pick<Outgoing, "notify">;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Once a day each ops channel is notified of what people were refused; without a refusal nothing is said. */
export function startNotifyingRefusals(deps: NotifyRefusalsDeps): Job {
  const { clock, logger } = deps;
  const trouble = ["notify_refusals_failed", "ops channels could not be notified of refused attempts"] as const;
  return runEvery(() => notifyRefusals(deps), { everyMs: hourMs, trouble, clock, logger });
}

/** A day after the first of them. A server without an ops channel is not notified: its alerts' channel is for everyone. */
export async function notifyRefusals({ repositories, out, clock }: Omit<NotifyRefusalsDeps, "logger">): Promise<void> {
  for (const { id, opsChannelId } of await repositories.guilds.all()) {
    const refusals = await repositories.refusals.of(id);
    if (refusals === undefined || clock.now() - refusals.since < dayMs) continue;
    if (opsChannelId !== undefined) await out.notify(id, describeRefusals(refusals));
    await repositories.refusals.forget(id);
  }
}
