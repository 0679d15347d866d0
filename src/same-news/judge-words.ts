import type { ApartReason } from "../domain/story-decision.ts";
import { copy } from "./reasons-apart.ts";
import type { StoryFeatures } from "./story-features.ts";
import { type Signal, type Signals, signalsOf } from "./story-signals.ts";
import { bias, weights } from "./story-weights.generated.ts";

/** What the wording of two items says. */
export interface WordVerdict {
  /** 0 … 1: how sure the weights are that they report the same news. */
  readonly score: number;
  readonly isAlike: boolean;
  /** Of all their words, 0 … 1. */
  readonly cosine: number;
  /** One text, or a light rewrite; meant where they are alike. */
  readonly isSameText: boolean;
  /** One text but for a few words. */
  readonly isCopy: boolean;
  /** One text of some length, under whatever headline. */
  readonly isCopiedText: boolean;
  /** The headlines are alike, what is below them is not: templates are. */
  readonly isLikeHeadline: boolean;
  /** Between their publications, in milliseconds. */
  readonly gapMs: number;
  readonly unlike: ApartReason;
}

/** Set where pairs of another half than the trained one reach a precision of 0.98; see tools/train-stories.ts. */
export const sureEnough = 0.8;

/** The same where most of their text is the same, run by run. */
const sureOfText = 0.75;

/** Weighs wording, names, numbers and time; symmetric. */
export function judgeWords(a: StoryFeatures, b: StoryFeatures): WordVerdict {
  const signals = signalsOf(a, b);
  const score = probability(signals);
  const isRelated = signals.wholeCosine >= leastShared;
  const runs = Math.max(signals.bodyRuns, signals.noBody * signals.titleRuns);
  const isCopied = signals.bodyRuns >= copy;
  const isCopiedText = isCopied && isLong(a) && isLong(b);
  return {
    score,
    cosine: signals.wholeCosine,
    isAlike: isRelated && score >= (signals.bodyRuns >= rewrite ? sureOfText : sureEnough),
    isSameText: runs >= rewrite,
    isCopy: isCopiedText || (isCopied && signals.titleCosine >= sameHeadline),
    isCopiedText,
    isLikeHeadline: signals.titleCosine >= likeHeadline && isUnlike(a, b, signals),
    gapMs: Math.abs((a.at ?? 0) - (b.at ?? 0)),
    unlike: { code: isRelated ? "not-alike" : "too-little" },
  };
}

/** Cosine below which no closeness in time makes one news of two. */
const leastShared = 0.25;
const rewrite = 0.5;
const likeHeadline = 0.7;
const sameHeadline = 0.9;
const unlikeText = 0.12;

function isUnlike({ event: one }: StoryFeatures, { event: other }: StoryFeatures, signals: Signals): boolean {
  if (signals.noBody === 0) return signals.bodyCosine < unlikeText;
  return one !== undefined && other !== undefined && signals.apart > soon;
}

/** Some six hours, as `apart` counts. */
const soon = 0.27;

/** What a copy is known by below another headline; one sentence is as well the closing one of two reports. */
function isLong({ body }: StoryFeatures): boolean {
  return new Set(body.keys).size >= fewestCopied;
}

const fewestCopied = 15;

const names = Object.keys(weights).filter((name): name is Signal => name in weights);

function probability(signals: Signals): number {
  const sum = names.reduce((total, name) => total + weights[name] * signals[name], bias);
  return 1 / (1 + Math.exp(-sum));
}
