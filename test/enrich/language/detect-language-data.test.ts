import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../../src/enrich/language/detect-language.ts";
import { holdOut, isFlores } from "../../../tools/language-training/hold-out.ts";
import { readCorpus, type Sentence } from "../../../tools/language-training/read-corpus.ts";
import { outsideData } from "../../outside-data.ts";

const nine = ["uz-Latn", "uz-Cyrl", "tg", "ky", "kk", "tk", "ug", "fa", "ps"];
const centralAsian = [...nine.slice(0, 7), "kaa"];

interface Sample {
  readonly name: string;
  readonly sentences: readonly Pick<Sentence, "label" | "text">[];
  /** Of the nine by whole sentences, ten words and five words: at least this share on average, and of each language. */
  readonly rates: readonly (readonly [what: string, words: number, average: number, each: number])[];
}

const samples: readonly Sample[] = [
  {
    name: "invented sentences",
    sentences: readInvented(),
    rates: [
      ["whole sentences", Number.POSITIVE_INFINITY, 1, 1],
      ["five words", 5, 0.95, 0.8],
    ],
  },
  ...readHeldOut(),
];

describe.each(samples)("detectLanguage on $name, which it was not trained on", ({ sentences, rates }) => {
  it.each(rates)("knows the nine by %s", (_, words, average, each) => {
    const found = nine.map((label) => {
      const those = sentences.filter((sentence) => sentence.label === label);
      const right = those.filter(({ text }) => isKnown(firstWords(text, words), label));
      return right.length / those.length;
    });

    expect(found.reduce((all, one) => all + one, 0) / nine.length).toBeGreaterThanOrEqual(average);
    expect(Math.min(...found)).toBeGreaterThanOrEqual(each);
  });

  it("calls at most one in a thousand sentences of the neighbours Central Asian", () => {
    const neighbours = sentences.filter(({ label }) => !nine.includes(label));

    const mistaken = neighbours.filter(({ text }) => centralAsian.includes(detectLanguage(text).lang));

    expect(neighbours.length).toBeGreaterThan(15);
    expect(mistaken.length / neighbours.length).toBeLessThanOrEqual(0.001);
  });
});

function readInvented(): Sample["sentences"] {
  const lines = readFileSync("test/data/sentences.tsv", "utf8").trim().split("\n");
  return lines.map((line) => {
    const [label = "", text = ""] = line.split("\t");
    return { label, text };
  });
}

/** The tenth of the training sentences that the shipped model was not trained on. */
function readHeldOut(): readonly Sample[] {
  const folder = outsideData("lang");
  if (folder === undefined) return [];
  const sentences = holdOut("tenth", readCorpus(folder)).test.filter(isFlores);
  if (sentences.length <= 3000) throw new Error(`${folder} holds ${sentences.length} sentences, too few to judge by`);
  const rates = [
    ["whole sentences", Number.POSITIVE_INFINITY, 0.997, 0.99],
    ["ten words", 10, 0.995, 0.98],
    ["five words", 5, 0.975, 0.945],
  ] as const;
  return [{ name: "sentences held out of the training", sentences, rates }];
}

/** Dari is Persian here: the corpus holds both under one label. */
function isKnown(text: string, label: string): boolean {
  return detectLanguage(text).lang.replace("-AF", "") === label;
}

function firstWords(text: string, count: number): string {
  return text.split(" ").slice(0, count).join(" ");
}
