import { type Account, type Hold, type Outcome, outcomeIn } from "./account.ts";
import type { Between } from "./between.ts";
import { raise } from "./report-tally.ts";
import type { Story } from "./story.ts";

/** An account that grows. */
export interface GrowingAccount extends Account {
  readonly became: Map<Outcome, number>;
  readonly held: Map<Hold, number>;
}

export function emptyAccount(): GrowingAccount {
  return { became: new Map(), held: new Map() };
}

/** Adds what became of the reports that joined a story in a span; `story` has all of its reports. */
export function addStory(account: GrowingAccount, { reports, alerts }: Story, { from, to }: Between): void {
  const met = new Set<string>();
  // What a person joined to the story counts where it was first.
  for (const { channelIds, joinedAt, movedFrom } of reports) {
    if (movedFrom !== undefined) continue;
    for (const channelId of channelIds.length === 0 ? [""] : channelIds) {
      const isFirst = !met.has(channelId);
      met.add(channelId);
      if (joinedAt < from || joinedAt >= to) continue;
      const alert = alerts.find((one) => one.channelId === channelId);
      const outcome = outcomeIn(alert, isFirst);
      raise(account.became, outcome, 1);
      if (outcome === "held") raise(account.held, alert?.hold ?? "digest", 1);
    }
  }
}

/** Adds another account. */
export function addAccount(account: GrowingAccount, { became, held }: Account): void {
  for (const [outcome, count] of became) raise(account.became, outcome, count);
  for (const [hold, count] of held) raise(account.held, hold, count);
}
