import type { PendingMatch } from "../../alerts/pending-matches.ts";
import type { Account } from "../../domain/account.ts";
import type { Between } from "../../domain/between.ts";
import { raise } from "../../domain/report-tally.ts";

/** An account of what is in stories, with what matched in the same time and is in none. What no channel is meant for counts once. */
export function withPending(
  account: Account,
  pending: readonly PendingMatch[],
  { from, to }: Between,
  isReported: (itemId: string) => boolean,
): Account {
  const became = new Map(account.became);
  const held = new Map(account.held);
  for (const { itemId, matchedAt, channelIds, outcome, heldFor = "brake" } of pending) {
    // A crash may leave in the inbox a match whose item is in a story already.
    if (matchedAt < from || matchedAt >= to || isReported(itemId)) continue;
    const count = Math.max(channelIds.length, 1);
    raise(became, outcome, count);
    if (outcome === "held") raise(held, heldFor, count);
  }
  return { became, held };
}
