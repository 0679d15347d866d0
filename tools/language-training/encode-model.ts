import type { LanguageModel } from "../../src/enrich/language/language-model.ts";

/** The bytes that `decodeModel` reads. */
export function encodeModel({ Latn, Cyrl, Arab, persian }: LanguageModel): Uint8Array {
  const tables = [Latn, Cyrl, Arab, persian];
  const header = tables.map(({ script, bits, scale, labels }) => [script, bits, scale, labels.join(",")].join("\t"));
  return Buffer.concat([
    Buffer.from(`${header.join("\n")}\n\n`),
    ...tables.map(({ weights }) => Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength)),
  ]);
}
