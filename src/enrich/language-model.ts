import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TableScript } from "./language-alphabets.ts";

/** The weights of one script: `weights[bucket * labels.length + label]`, in units of `scale`. */
export interface LanguageTable {
  readonly script: TableScript;
  /** BCP 47, and `other` for what none of them is. */
  readonly labels: readonly string[];
  /** There are 2^bits buckets. */
  readonly bits: number;
  readonly scale: number;
  readonly weights: Int8Array;
}

/** One table a script that several languages share. */
export type LanguageModel = Readonly<Record<TableScript, LanguageTable>>;

/** The model that ships; `tools/train-language.ts` writes it. */
export const modelPath = join(import.meta.dirname, "language-model.bin");

let shipped: LanguageModel | undefined;

/** The model that ships, read at the first call: a program that never asks for a language does not pay for it. */
export function shippedModel(): LanguageModel {
  shipped ??= decodeModel(readFileSync(modelPath));
  return shipped;
}

/**
 * A model file: for each table of `Latn`, `Cyrl`, `Arab` a line of tab-separated words (script, bits, scale, labels parted by commas), an
 * empty line, then the tables' weights one after another, a signed byte each.
 */
export function decodeModel(bytes: Uint8Array): LanguageModel {
  const end = findHeaderEnd(bytes);
  let at = end;
  const read = (script: TableScript): LanguageTable => {
    const line = header.find((words) => words[0] === script);
    if (line === undefined) throw new Error(`the language model has no table for ${script}`);
    const [, bits = "", scale = "", names = ""] = line;
    const labels = names.split(",");
    const size = 2 ** Number(bits) * labels.length;
    const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, size);
    at += size;
    return { script, labels, bits: Number(bits), scale: Number(scale), weights };
  };
  const header = new TextDecoder()
    .decode(bytes.subarray(0, end))
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));
  return { Latn: read("Latn"), Cyrl: read("Cyrl"), Arab: read("Arab") };
}

function findHeaderEnd(bytes: Uint8Array): number {
  const newline = 0x0a;
  const end = bytes.findIndex((byte, at) => byte === newline && bytes[at + 1] === newline);
  if (end === -1) throw new Error("the language model has no header");
  return end + 2;
}
