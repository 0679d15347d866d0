import type { WordStream } from "../../text/word-stream.ts";
import type { EventLexicon } from "./event-lexicon.ts";
import type { EventSign } from "./event-sign.ts";
import { wordText } from "./word-text.ts";

/** Adds that a verb tells of before, as its ending shows: “bo‘lgandi”, «болгон эле». */
export function readBefore(stream: WordStream, word: number, { beforeEndings }: EventLexicon, into: EventSign[]): void {
  const text = wordText(stream, word);
  for (const [ending = "", after] of beforeEndings) {
    if (text.length <= ending.length || !text.endsWith(ending)) continue;
    const to = after === undefined ? word : word + 1;
    if (after !== undefined && (to >= stream.count || wordText(stream, to) !== after)) continue;
    into.push({ meaning: { role: "before" }, from: word, to, languages: 1 });
    return;
  }
}
