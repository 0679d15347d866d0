import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TableScript } from "./language-alphabets.ts";

/** What was learned about one group of languages: `weights[bucket * labels.length + label]`, in units of `scale`. */
export interface LanguageTable {
  readonly script: TableScript;
  /** BCP 47, and `other` for what none of them is. */
  readonly labels: readonly string[];
  /** There are 2^bits buckets. */
  readonly bits: number;
  readonly scale: number;
  readonly weights: Int8Array;
}

/** One table a script that several languages share, and one that parts Dari from the Persian of Iran. */
export type LanguageModel = Readonly<Record<TableScript | "persian", LanguageTable>>;

/** The model that ships; `tools/train-language.ts` writes it. */
export const modelPath = join(import.meta.dirname, "language-model.generated.bin");

let shipped: LanguageModel | undefined;

/** The model that ships, read at the first call: a program that never asks for a language does not pay for it. */
export function shippedModel(): LanguageModel {
  shipped ??= decodeModel(readFileSync(modelPath));
  return shipped;
}

/**
 * A model file: for each of the tables Latn, Cyrl, Arab, persian a line of tab-separated words (script, bits, scale, labels parted by
 * commas), an empty line, then the tables' weights one after another, a signed byte each.
 */
export function decodeModel(bytes: Uint8Array): LanguageModel {
  const end = findHeaderEnd(bytes);
  const lines = new TextDecoder().decode(bytes.subarray(0, end)).trimEnd().split("\n");
  let at = bytes.byteOffset + end;
  const [Latn, Cyrl, Arab, persian] = lines.map((line) => {
    const table = readTable(line, bytes.buffer, at);
    at += table.weights.length;
    return table;
  });
  if (!(Latn && Cyrl && Arab && persian)) throw new Error("the language model lacks a table");
  return { Latn, Cyrl, Arab, persian };
}

function readTable(line: string, bytes: ArrayBufferLike, at: number): LanguageTable {
  const [script, bits = "", scale = "", names = ""] = line.split("\t");
  if (script !== "Latn" && script !== "Cyrl" && script !== "Arab") throw new Error("a table without a script");
  const labels = names.split(",");
  const weights = new Int8Array(bytes, at, 2 ** Number(bits) * labels.length);
  return { script, labels, bits: Number(bits), scale: Number(scale), weights };
}

function findHeaderEnd(bytes: Uint8Array): number {
  const newline = 0x0a;
  const end = bytes.findIndex((byte, at) => byte === newline && bytes[at + 1] === newline);
  if (end === -1) throw new Error("the language model has no header");
  return end + 2;
}
