import { type LanguageModel, shippedModel } from "./language-model.ts";
import { withoutAddresses } from "./language-noise.ts";
import { languageOfScript } from "./language-of-script.ts";
import { type LanguageScores, scoreLanguages } from "./language-scores.ts";
import { leadingScript } from "./language-scripts.ts";

/** `lang` is BCP 47, or `und` where the text does not tell; `confidence` from 0 to 1. */
export interface DetectedLanguage {
  readonly lang: string;
  readonly confidence: number;
}

/**
 * The language a text is written in: by its script where that settles it, else by its letter sequences.
 *
 * Answers for any string, never throws. Addresses, @names, digits and words of other scripts do not count. The first 20,000 units
 * and 1,200 letters are read, so that no text takes long.
 */
export function detectLanguage(text: string, model: LanguageModel = shippedModel()): DetectedLanguage {
  const cleaned = withoutAddresses(composed(text.slice(0, 20_000)));
  const { script, share } = leadingScript(cleaned);
  if (script !== "Latn" && script !== "Cyrl" && script !== "Arab") return languageOfScript(script, share, cleaned);
  const scores = scoreLanguages(cleaned, model[script]);
  return decide(scores, model[script].labels, share);
}

/** Composed letters, presentation forms of Arabic and full-width forms as the plain letters that the model knows. */
function composed(text: string): string {
  return needsComposing.test(text) ? text.normalize("NFKC") : text;
}

const needsComposing = /[\u0300-\u036f\u0653-\u0655\ufb50-\ufdff\ufe70-\ufefe\uff00-\uffef\ud835]/;

/** The likeliest label, if it is likely enough for a text of this length; else `und` with what it fell short with. */
function decide({ likely, grams }: LanguageScores, labels: readonly string[], share: number): DetectedLanguage {
  if (grams < fewestGrams) return { lang: "und", confidence: 0 };
  const { strangers, least } = demandOf(grams);
  const other = labels.indexOf("other");
  const strange = (likely[other] ?? 0) * strangers;
  const told = likely.with(other, 0);
  const best = Math.max(...told);
  const confidence = best / (1 - (likely[other] ?? 0) + strange);
  const lang = best > strange && confidence >= least ? labels[told.indexOf(best)] : undefined;
  return { lang: lang ?? "und", confidence: Math.round(confidence * share * 1000) / 1000 };
}

/** Below this a text is a letter or two. */
const fewestGrams = 6;

/**
 * What a text of some length must show: `strangers` is what the possibility that no label fits weighs, `least` the least confidence.
 * Few words say too little about strangers to refuse them, many words say enough to insist.
 */
interface Demand {
  readonly grams: number;
  readonly strangers: number;
  readonly least: number;
}

const demands: readonly Demand[] = [
  { grams: 40, strangers: 0.5, least: 0.6 },
  { grams: 180, strangers: 0.03, least: 0.35 },
  { grams: 350, strangers: 0.1, least: 0.7 },
  { grams: Number.POSITIVE_INFINITY, strangers: 0.3, least: 0.7 },
];

function demandOf(grams: number): Demand {
  return demands.find((demand) => grams <= demand.grams) ?? demands[0] ?? { grams, strangers: 1, least: 1 };
}
