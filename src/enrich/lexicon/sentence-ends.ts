import { foldText } from "../../text/fold.ts";
import { isCapital } from "../../text/split-camel.ts";
import { unitText } from "../../text/unit-text.ts";
import { glues, type WordStream } from "../../text/word-stream.ts";

/** A full stop after a lone letter (U.S.) or without a space (a.b) ends nothing. */
export function endsSentence(stream: WordStream, word: number): boolean {
  const gap = gapBefore(stream, word);
  if (gap === " ") return false;
  if (/[!?؟۔।]/.test(gap) || endsLine(stream, word, gap)) return true;
  return /[.…]["»”)’]?\s/.test(gap) && (stream.to[word - 1] ?? 0) - (stream.from[word - 1] ?? 0) > 1;
}

/** What is written between a word and the one before, in the original; a new field is a full stop. */
export function gapBefore(stream: WordStream, word: number): string {
  if (word === 0 || stream.glue[word] === glues.field) return ". ";
  const from = stream.from[word] ?? 0;
  const text = stream.textOf(stream.fieldOf(from));
  const gap = text.slice(stream.buffer.ends[(stream.to[word - 1] ?? 1) - 1], stream.buffer.starts[from]);
  return gap.startsWith(".") && isAbbreviated(stream, word) ? gap.slice(1) : gap;
}

/** “No. 12”, «тадж. журнала», «узб. яз.», “20. sayısı”, „12. Ausgabe“: the full stop is the word's own. */
function isAbbreviated(stream: WordStream, word: number): boolean {
  const from = stream.from[word] ?? 0;
  const before = unitText(stream.buffer.units, stream.from[word - 1] ?? 0, stream.to[word - 1] ?? 0);
  if (beforeNumbers.has(before)) return isDigit(stream.buffer.units[from] ?? 0);
  if (ordinal.test(before) && ofIssues.has(unitText(stream.buffer.units, from, stream.to[word] ?? 0))) return true;
  const isSmall = !isCapital(stream.textOf(stream.fieldOf(from)), stream.buffer.starts[from] ?? 0);
  return isSmall && (ofLanguages.has(before) || ordinal.test(before));
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

const beforeNumbers = new Set("no nr n vol num nro iss vyp вып ном том ч sayi son".split(" "));
const ordinal = /^\d{1,3}$/;
/** German nouns, which are written with a capital. */
const ofIssues = new Set("ausgabe ausgaben nummer heft folge band teil".split(" "));
const ofLanguages = new Set("узб тадж кирг кырг каз казах туркм уйг яз uzb toj ўзб тож".split(" ").map(foldText));

/** A line's end parts sentences where a blank line or a capital follows: texts come with hard breaks too. */
function endsLine(stream: WordStream, word: number, gap: string): boolean {
  if (/\n\s*\n/.test(gap)) return true;
  const from = stream.from[word] ?? 0;
  return gap.includes("\n") && isCapital(stream.textOf(stream.fieldOf(from)), stream.buffer.starts[from] ?? 0);
}
