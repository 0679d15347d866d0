import type { WordStream } from "../../text/word-stream.ts";

/** Whether a word begins with these letters as they are written: folded, “öldü” (died) and “oldu” (became) are one. */
export function isWritten(stream: WordStream, word: number, letters: string): boolean {
  const begin = stream.from[word] ?? 0;
  const { start, end } = stream.original(begin, stream.to[word] ?? 0);
  return written(stream.textOf(stream.fieldOf(begin)).slice(start, end)).startsWith(written(letters));
}

/** Small letters, composed, with one kind of apostrophe. */
function written(word: string): string {
  return word
    .normalize("NFC")
    .toLowerCase()
    .replace(/['‘’‚‛`´′ʹʻʼʽʾʿˈˊˋꞌ＇՚]/g, "'");
}
