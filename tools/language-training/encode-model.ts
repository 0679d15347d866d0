import type { LanguageModel } from "../../src/enrich/language-model.ts";

/** The bytes that `decodeModel` reads. */
export function encodeModel({ Latn, Cyrl, Arab }: LanguageModel): Uint8Array {
  const tables = [Latn, Cyrl, Arab];
  const header = tables.map(({ script, bits, scale, labels }) => [script, bits, scale, labels.join(",")].join("\t"));
  return Buffer.concat([
    Buffer.from(`${header.join("\n")}\n\n`),
    ...tables.map(({ weights }) => Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength)),
  ]);
}
