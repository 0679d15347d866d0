import { sharedDetails } from "./compare-details.ts";
import { sharedNumbers, sharedYears, titleCountsMeet } from "./compare-numbers.ts";
import { isOneNamed, sharedNames } from "./name-keys.ts";
import type { StoryFeatures } from "./story-features.ts";
import { otherNames, type WhoseName } from "./unread-names.ts";

/** What the words of two reports share. */
export interface Shared {
  /** Cosine of their words, 0 … 1. */
  readonly words: number;
  /** Numbers that both give, one of them in its title. */
  readonly numbers: readonly number[];
  /** Of them, years of prison or of age. */
  readonly years: readonly number[];
  /** A headline says for how long somebody goes to prison. */
  readonly isSentence: boolean;
  /** Whether each count of either title is somewhere in the other report. */
  readonly allCounts: boolean;
  /** Details that both give, one of them in its title. */
  readonly details: number;
  /** Names that both give, one of them in its title. */
  readonly names: number;
  /** Whose headline writes a name that the other report has nowhere, and that may be a place or a person that nobody has read. */
  readonly otherNames: WhoseName;
  /** Both headlines have one full name. */
  readonly isOneNamed: boolean;
}

/** `words` is the cosine of their words. */
export function sharedOf(a: StoryFeatures, b: StoryFeatures, words: number): Shared {
  return {
    words,
    numbers: sharedNumbers(a, b),
    years: sharedYears(a, b),
    isSentence: isSentence(a) || isSentence(b),
    allCounts: titleCountsMeet(a, b),
    details: sharedDetails(a, b),
    names: sharedNames(a, b),
    otherNames: otherNames(a, b),
    isOneNamed: isOneNamed(a, b),
  };
}

function isSentence({ event, titleNumbers }: StoryFeatures): boolean {
  return event?.kind === "trial" && titleNumbers.some(({ kind }) => kind === "years");
}
