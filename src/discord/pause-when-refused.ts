import type { Sender } from "../ports/chat.ts";
import type { RefusalBudget } from "./refusal-budget.ts";

/** When too many are under way already; in milliseconds. */
const soonMs = 1_000;

/** A sender that asks nothing of Discord while too much was refused lately: what is to be posted waits, in all channels. */
export function pauseWhenRefused(sender: Sender, budget: RefusalBudget, clock: { now(): number }): Sender {
  async function ask<T>(request: () => Promise<T>) {
    if (!budget.begin()) {
      const { pausedUntil } = budget;
      const afterMs = pausedUntil === undefined ? soonMs : pausedUntil - clock.now();
      return {
        kind: "retry",
        failure: { code: "posting-paused" },
        afterMs,
      } as const;
    }
    try {
      return await request();
    } finally {
      budget.end();
    }
  }
  return {
    post: (...post) => ask(() => sender.post(...post)),
    edit: (...edit) => ask(() => sender.edit(...edit)),
    readBack: (...query) => ask(() => sender.readBack(...query)),
  };
}
