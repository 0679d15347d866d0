import { reasonApart } from "./reasons-apart.ts";
import { isSameRelease } from "./same-release.ts";
import type { StoryFeatures } from "./story-features.ts";
import { type Signal, type Signals, signalsOf } from "./story-signals.ts";
import { bias, weights } from "./story-weights.generated.ts";

export interface SameNews {
  /** `same-text`: one text or a light rewrite; `same-news`: one event told differently. */
  readonly kind: "same-text" | "same-news" | "different";
  /** 0 … 1: how sure it is that the news is the same, on the pairs it was trained on; 0 where something forbids it. */
  readonly score: number;
  /** What decided, in words for a person. */
  readonly why: string;
}

/** Set where pairs of another half than the trained one reach a precision of 0.98; see tools/train-stories.ts. */
export const sureEnough = 0.83;
const rewrite = 0.5;
/** Cosine below which no closeness in time makes one news of two. */
const leastShared = 0.25;

/**
 * Whether two items tell the same news. A wrong join hides news, a missed one only repeats it: in doubt they are different.
 *
 * Symmetric. What must agree forbids first (dates, issues, steps of a case); then wording, names, numbers and time are weighed; what is
 * told in other words, or another language, is one news where both announce one release.
 */
export function sameNews(a: StoryFeatures, b: StoryFeatures): SameNews {
  const apart = reasonApart(a, b);
  if (apart !== undefined) return { kind: "different", score: 0, why: apart };
  const signals = signalsOf(a, b);
  const byWords = judgeWords(signals);
  if (byWords.kind !== "different" || !isSameRelease(a, b)) return byWords;
  return { kind: "same-news", score: sureEnough, why: "one release, by what was recognised" };
}

const names = Object.keys(weights).filter((name): name is Signal => name in weights);

function judgeWords(signals: Signals): SameNews {
  if (signals.wholeCosine < leastShared) return { kind: "different", score: 0, why: "too little in common" };
  const score = probability(signals);
  const why = strongest(signals);
  if (score < sureEnough) return { kind: "different", score, why };
  const sameText = Math.max(signals.bodyRuns, signals.noBody * signals.titleRuns) >= rewrite;
  return { kind: sameText ? "same-text" : "same-news", score, why };
}

function probability(signals: Signals): number {
  const sum = names.reduce((total, name) => total + weights[name] * signals[name], bias);
  return 1 / (1 + Math.exp(-sum));
}

/** The three signals that weighed most, either way. */
function strongest(signals: Signals): string {
  return names
    .map((name) => ({ name, part: weights[name] * signals[name] }))
    .filter(({ part }) => part !== 0)
    .toSorted((a, b) => Math.abs(b.part) - Math.abs(a.part))
    .slice(0, 3)
    .map(({ name, part }) => `${part > 0 ? "+" : "−"} ${inWords(name)}`)
    .join(", ");
}

/** `titleCosine` → “title cosine”. */
function inWords(name: string): string {
  return name.replaceAll(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
}
