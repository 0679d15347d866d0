import type { CanaryChange, CanaryLoss } from "../../domain/canary.ts";

/** Where the canary was lost, as the end of a sentence that begins with it. */
export function describeCanaryLoss(where: CanaryLoss): string {
  return losses[where];
}

const losses: Readonly<Record<CanaryLoss, string>> = {
  "not-polled": "was not polled: polling stands still",
  "not-read": "was not read as a feed",
  "not-matched": "was read, and matched nothing",
  "no-alert": "matched, and did not come out as an alert",
  "no-return": "did not come back at all",
  "store-failed": "met a failure of the bot's own store",
};

/** What operators are notified of. */
export function describeCanaryChange(change: CanaryChange): string {
  if (change.code === "back")
    return "The canary comes through again. What matched meanwhile was kept and comes out now.";
  return `⚠️ The canary, an invented item that goes through every step as real ones do, ${describeCanaryLoss(change.where)}. **Alerts may not come out until this is fixed.** The bot's log has details; it tries again automatically.`;
}
