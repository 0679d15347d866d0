import { hourMs } from "../lib/durations.ts";
import { candidateKeys } from "./candidate-keys.ts";
import { sameNews } from "./same-story.ts";
import type { StoryFeatures } from "./story-features.ts";

interface StoryIndexLimits {
  /** How long after it was opened a story takes reports, in milliseconds. */
  readonly window: number;
  /** Reports that are remembered; the oldest go first. A power of two. */
  readonly reports: number;
}

interface FoundStory {
  readonly storyId: string;
  readonly kind: "same-text" | "same-news";
  readonly score: number;
  readonly why: string;
}

interface Entry {
  readonly storyId: string;
  /** As JSON: a fifth of the room, and few are ever read again. */
  readonly features: string;
  /** When its story was opened. */
  readonly openedAt: number;
}

/**
 * The stories of the last hours by what they tell.
 *
 * An item costs the same whatever is remembered: its keys lead to buckets of a fixed size, and a fixed number of
 * candidates is compared in full. All of it is allocated at once.
 */
export class StoryIndex {
  readonly #limits: StoryIndexLimits;
  readonly #entries: (Entry | undefined)[];
  readonly #opened = new Map<string, number>();
  /** Serial numbers of entries plus one; 0 is empty. A bucket is a ring of `ways`. */
  readonly #buckets: Uint32Array;
  readonly #mask: number;
  #serial = 0;

  constructor(limits: StoryIndexLimits = { window: 72 * hourMs, reports: 1 << 13 }) {
    this.#limits = limits;
    this.#entries = Array.from({ length: limits.reports });
    this.#mask = limits.reports * bucketsForReport - 1;
    this.#buckets = new Uint32Array(limits.reports * bucketsForReport * ways);
  }

  /** Remembers a report of a story; `at` is now, in milliseconds since the epoch. The first report of a story opens it. */
  add(storyId: string, features: StoryFeatures, at: number): void {
    const openedAt = this.#opened.get(storyId) ?? at;
    const slot = this.#serial % this.#limits.reports;
    this.#forget(this.#entries[slot]);
    this.#opened.set(storyId, openedAt);
    this.#entries[slot] = { storyId, features: JSON.stringify(features), openedAt };
    this.#serial += 1;
    for (const key of candidateKeys(features)) this.#put(key);
  }

  /** The story that tells the same news, if one of the window does. */
  find(features: StoryFeatures, now: number): FoundStory | undefined {
    let best: FoundStory | undefined;
    for (const { storyId, features: other } of this.#candidates(features, now)) {
      const { kind, score, why } = sameNews(features, parse(other));
      if (kind !== "different" && score > (best?.score ?? 0)) best = { storyId, kind, score, why };
    }
    return best;
  }

  /** Those that share most keys, best first. */
  #candidates(features: StoryFeatures, now: number): readonly Entry[] {
    const shared = new Map<number, number>();
    for (const key of candidateKeys(features))
      for (let way = 0; way < ways; way += 1) {
        const serial = this.#buckets[this.#bucketOf(key) + way] ?? 0;
        if (serial > 0 && serial + this.#limits.reports > this.#serial)
          shared.set(serial, (shared.get(serial) ?? 0) + 1);
      }
    return [...shared]
      .toSorted(([serialA, a], [serialB, b]) => b - a || serialB - serialA)
      .slice(0, mostCompared)
      .flatMap(([serial]) => this.#entries[(serial - 1) % this.#limits.reports] ?? [])
      .filter(({ openedAt }) => now - openedAt <= this.#limits.window);
  }

  /** The newest entry takes the place of the oldest of its bucket. */
  #put(key: number): void {
    const bucket = this.#bucketOf(key);
    let oldest = bucket;
    for (let way = bucket; way < bucket + ways; way += 1) {
      if (this.#buckets[way] === this.#serial) return;
      if ((this.#buckets[way] ?? 0) < (this.#buckets[oldest] ?? 0)) oldest = way;
    }
    this.#buckets[oldest] = this.#serial;
  }

  #bucketOf(key: number): number {
    return (key & this.#mask) * ways;
  }

  #forget(entry: Entry | undefined): void {
    if (entry !== undefined && entry.openedAt === this.#opened.get(entry.storyId)) this.#opened.delete(entry.storyId);
  }
}

const ways = 16;
const bucketsForReport = 4;
const mostCompared = 16;

function parse(features: string): StoryFeatures {
  const known: StoryFeatures = JSON.parse(features);
  return known;
}
