import type { CanaryChange, CanaryLoss } from "../../domain/canary.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import { md } from "../text.ts";

/** Where the canary was lost, as the end of a sentence that begins with it. */
export function describeCanaryLoss(where: CanaryLoss) {
  return losses[where];
}

const losses = {
  "not-polled": "was not polled: polling stands still",
  "not-read": "was not read as a feed",
  "not-matched": "was read, and matched nothing",
  "no-alert": "matched, and did not come out as an alert",
  "no-return": "did not come back at all",
  "store-failed": "met a failure of the bot's own store",
} as const satisfies Readonly<Record<CanaryLoss, string>>;

/** What operators are notified of. */
export function describeCanaryChange(change: CanaryChange): Markdown {
  if (change.code === "back")
    return md`The canary comes through again. What matched meanwhile was kept and comes out now.`;
  return md`⚠️ The canary, an invented item that goes through every step as real ones do, ${describeCanaryLoss(change.where)}. **Alerts may not come out until this is fixed.** The bot's log has details; it tries again automatically.`;
}
