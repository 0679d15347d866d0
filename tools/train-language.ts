import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { TableScript } from "../src/enrich/language/language-alphabets.ts";
import { type LanguageTable, modelPath } from "../src/enrich/language/language-model.ts";
import { leadingScript } from "../src/enrich/language/language-scripts.ts";
import { drawSentences, type Mixture } from "./language-training/draw-sentences.ts";
import { encodeModel } from "./language-training/encode-model.ts";
import { type HoldOut, holdOut, strangers } from "./language-training/hold-out.ts";
import { inLatinKazakh } from "./language-training/latin-kazakh.ts";
import { readCorpus, readOthers, type Sentence } from "./language-training/read-corpus.ts";
import { romaniseNames } from "./language-training/romanise-names.ts";
import { seededRandom } from "./language-training/seeded-random.ts";
import { type Lesson, trainTable } from "./language-training/train-table.ts";

/**
 * Trains the language model. Run by hand: `node tools/train-language.ts DATA [--flores] [--withhold mn,ba] [--out FILE]`, some three minutes
 * on one core. DATA holds `train/*.tsv.gz` and `other_latin_sib200.tsv.gz`. Two runs give the same bytes. `--flores` withholds all FLORES
 * sentences and a quarter of the further languages, `--withhold` whole languages: for figures, see docs/language-identification.md.
 */
const { values, positionals } = parseArgs({
  options: {
    flores: { type: "boolean", default: false },
    withhold: { type: "string", default: "" },
    out: { type: "string", default: modelPath },
  },
  allowPositionals: true,
});
const [data] = positionals;
if (data === undefined)
  throw new Error("usage: node tools/train-language.ts DATA [--flores] [--withhold LABELS] [--out FILE]");

const rule: HoldOut = values.flores ? "flores" : "tenth";
const others = readOthers(data);
const withheld = new Set([...values.withhold.split(","), ...(values.flores ? strangers(others) : [])]);
const known = holdOut(rule, readCorpus(data)).train;
const sentences = [
  ...known,
  ...inLatinKazakh(known),
  ...holdOut("tenth", others)
    .train.filter(({ label }) => !withheld.has(label))
    .map(({ label, text }): Sentence => ({ label: "other", source: label, text })),
];

const nine = { "uz-Latn": 1.5, "uz-Cyrl": 1.5, tg: 1.5, ky: 1.5, kk: 1.5, tk: 1.5, ug: 1.5, fa: 1.5, ps: 1.5 };
const Latn = learn({
  script: "Latn",
  labels: ["uz-Latn", "tk", "kaa", "kk", "az", "tr", "ku", "en", "de", "fr", "es", "it", "pl", "id", "other"],
  bits: 16,
  steps: 2_000_000,
  mixture: { weights: { ...nine, en: 3, other: 7 }, invented: 0, names: romaniseNames(sentences) },
});
const Cyrl = learn({
  script: "Cyrl",
  labels: ["uz-Cyrl", "tg", "ky", "kk", "kaa", "tt", "ba", "mn", "ru", "uk", "be", "bg", "mk", "sr", "other"],
  bits: 17,
  steps: 2_500_000,
  mixture: { weights: { ...nine, ru: 2 }, invented: 0.05, names: [] },
});
const Arab = learn({
  script: "Arab",
  labels: ["ug", "fa", "ps", "ur", "ar", "ckb", "sd", "azb", "other"],
  bits: 16,
  steps: 1_000_000,
  mixture: { weights: nine, invented: 0.05, names: [] },
});
const persian = learn({
  script: "Arab",
  labels: ["fa", "fa-AF"],
  bits: 15,
  steps: 200_000,
  mixture: { weights: { fa: 1 }, invented: 0, names: [] },
});
writeFileSync(values.out, encodeModel({ Latn, Cyrl, Arab, persian }));

function learn({ mixture, ...lesson }: Lesson & { readonly mixture: Mixture }): LanguageTable {
  const { script, steps } = lesson;
  const labels = lesson.labels.filter((label) => !withheld.has(label));
  const those = sentences
    .map((one) => (labels.includes("fa-AF") && isDari(one) ? { ...one, label: "fa-AF" } : one))
    .filter((one) => labels.includes(one.label) && isIn(script, one.text));
  const random = seededRandom(lesson.labels.length);
  const start = performance.now();
  const table = trainTable({ ...lesson, labels }, drawSentences(script, labels, those, mixture, random), random);
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`${script}: ${labels.length} labels, ${those.length} sentences, ${steps} examples, ${seconds} s`);
  return table;
}

function isDari({ source }: Sentence): boolean {
  return source.includes("prs_Arab");
}

function isIn(script: TableScript, text: string): boolean {
  const leading = leadingScript(text);
  return leading.script === script && leading.share > 0.6;
}
