import type { Sentence } from "./read-corpus.ts";

/** `tenth`: a tenth of all sentences, chosen by their letters. `flores`: all FLORES sentences and a quarter of the further languages. */
export type HoldOut = "tenth" | "flores";

interface Split {
  readonly train: readonly Sentence[];
  readonly test: readonly Sentence[];
}

/** The sentences that are learned from and those that only the evaluation sees; the same at every run. */
export function holdOut(rule: HoldOut, sentences: readonly Sentence[]): Split {
  const isTest = (sentence: Sentence) =>
    rule === "tenth" || !hasFlores(sentence) ? tenth(sentence) : isFlores(sentence);
  const { train = [], test = [] } = Object.groupBy(sentences, (sentence) => (isTest(sentence) ? "test" : "train"));
  return { train, test };
}

/** Languages of the further ones that `flores` never trains on: every fourth in the order of their codes. */
export function strangers(others: readonly Sentence[]): ReadonlySet<string> {
  const codes = [...new Set(others.map(({ label }) => label))].toSorted();
  return new Set(codes.filter((_, at) => at % 4 === 2));
}

export function isFlores({ source }: Sentence): boolean {
  return source.includes("sib-200");
}

/** Karakalpak is not in FLORES: a tenth of what there is is taken for it. */
function hasFlores({ label }: Sentence): boolean {
  return label !== "kaa";
}

function tenth({ text }: Sentence): boolean {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1) ^ (hash >>> 13);
  return hash >>> 0 < 0x1999_9999;
}
