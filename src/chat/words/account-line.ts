import { type Account, type Hold, outcomes } from "../../domain/account.ts";

/** `matched 9 = posted 6 + merged 2 + waiting 1`: a line whose sums balance. */
export function accountLine({ became }: Account): string {
  const parts = outcomes.flatMap((outcome) => {
    const number = became.get(outcome);
    return number === undefined ? [] : [`${outcome} ${number}`];
  });
  return parts.length === 0 ? "matched 0" : `matched ${sumOf(became)} = ${parts.join(" + ")}`;
}

/** `held 7: 4 for the digest, 3 in quiet hours`; `undefined` where nothing is held. */
export function heldLine({ held }: Account): string | undefined {
  const parts = holds.flatMap(([hold, words]) => {
    const number = held.get(hold);
    return number === undefined ? [] : [`${number} ${words}`];
  });
  return parts.length === 0 ? undefined : `held ${sumOf(held)}: ${parts.join(", ")}`;
}

/** In the order in which they are listed. */
const holds: readonly (readonly [Hold, string])[] = [
  ["digest", "for the digest"],
  ["quiet", "in quiet hours"],
  ["brake", "by the brake"],
  ["move", "until its source's new site is confirmed"],
  ["burst", "for the roll-up"],
  ["cooldown", "in a cooldown"],
  ["surge", "for the live card of a surge"],
  ["first-day", "for the first day's list"],
];

function sumOf(counts: ReadonlyMap<unknown, number>): number {
  return [...counts.values()].reduce((sum, one) => sum + one, 0);
}
