import type { TableScript } from "../../src/enrich/language/language-alphabets.ts";
import { inventLanguage } from "./invent-language.ts";
import type { Sentence } from "./read-corpus.ts";
import { insertNames } from "./romanise-names.ts";
import { varyText } from "./vary-text.ts";

/** What is learned from: a text and the position of its label. */
export interface Example {
  readonly text: string;
  readonly label: number;
}

/** How often a label is drawn, and how often a drawn sentence becomes one of a language that does not exist. */
export interface Mixture {
  readonly weights: Readonly<Record<string, number>>;
  readonly invented: number;
  /** Foreign names that a quarter of the examples get some of, whatever their label. */
  readonly names: readonly string[];
}

interface Source {
  readonly texts: readonly string[];
  readonly weight: number;
}

/** Program messages are many and short of verbs and names; text written as text is worth more. */
const ofPrograms = /mediawiki|\.mo\b|langpack|openstreetmap|libreoffice|GNOME/;

/** Endless examples: a label, one of its sources, one of its sentences, one of its spellings, the whole or some words of it. */
export function* drawSentences(
  script: TableScript,
  labels: readonly string[],
  sentences: readonly Sentence[],
  { weights, invented, names }: Mixture,
  random: () => number,
): Generator<Example> {
  const sources = labels.map((label) => sourcesOf(sentences.filter((sentence) => sentence.label === label)));
  const chances = labels.map((label, at) => (sources[at]?.length ? (weights[label] ?? 1) : 0));
  const other = labels.indexOf("other");
  for (;;) {
    const label = draw(chances, random);
    const from = sources[label] ?? [];
    const texts =
      from[
        draw(
          from.map(({ weight }) => weight),
          random,
        )
      ]?.texts ?? [];
    const sentence = texts[Math.floor(random() * texts.length)] ?? "";
    const words = someWords(varyText(labels[label] ?? "", sentence, random), random);
    const text = names.length > 0 ? insertNames(words, names, random) : words;
    if (random() < invented) yield { text: inventLanguage(script, labels[label] ?? "", text, random), label: other };
    else yield { text, label };
  }
}

function sourcesOf(sentences: readonly Sentence[]): readonly Source[] {
  const bySource = Map.groupBy(sentences, ({ source }) => source);
  return [...bySource].map(([name, those]) => ({
    texts: those.map(({ text }) => text),
    weight: Math.sqrt(those.length) * (ofPrograms.test(name) ? 0.5 : 1),
  }));
}

function draw(chances: readonly number[], random: () => number): number {
  let left = random() * chances.reduce((all, one) => all + one, 0);
  const at = chances.findIndex((chance) => {
    left -= chance;
    return left < 0;
  });
  return at === -1 ? chances.length - 1 : at;
}

/** A third as they are, the others three to fifteen words in a row: headlines are short. */
function someWords(text: string, random: () => number): string {
  const words = text.split(" ");
  if (words.length < 4 || random() < 0.35) return text;
  const count = 3 + Math.floor(random() * 13);
  const from = Math.floor(random() * Math.max(1, words.length - count + 1));
  return words.slice(from, from + count).join(" ");
}
