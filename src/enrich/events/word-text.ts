import { unitText } from "../../text/unit-text.ts";
import type { WordStream } from "../../text/word-stream.ts";

/** A word, folded. */
export function wordText(stream: WordStream, word: number): string {
  return unitText(stream.buffer.units, stream.from[word] ?? 0, stream.to[word] ?? 0);
}
