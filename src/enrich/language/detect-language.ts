import type { TableScript } from "./language-alphabets.ts";
import { type LanguageModel, type LanguageTable, shippedModel } from "./language-model.ts";
import { type DetectedLanguage, languageOfScript } from "./language-of-script.ts";
import { type LanguageScores, scoreLanguages } from "./language-scores.ts";
import { leadingScript } from "./language-scripts.ts";

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
  const decided = decide(scoreLanguages(cleaned, model[script]), model[script], share);
  return decided.lang === "fa" && isDari(cleaned, model.persian) ? { ...decided, lang: "fa-AF" } : decided;
}

/**
 * A text without its addresses, mailboxes and @names: their letters are Latin whatever the text is written in.
 * Each word is looked at once, so that a text of one endless word is no burden.
 */
function withoutAddresses(text: string): string {
  if (!/:\/\/|@|www\./i.test(text)) return text;
  return text
    .split(/(\s+)/)
    .map((word) => (/:\/\/|@|^www\./i.test(word) ? " " : word))
    .join("");
}

/** Composed letters, presentation forms of Arabic and full-width forms as the plain letters that the model knows. */
function composed(text: string): string {
  return needsComposing.test(text) ? text.normalize("NFKC") : text;
}

const needsComposing = /[\u0300-\u036f\u0653-\u0655\ufb50-\ufdff\ufe70-\ufefe\uff00-\uffef\ud835]/;

/** The likeliest label, if it is likely enough for a text of this length; else `und` with what it fell short with. */
function decide({ likely, grams }: LanguageScores, { script, labels }: LanguageTable, share: number): DetectedLanguage {
  if (grams < fewestGrams) return { lang: "und", confidence: 0 };
  const { least, strangers } = demandOf(grams);
  const other = labels.indexOf("other");
  const strange = (likely[other] ?? 0) * strangers[script];
  const chances = likely.with(other, 0);
  const best = Math.max(...chances);
  const confidence = best / (1 - (likely[other] ?? 0) + strange);
  const lang = best > strange && confidence >= least[script] ? labels[chances.indexOf(best)] : undefined;
  return { lang: lang ?? "und", confidence: Math.round(confidence * share * 1000) / 1000 };
}

/** Below this a text is a letter or two. */
const fewestGrams = 6;

/**
 * What a text of up to so many letter sequences must show, for each script: the least confidence, and what the possibility that no label
 * fits weighs. Few words say too little about strangers to refuse them by it, many say enough to insist. In Latin script the model has seen
 * a hundred real strangers, in the others only invented ones.
 */
interface Demand {
  readonly grams: number;
  readonly least: Readonly<Record<TableScript, number>>;
  readonly strangers: Readonly<Record<TableScript, number>>;
}

const demands: readonly Demand[] = [
  { grams: 70, least: { Latn: 0.6, Cyrl: 0.4, Arab: 0.4 }, strangers: { Latn: 0.2, Cyrl: 0.1, Arab: 0.1 } },
  { grams: 190, least: { Latn: 0.3, Cyrl: 0.3, Arab: 0.3 }, strangers: { Latn: 0.01, Cyrl: 0.01, Arab: 0.01 } },
  { grams: 350, least: { Latn: 0.35, Cyrl: 0.5, Arab: 0.5 }, strangers: { Latn: 0.01, Cyrl: 0.15, Arab: 0.1 } },
];

const longText: Demand = {
  grams: Number.POSITIVE_INFINITY,
  least: { Latn: 0.5, Cyrl: 0.7, Arab: 0.7 },
  strangers: { Latn: 0.01, Cyrl: 0.3, Arab: 0.1 },
};

function demandOf(grams: number): Demand {
  return demands.find((demand) => grams <= demand.grams) ?? longText;
}

/** Dari and the Persian of Iran are one language to most sentences: only a plain case is distinguished. */
function isDari(text: string, persian: LanguageTable): boolean {
  const { likely, grams } = scoreLanguages(text, persian);
  return grams > 250 && (likely[persian.labels.indexOf("fa-AF")] ?? 0) > 0.99;
}
