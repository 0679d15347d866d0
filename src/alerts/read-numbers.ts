import { latinKey } from "../text/latin-key.ts";
import { segment, type Word } from "../text/segment.ts";
import { monthOf } from "./calendar-words.ts";
import { isDeathWord, isInjuryWord, isIssueWord } from "./number-kinds.ts";
import { numberOfWord, scaleOfWord } from "./number-words.ts";
import { hashOf } from "./word-key.ts";

/** What a number says: which one (`issue`, `date`, `clock`), how strong or how much (`measure`), or how many of `unit`. */
export const numberKinds = ["issue", "date", "clock", "measure", "dead", "injured", "count"] as const;
export type NumberKind = (typeof numberKinds)[number];

export interface StoryNumber {
  readonly kind: NumberKind;
  /** A date is month × 100 + day, a clock time hours × 100 + minutes. */
  readonly value: number;
  /** Hash of the word that is counted, or 0. */
  readonly unit: number;
}

interface Token {
  readonly key: string;
  readonly word: Word;
  /** What stands between this word and the next. */
  readonly gap: string;
}

/** The numbers of a text in order, in digits or in words. Years of our time are left out: they only say that it is now. */
export function readNumbers(text: string): readonly StoryNumber[] {
  const words = segment(text);
  const tokens = words.map((word, index) => ({
    key: latinKey(word.folded === "" ? "" : text.slice(word.start, word.end)),
    word,
    gap: text.slice(word.end, words[index + 1]?.start ?? word.end + 1),
  }));
  const numbers: StoryNumber[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = readAt(tokens, at);
    if (read?.number !== undefined) numbers.push(read.number);
    at += read?.used ?? 1;
  }
  return numbers;
}

interface Read {
  readonly number?: StoryNumber;
  readonly used: number;
}

function readAt(tokens: readonly Token[], at: number): Read | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const digits = /^\d{1,12}/.exec(token.word.folded)?.[0];
  if (digits !== undefined) return readDigits(tokens, at, digits);
  const value = numberOfWord(token.key);
  if (value === undefined) return undefined;
  const ones = value >= 10 && value < 100 ? numberOfWord(tokens[at + 1]?.key ?? "") : undefined;
  const used = ones !== undefined && ones < 10 ? 2 : 1;
  return withScale(tokens, at, used, value + (used === 2 ? (ones ?? 0) : 0));
}

function readDigits(tokens: readonly Token[], at: number, digits: string): Read {
  const gap = tokens[at]?.gap ?? "";
  const next = /^\d{1,3}(?=\D*$)/.exec(tokens[at + 1]?.word.folded ?? "")?.[0];
  if (next === undefined) return withScale(tokens, at, 1, Number(digits));
  if (/^[,.\u00a0\u202f ٬]$/.test(gap) && next.length === 3 && digits.length <= 3)
    return readGroups(tokens, at, digits);
  if (gap === ":" || (gap === "." && next.length === 2 && isClock(tokens[at - 1]?.key ?? "")))
    return { number: { kind: "clock", value: Number(digits) * 100 + Number(next), unit: 0 }, used: 2 };
  if (/^[.,٫]$/.test(gap)) return withScale(tokens, at, 2, Number(`${digits}.${next}`), "measure");
  return withScale(tokens, at, 1, Number(digits));
}

function isClock(before: string): boolean {
  return /^(?:saat|soat|sagat|saati|at$)/.test(before);
}

function readGroups(tokens: readonly Token[], at: number, digits: string): Read {
  let value = digits;
  let used = 1;
  for (let next = tokens[at + used]; /^\d{3}(?:\D|$)/.test(next?.word.folded ?? ""); next = tokens[at + used]) {
    value += next?.word.folded.slice(0, 3);
    used += 1;
    if (!/^[,.\u00a0\u202f ٬]$/.test(next?.gap ?? "")) break;
  }
  return withScale(tokens, at, used, Number(value));
}

/** “3 thousand”, and “3 thousand and 100” as 3,100 (Persian). */
function withScale(tokens: readonly Token[], at: number, used: number, value: number, kind?: NumberKind): Read {
  const scale = scaleOfWord(tokens[at + used]?.key ?? "");
  if (scale === undefined) return { ...asNumber(tokens, at, used, value, kind), used };
  const rest = tokens[at + used + 1]?.key === "و" ? Number(tokens[at + used + 2]?.word.folded) : Number.NaN;
  const more = rest < scale ? 2 : 0;
  const scaled = Math.round(value * scale * 1000) / 1000 + (more > 0 ? rest : 0);
  return { ...asNumber(tokens, at, used + 1 + more, scaled), used: used + 1 + more };
}

function asNumber(
  tokens: readonly Token[],
  at: number,
  used: number,
  value: number,
  kind?: NumberKind,
): { number?: StoryNumber } {
  if (value >= 1990 && value <= 2039 && used === 1) return {};
  const before = [tokens[at - 2], tokens[at - 1]].map((token) => token?.key ?? "");
  const after = [0, 1, 2].map((step) => tokens[at + used + step]?.key ?? "");
  const month = monthOf(after[0] ?? "") ?? monthOf(before[1] ?? "");
  if (month !== undefined && Number.isInteger(value) && value >= 1 && value <= 31 && kind === undefined)
    return { number: { kind: "date", value: month * 100 + value, unit: 0 } };
  const found = kind ?? kindFrom(before, after);
  return { number: { kind: found, value, unit: hashOf((after[0] ?? "").slice(0, 5)) } };
}

function kindFrom(before: readonly string[], after: readonly string[]): NumberKind {
  if (before.slice(1).some(isIssueWord) || after.slice(0, 1).some(isIssueWord)) return "issue";
  const near = [...after, ...before.toReversed()];
  const dead = near.findIndex(isDeathWord);
  const injured = near.findIndex(isInjuryWord);
  if (dead === -1 && injured === -1) return "count";
  return injured === -1 || (dead !== -1 && dead < injured) ? "dead" : "injured";
}
