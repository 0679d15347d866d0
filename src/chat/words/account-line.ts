import { type Account, type Hold, holds, type Outcome, outcomes } from "../../domain/account.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import { joined, md, withCommas } from "../text.ts";

/** `matched 9 = posted 6 + merged 2 + waiting 1`: a line whose sums balance. */
export function accountLine({ became }: Account): Markdown {
  const parts = outcomes.flatMap((outcome) => {
    const number = became.get(outcome);
    return number === undefined ? [] : [md`${outcomeWords[outcome]} ${number}`];
  });
  return parts.length === 0 ? md`matched 0` : md`matched ${sumOf(became)} = ${joined(parts, " + ")}`;
}

/** Before a number. */
const outcomeWords = {
  posted: "posted",
  merged: "merged",
  "rolled up": "rolled up",
  held: "held",
  muted: "muted",
  waiting: "waiting",
  unsure: "perhaps posted",
  removed: "deleted by a moderator",
  dead: "refused by Discord",
  discarded: "discarded",
  unrouted: "without a channel",
} as const satisfies Readonly<Record<Outcome, string>>;

/** `held 7: 4 for the digest, 3 in quiet hours`; `undefined` where nothing is held. */
export function heldLine({ held }: Account): Markdown | undefined {
  const parts = holds.flatMap((hold) => {
    const number = held.get(hold);
    return number === undefined ? [] : [md`${number} ${holdWords[hold]}`];
  });
  return parts.length === 0 ? undefined : md`held ${sumOf(held)}: ${withCommas(parts)}`;
}

/** After a number of what is held. */
export const holdWords = {
  digest: "for the digest",
  quiet: "in quiet hours",
  brake: "by the brake",
  move: "until its source's new site is confirmed",
  burst: "for the roll-up",
  cooldown: "in a cooldown",
  surge: "for the live card of a surge",
  "first-day": "for the first day's list",
  "new-source": "for the list of a new source",
} as const satisfies Readonly<Record<Hold, string>>;

function sumOf(counts: ReadonlyMap<unknown, number>): number {
  return [...counts.values()].reduce((sum, one) => sum + one, 0);
}
