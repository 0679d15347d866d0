import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { SelfTrouble } from "../../domain/self-trouble.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Logger } from "../../lib/logger.ts";
import { type Job, runEvery } from "../../lib/run-every.ts";

export interface SystemdDeps {
  /** How long systemd waits for the next word before it starts the program again, in milliseconds; it waits for none when absent. */
  readonly watchdogMs: number | undefined;
  readonly troubles: () => readonly SelfTrouble[];
  readonly clock: Clock;
  readonly logger: Logger;
}

const say = promisify(execFile);
const usualMs = 60_000;

/**
 * Says to systemd that the program is ready, and then that it goes on as long as the canary comes through. Node cannot write to a datagram
 * socket, so systemd's own program does: the unit needs `NotifyAccess=all`.
 */
export function notifySystemd({ watchdogMs = 3 * usualMs, troubles, clock, logger }: SystemdDeps): Job {
  let isReady = false;
  const look = async (): Promise<void> => {
    const words = [...(isReady ? [] : ["READY=1"]), ...(isWorthARestart(troubles()) ? [] : ["WATCHDOG=1"])];
    if (words.length > 0) await say("systemd-notify", words);
    isReady = true;
  };
  const trouble = [
    "systemd_not_notified",
    "systemd could not be notified: is the program systemd-notify there?",
  ] as const;
  return runEvery(look, { everyMs: watchdogMs / 3, trouble, clock, logger });
}

/** What a new start may mend. Where the store takes no writes, none does. */
function isWorthARestart(troubles: readonly SelfTrouble[]): boolean {
  if (troubles.some(({ code }) => code === "store-not-writable")) return false;
  return troubles.some(({ code }) => code === "stuck" || code === "canary-lost" || code === "canary-late");
}
