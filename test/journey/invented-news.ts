import type { FeedItem } from "./feed-server.ts";
import type { Seeded } from "./seeded.ts";

export type Sort = "nothing" | "high" | "critical";

export const newsWatches = [
  { name: "Lanterns", query: "lantern", severity: "high" },
  { name: "Beacons", query: "beacon", severity: "critical" },
];

const titles: Readonly<Record<Sort, string>> = {
  nothing: "Rain in the valley",
  high: "A lantern was lit",
  critical: "A beacon was lit",
};

/** Numbered news of which some match no watch, some one of severity high, some one of severity critical; told apart by their number alone. */
export class InventedNews {
  readonly told: { readonly number: number; readonly sort: Sort }[] = [];
  readonly #random: Seeded;

  constructor(random: Seeded) {
    this.#random = random;
  }

  /** `count` more; all dated `now`, in milliseconds since the epoch. */
  more(count: number, now: number): readonly FeedItem[] {
    return Array.from({ length: count }, () => {
      const number = this.told.length + 1;
      const sort = this.#random.oneOf<Sort>(["nothing", "high", "high", "critical"]);
      this.told.push({ number, sort });
      return { id: `news-${number}`, title: `${titles[sort]}, report ${number}`, published: now };
    });
  }

  /** The numbers that belong into a channel that takes these sorts, in the order in which they were told. */
  of(...sorts: readonly Sort[]): readonly number[] {
    return this.told.filter(({ sort }) => sorts.includes(sort)).map(({ number }) => number);
  }
}

/** The number of the news that a card tells. */
export function numberIn(text: string): number {
  return Number(/report (\d+)/.exec(text)?.[1] ?? Number.NaN);
}
