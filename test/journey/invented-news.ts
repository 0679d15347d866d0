import type { FeedItem } from "./feed-server.ts";
import type { Seeded } from "./seeded.ts";

export type Sort = "nothing" | "high" | "critical";

export const newsWatches = [
  { name: "Lanterns", query: "lantern", severity: "high" },
  { name: "Beacons", query: "beacon", severity: "critical" },
];

const subjects: Readonly<Record<Sort, string>> = { nothing: "Rain", high: "Lantern", critical: "Beacon" };
const syllables = ["ka", "lo", "mir", "ten", "vas", "ur", "shi", "bel", "dor", "gan", "pel", "zu"];

/** Of other words each time: news that tells the same would rightly become one alert. */
function titleOf(sort: Sort, number: number, random: Seeded): string {
  const syllable = () => syllables[random.between(0, syllables.length - 1)] ?? "";
  const words = Array.from({ length: 8 }, () => Array.from({ length: 7 }, syllable).join(""));
  return `${subjects[sort]} ${words.join(" ")}, report ${number}`;
}

/** Numbered news, no two alike, of which some match no watch, some one of severity high, some one of severity critical. */
export class InventedNews {
  readonly published: { readonly number: number; readonly sort: Sort }[] = [];
  readonly #random: Seeded;

  constructor(random: Seeded) {
    this.#random = random;
  }

  /** `count` more; all dated `now`, in milliseconds since the epoch. */
  more(count: number, now: number): readonly FeedItem[] {
    return Array.from({ length: count }, () => {
      const number = this.published.length + 1;
      const sort = this.#random.oneOf<Sort>(["nothing", "high", "high", "critical"]);
      this.published.push({ number, sort });
      return { id: `news-${number}`, title: titleOf(sort, number, this.#random), published: now };
    });
  }

  /** The numbers that belong into a channel that takes these sorts, in the order in which they were published. */
  of(...sorts: readonly Sort[]): readonly number[] {
    return this.published.filter(({ sort }) => sorts.includes(sort)).map(({ number }) => number);
  }
}

/** The number of the news that a card tells. */
export function numberIn(text: string): number {
  return Number(/report (\d+)/.exec(text)?.[1] ?? Number.NaN);
}
