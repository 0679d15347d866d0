import type { Item } from "./item.ts";

/** When an item counts as reported, in milliseconds since the epoch: a date ahead of when it was seen gains nothing. */
export function reportedAt({ published, seenAt }: Pick<Item, "published" | "seenAt">): number {
  const at = published === undefined ? Number.NaN : Date.parse(published);
  return Number.isNaN(at) ? seenAt : Math.min(at, seenAt);
}

/** Clocks are seldom more wrong, in milliseconds. */
const aheadMs = 5 * 60_000;

export function isDatedAhead({ published, seenAt }: Pick<Item, "published" | "seenAt">): boolean {
  return published !== undefined && Date.parse(published) > seenAt + aheadMs;
}
