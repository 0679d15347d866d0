import { glues, type WordStream } from "../../text/word-stream.ts";
import { gapBefore } from "../lexicon/sentence-ends.ts";
import type { EventLexicon } from "./event-lexicon.ts";
import { type EventSign, has } from "./event-sign.ts";
import { wordText } from "./word-text.ts";

/**
 * Adds the number that begins with a word. Digits of any script are folded to ours; 12,000 is one number, 4.7 and the 26 of
 * “26-year-old” none; “and” is written together with it in Arabic («و14»), an ending of the language may hang on it (“37'ye”, «12-ге»). `into` holds the words read so far, for months.
 */
export function readDigits(stream: WordStream, word: number, { numberEndings }: EventLexicon, into: EventSign[]): void {
  const [, digits, ending = ""] = /^و?(\d{1,4})(\p{L}*)$/u.exec(wordText(stream, word)) ?? [];
  if (digits === undefined || (ending !== "" && !numberEndings.has(ending)) || isHalf(stream, word, word - 1)) return;
  if (/^[.,٫]$/.test(gapBefore(stream, word)) && word > 0) return;
  const add = (value: number, to: number) =>
    into.push({ meaning: { role: "number", value }, from: word, to, languages: 1 });
  if (isHalf(stream, word + 1, word + 1)) {
    if (numberEndings.has(wordText(stream, word + 1))) add(Number(digits), word + 1);
    else if (isDated(Number(digits), word, into)) add(Number(digits), word);
    return;
  }
  const { value, to } = withThousands(stream, word, Number(digits));
  const next = to + 1 < stream.count ? gapBefore(stream, to + 1) : "";
  if (/^[.,]$/.test(next) && to === word && /^\d/.test(wordText(stream, to + 1))) return;
  if (/[%٪]/.test(next) || /[$€£]$/.test(word === 0 ? "" : gapBefore(stream, word))) return;
  add(value, to);
}

function withThousands(stream: WordStream, word: number, first: number): { value: number; to: number } {
  let [value, to] = [first, word];
  while (
    to + 1 < stream.count &&
    /^[,. ]$/.test(gapBefore(stream, to + 1)) &&
    /^\d{3}$/.test(wordText(stream, to + 1))
  ) {
    value = value * 1000 + Number(wordText(stream, to + 1));
    to += 1;
  }
  return { value, to };
}

/** Whether a hyphen before `word` glues a number to a word; 10-15 is a range. */
function isHalf(stream: WordStream, word: number, other: number): boolean {
  return word < stream.count && stream.glue[word] === glues.hyphen && !/^\d+$/.test(wordText(stream, other));
}

/** «5-ноябрда», “2025-yil”: a day before its month, or a year. */
function isDated(value: number, word: number, signs: readonly EventSign[]): boolean {
  return (value >= 1990 && value < 2100) || signs.some((sign) => has(sign, "month") && sign.from === word + 1);
}
