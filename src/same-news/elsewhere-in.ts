import type { Event } from "../domain/event.ts";
import { soundKey } from "./name-keys.ts";
import type { NewsWord } from "./news-words.ts";
import type { StoryText } from "./story-text.ts";

/** What a report names of another event, and not of its own. */
export interface Elsewhere {
  /** Hashes of words, as `StoryText` has them, and of sounds, as `NamesSaid` has them. */
  readonly words: readonly number[];
  readonly sounds: readonly number[];
  /** One bit each. */
  readonly weekdays: number;
}

interface Read {
  readonly words: readonly NewsWord[];
  readonly text: StoryText;
}

/** `cut` letters were left out before the first word of the body. */
export function elsewhereIn(title: Read, body: Read, cut: number, event: Event | undefined): Elsewhere {
  const spans = (event?.elsewhere ?? []).filter(({ field }) => field === "text");
  const isAside = ({ start }: NewsWord) => spans.some((span) => span.start <= start + cut && start + cut < span.end);
  const own = new Set(title.text.keys);
  const named = body.words.flatMap((word, at) =>
    isAside(word) && mayBeName(word, body.text.weights[at] ?? 0) && !own.has(body.text.keys[at] ?? 0) ? [at] : [],
  );
  return {
    words: named.map((at) => body.text.keys[at] ?? 0),
    sounds: named.flatMap((at) => soundKey(body.words[at]?.facts.sound ?? "")),
    weekdays:
      daysOf(body.words.filter(isAside)) & ~daysOf([...title.words, ...body.words.filter((word) => !isAside(word))]),
  };
}

/** Of 100: no name is a common word (“United States”), and in scripts without capitals only what is rare may be one. */
const telling = 40;
const rare = 60;

function mayBeName({ original, facts }: NewsWord, weight: number): boolean {
  if (facts.weekday !== 0 || facts.month !== undefined || facts.numeral !== undefined) return false;
  if (weight < telling) return false;
  return /^\p{Lu}/u.test(original) || (/^\p{Lo}/u.test(original) && weight >= rare);
}

function daysOf(words: readonly NewsWord[]): number {
  return words.reduce((days, { facts }) => days | facts.weekday, 0);
}
