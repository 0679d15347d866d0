import type { ApartReason, JoinReason, StoryNews } from "../domain/story-decision.ts";
import { hourMs } from "../lib/durations.ts";
import { candidateKeys } from "./candidate-keys.ts";
import type { FamilyOf } from "./event-guards.ts";
import { eventKeys, eventKeysAround } from "./event-keys.ts";
import { type EventKnown, eventSaid, withSaid } from "./event-side.ts";
import { KeyBuckets } from "./key-buckets.ts";
import { type SameNews, sameNews } from "./same-story.ts";
import type { StoryFeatures } from "./story-features.ts";

interface StoryIndexLimits {
  /** How long after it was opened a story takes reports, in milliseconds. */
  readonly window: number;
  /** Reports that are remembered; the oldest go first. A power of two. */
  readonly reports: number;
  /** The group of which an actor is a branch. */
  readonly familyOf?: FamilyOf;
}

interface FoundStory {
  readonly storyId: string;
  readonly score: number;
  readonly why: JoinReason;
  /** What the report adds to it that must not pass unseen. */
  readonly news: readonly StoryNews[];
}

/** The story that reports the same news; else the one that may, with what kept the report out of it, and the one of the same event. */
export interface StoryVerdict {
  readonly found?: FoundStory;
  readonly possibly?: { readonly storyId: string; readonly why: ApartReason };
  readonly related?: { readonly storyId: string };
}

interface Entry {
  readonly storyId: string;
  /** As JSON: a fifth of the room, and few are ever read again. */
  readonly features: string;
}

interface KnownStory {
  /** When it was opened. */
  readonly openedAt: number;
  /** How many of its reports are remembered. */
  readonly reports: number;
  readonly event: EventKnown | undefined;
}

/**
 * The stories of the last hours by their news.
 *
 * An item costs the same whatever is remembered: its keys lead to buckets of a fixed size, and a fixed number of
 * candidates is compared in full. All of it is allocated at once.
 */
export class StoryIndex {
  readonly #limits: StoryIndexLimits;
  readonly #entries: (Entry | undefined)[];
  readonly #stories = new Map<string, KnownStory>();
  readonly #words: KeyBuckets;
  /** One entry a story and key: a hundred reports of one attack must not hide the next in its town. */
  readonly #events: KeyBuckets;
  readonly #familyOf: FamilyOf;
  #serial = 0;

  constructor(limits: StoryIndexLimits = { window: 72 * hourMs, reports: 1 << 13 }) {
    this.#limits = limits;
    this.#familyOf = limits.familyOf ?? ((actor) => actor);
    this.#entries = Array.from({ length: limits.reports });
    this.#words = new KeyBuckets(limits.reports * bucketsForReport);
    this.#events = new KeyBuckets(limits.reports);
  }

