import { escapeText, md } from "../../chat/text.ts";
import { describeSelfTrouble } from "../../chat/words/describe-self-trouble.ts";
import { notifyAwake } from "../../deliver/notify-awake.ts";
import type { Clock } from "../../lib/clock.ts";
import { minuteMs } from "../../lib/durations.ts";
import type { Outgoing } from "../../ports/chat.ts";
import type { Repositories } from "../../ports/repositories.ts";

/** What is stopped. */
export interface Ending {
  readonly out: Pick<Outgoing, "notify">;
  readonly repositories: Pick<Repositories, "guilds">;
  stop(): Promise<void>;
}

/** Of sysexits.h: input or output failed. */
const EX_IOERR = 74;
/** So long `/health` still says why, in milliseconds. */
const graceMs = minuteMs / 2;

/**
 * Reading and posting stop, as nothing of it would be remembered, and operators are notified; answers the exit code with which the
 * program is to end half a minute later.
 */
export async function endWithoutStore({ out, repositories, stop }: Ending, clock: Clock): Promise<number> {
  const text = md`⚠️ ${escapeText(describeSelfTrouble({ code: "store-taken-away" }))} Put the store back, or restore a backup, and start the bot again.`;
  const stopped = stop().catch(() => {});
  await notifyAwake(repositories.guilds, out, () => text);
  await stopped;
  await clock.sleep(graceMs);
  return EX_IOERR;
}
