import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { detectLanguage } from "../src/enrich/language/detect-language.ts";
import { decodeModel, modelPath } from "../src/enrich/language/language-model.ts";
import { holdOut, isFlores, strangers } from "./language-training/hold-out.ts";
import { latinKazakh } from "./language-training/latin-kazakh.ts";
import { readCorpus, readOthers, type Sentence } from "./language-training/read-corpus.ts";
import { replaced, respellings } from "./language-training/vary-text.ts";

/**
 * Measures a language model on sentences that it was not trained on. `node tools/eval-language.ts DATA [--model FILE] [--flores] [--withhold LABELS]`.
 * Without `--flores`: the shipped model, on the tenth of FLORES that its training withheld. With: a model of `train-language --flores`,
 * on all of FLORES, and on the further languages that it has never seen. `--withhold` as the model was trained: those languages count as further.
 */
const { values, positionals } = parseArgs({
  options: {
    model: { type: "string", default: modelPath },
    flores: { type: "boolean", default: false },
    withhold: { type: "string", default: "" },
  },
  allowPositionals: true,
});
const [data] = positionals;
if (data === undefined)
  throw new Error("usage: node tools/eval-language.ts DATA [--model FILE] [--flores] [--withhold LABELS]");

const kazakhAlphabets = Object.entries(latinKazakh).map(
  ([year, spelling]) => [`Latin letters of ${year}`, { kk: (text: string) => replaced(text, spelling) }] as const,
);
const model = decodeModel(readFileSync(values.model));
const rule = values.flores ? "flores" : "tenth";
const nine = ["uz-Latn", "uz-Cyrl", "tg", "ky", "kk", "tk", "ug", "fa", "ps"];
const centralAsian = new Set(["uz-Latn", "uz-Cyrl", "tg", "ky", "kk", "tk", "ug", "kaa"]);
const withheld = values.withhold.split(",");
const known = holdOut(rule, readCorpus(data)).test.filter((one) => isFlores(one) || one.label === "kaa");
const test = known.filter(({ label }) => !withheld.includes(label));
const others = readOthers(data);
const unseen = strangers(others);
const further = values.flores ? others.filter(({ label }) => unseen.has(label)) : holdOut(rule, others).test;
const foreign = values.withhold === "" ? further : known.filter(({ label }) => withheld.includes(label));

console.log(`${test.length} sentences, ${foreign.length} of ${values.flores ? "never-trained" : "further"} languages`);
for (const count of [undefined, 10, 5]) {
  console.log(`\n${count ?? "all"} words`);
  const byLabel = Map.groupBy(test, ({ label }) => label);
  const right = new Map(
    [...byLabel].map(([label, those]) => [label, share(those, (one) => answer(one, count) === label)]),
  );
  const theNine = nine.map((label) => right.get(label) ?? 0);
  const macro = theNine.reduce((all, one) => all + one, 0) / nine.length;
  console.log(`  macro of the nine ${percent(macro)}, worst ${percent(Math.min(...theNine))}`);
  console.log(`  ${[...right].map(([label, rate]) => `${label} ${percent(rate)}`).join("  ")}`);
  const neighbours = test.filter(({ label }) => !nine.includes(label) && label !== "kaa");
  console.log(
    `  neighbours called Central Asian ${percent(share(neighbours, (one) => centralAsian.has(answer(one, count))))}`,
  );
  console.log(
    `  others called Central Asian ${percent(share(foreign, (one) => centralAsian.has(answer(one, count))))}`,
  );
  console.log(`  wrong: ${mistakes(count)}`);
  for (const [name, respelled] of [...Object.entries(respellings), ...kazakhAlphabets]) {
    const rates = Object.entries(respelled).map(([label, spell]) => {
      const those = (byLabel.get(label) ?? []).map((one) => ({ ...one, text: spell(one.text) }));
      return `${label} ${percent(share(those, (one) => answer(one, count) === label))}`;
    });
    console.log(`  ${name}: ${rates.join("  ")}`);
  }
}

/** The middle words: beginnings of sentences repeat themselves. */
function answer({ text }: Sentence, count: number | undefined): string {
  const words = text.split(" ");
  const from = count === undefined ? 0 : Math.max(0, (words.length - count) >> 1);
  return detectLanguage(words.slice(from, from + (count ?? words.length)).join(" "), model).lang.replace("-AF", "");
}

function mistakes(count: number | undefined): string {
  const wrong = [...test, ...foreign]
    .map((one) => `${one.label}>${answer(one, count)}`)
    .filter((pair) =>
      nine.some((label) => pair.startsWith(`${label}>`) || pair.endsWith(`>${label}`) || pair.endsWith(">kaa")),
    )
    .filter((pair) => pair.split(">")[0] !== pair.split(">")[1]);
  const counted = [...Map.groupBy(wrong, (pair) => pair)].toSorted(([, a], [, b]) => b.length - a.length);
  return counted
    .slice(0, 14)
    .map(([pair, those]) => `${pair} ${those.length}`)
    .join("  ");
}

function share<T>(those: readonly T[], holds: (one: T) => boolean): number {
  return those.length === 0 ? Number.NaN : those.filter(holds).length / those.length;
}

function percent(rate: number): string {
  return (100 * rate).toFixed(2);
}