  /** Remembers a report of a story; `at` is now, in milliseconds since the epoch. The first report of a story opens it. */
  add(storyId: string, features: StoryFeatures, at: number): void {
    const slot = this.#serial % this.#limits.reports;
    this.#forget(this.#entries[slot]);
    const known = this.#stories.get(storyId);
    const said = eventSaid(features);
    this.#stories.set(storyId, {
      openedAt: known?.openedAt ?? at,
      reports: (known?.reports ?? 0) + 1,
      event: said === undefined ? known?.event : withSaid(known?.event, said),
    });
    this.#entries[slot] = { storyId, features: JSON.stringify(features) };
    this.#serial += 1;
    for (const key of candidateKeys(features)) this.#words.put(key, this.#serial);
    const ofStory = (serial: number) => this.#entryOf(serial)?.storyId === storyId;
    for (const key of eventKeys(features, this.#familyOf)) this.#events.put(key, this.#serial, ofStory);
  }

  /** As if a story had never been there. */
  forget(storyId: string): void {
    for (const [slot, entry] of this.#entries.entries()) {
      if (entry?.storyId === storyId) this.#entries[slot] = undefined;
    }
    this.#stories.delete(storyId);
  }

  /** The story with the same news, if one of the window has it. */
  find(features: StoryFeatures, now: number): FoundStory | undefined {
    return this.judge(features, now).found;
  }

  judge(features: StoryFeatures, now: number): StoryVerdict {
    const compared = this.#candidates(features, now).map(({ storyId, features: other }) => {
      const event = this.#stories.get(storyId)?.event;
      return { storyId, same: sameNews(features, parse(other), this.#familyOf, event) };
    });
    const found = bestOf(compared);
    return found === undefined ? kinOf(compared) : { found };
  }

  /** Those that share most keys, best first; then those of the same place and days, newest first. */
  #candidates(features: StoryFeatures, now: number): readonly Entry[] {
    const isLive = (serial: number) => serial + this.#limits.reports > this.#serial;
    const byWords = this.#words.mostShared(candidateKeys(features), isLive, mostCompared);
    const byEvent = this.#events.newest(eventKeysAround(features, this.#familyOf), isLive, mostCompared);
    return [...new Set([...byWords, ...byEvent])]
      .flatMap((serial) => this.#entryOf(serial) ?? [])
      .filter(({ storyId }) => now - (this.#stories.get(storyId)?.openedAt ?? 0) <= this.#limits.window);
  }

  #entryOf(serial: number): Entry | undefined {
    return this.#entries[(serial - 1) % this.#limits.reports];
  }

  #forget(entry: Entry | undefined): void {
    const story = entry && this.#stories.get(entry.storyId);
    if (story === undefined || entry === undefined) return;
    if (story.reports > 1) this.#stories.set(entry.storyId, { ...story, reports: story.reports - 1 });
    else this.#stories.delete(entry.storyId);
  }
}

const bucketsForReport = 4;
const mostCompared = 16;

function parse(features: string): StoryFeatures {
  const known: StoryFeatures = JSON.parse(features);
  return known;
}

/** A report that cannot be the same as one of a story is none of that story, whatever the others of it say. */
function isForbidden(same: SameNews): boolean {
  return same.kind === "different" && !weak.has(same.why.code);
}

/** Reasons that say nothing against it, only not enough for it. */
const weak = new Set<ApartReason["code"]>([
  "not-alike",
  "too-little",
  "like-headline",
  "other-subject",
  "development",
  "other-step",
  "still-to-come",
  "other-figures",
  "other-edition",
  "other-clock",
  "other-measure",
  "other-date",
  "dated-series",
  "denied",
]);

interface Compared {
  readonly storyId: string;
  readonly same: SameNews;
}

function bestOf(compared: readonly Compared[]): FoundStory | undefined {
  const forbidden = new Set(compared.filter(({ same }) => isForbidden(same)).map(({ storyId }) => storyId));
  const doubted = new Set(
    compared.filter(({ same }) => same.why.code === "other-subject").map(({ storyId }) => storyId),
  );
  const [best] = compared
    .flatMap(({ storyId, same }) => {
      if (same.kind === "different" || (forbidden.has(storyId) && same.kind !== "same-text")) return [];
      if (doubted.has(storyId) && same.why.code === "same-event") return [];
      return [{ storyId, ...same, rank: (same.kind === "same-text" ? 10 : 0) + same.evidence + same.score }];
    })
    .toSorted((a, b) => b.rank - a.rank);
  return best && { storyId: best.storyId, score: best.score, why: best.why, news: best.news };
}

function kinOf(compared: readonly Compared[]): StoryVerdict {
  const apart = compared
    .flatMap(({ storyId, same }) => (same.kind === "different" ? [{ storyId, ...same }] : []))
    .toSorted((a, b) => b.evidence - a.evidence);
  const possible = apart.find(({ isDoubtful }) => isDoubtful);
  const related = apart.find(({ isRelated }) => isRelated);
  return {
    ...(possible !== undefined && { possibly: { storyId: possible.storyId, why: possible.why } }),
    ...(related !== undefined && { related: { storyId: related.storyId } }),
  };
}
