import type { NewsWord } from "./news-words.ts";
import { hashOf } from "./word-key.ts";

/** What a number says: which one (`issue`, `part`, `date`, `clock`), how strong, long or much, or how many of `unit`. */
export type NumberKind =
  | "issue"
  | "part"
  | "date"
  | "clock"
  | "measure"
  | "pages"
  | "minutes"
  | "years"
  | "dead"
  | "injured"
  | "count";

export interface StoryNumber {
  readonly kind: NumberKind;
  /** A date is month × 100 + day, a clock time hours × 100 + minutes. */
  readonly value: number;
  /** Hash of the word that is counted, or 0. */
  readonly unit: number;
}

/** The numbers of a text in order, in digits or in words. Years of our time are left out: they only say that it is now. */
export function readNumbers(words: readonly NewsWord[]): readonly StoryNumber[] {
  const numbers: StoryNumber[] = [];
  for (let at = 0; at < words.length; ) {
    const read = readAt(words, at);
    if (read?.number !== undefined) numbers.push(read.number);
    at += read?.used ?? 1;
  }
  return numbers;
}

interface Read {
  readonly number?: StoryNumber;
  readonly used: number;
}

function readAt(words: readonly NewsWord[], at: number): Read | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const digits = /^\d{1,12}/.exec(word.folded)?.[0];
  if (digits !== undefined) return readDigits(words, at, digits);
  const value = word.facts.numeral;
  if (value === undefined) return readLife(words, at) ?? readOrdinal(words, at, word);
  const ones = value >= 10 && value < 100 ? words[at + 1]?.facts.numeral : undefined;
  const used = ones !== undefined && ones < 10 ? 2 : 1;
  return withScale(words, at, used, value + (used === 2 ? (ones ?? 0) : 0));
}

/** “Jailed for life”, “life sentence”: a sentence longer than any other. */
function readLife(words: readonly NewsWord[], at: number): Read | undefined {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]].map((one) => one?.latin ?? "");
  const isEnglish = word === "life" && (before === "for" || /^(?:sentenc|term|imprison|in$|behind)/.test(next ?? ""));
  const isUrdu = word === "عمر" && next === "قید";
  const isLife = isEnglish || isUrdu || words[at]?.facts.counts === "life";
  return isLife ? { number: { kind: "years", value: lifelong, unit: 0 }, used: 1 } : undefined;
}

const lifelong = 100;

/** “Part one”, “second part”. */
function readOrdinal(words: readonly NewsWord[], at: number, { facts: { ordinal } }: NewsWord): Read | undefined {
  const isPart = [words[at - 1], words[at + 1]].some((word) => word?.facts.counts === "part");
  return ordinal === undefined || !isPart ? undefined : { number: { kind: "part", value: ordinal, unit: 0 }, used: 1 };
}

function readDigits(words: readonly NewsWord[], at: number, digits: string): Read {
  const gap = words[at]?.gap ?? "";
  const next = /^\d{1,3}(?=\D*$)/.exec(words[at + 1]?.folded ?? "")?.[0];
  if (next === undefined) return withScale(words, at, 1, Number(digits));
  if (/^[,.\u00a0\u202f ٬]$/.test(gap) && next.length === 3 && digits.length <= 3) return readGroups(words, at, digits);
  if (gap === ":" || (gap === "." && next.length === 2 && isClock(words[at - 1]?.latin ?? "")))
    return { number: { kind: "clock", value: Number(digits) * 100 + Number(next), unit: 0 }, used: 2 };
  if (/^[.,٫]$/.test(gap)) return withScale(words, at, 2, Number(`${digits}.${next}`), "measure");
  return withScale(words, at, 1, Number(digits));
}

function isClock(before: string): boolean {
  return /^(?:saat|soat|sagat|saati|at$)/.test(before);
}

function readGroups(words: readonly NewsWord[], at: number, digits: string): Read {
  let value = digits;
  let used = 1;
  for (let next = words[at + used]; /^\d{3}(?:\D|$)/.test(next?.folded ?? ""); next = words[at + used]) {
    value += next?.folded.slice(0, 3);
    used += 1;
    if (!/^[,.\u00a0\u202f ٬]$/.test(next?.gap ?? "")) break;
  }
  return withScale(words, at, used, Number(value));
}

/** “3 thousand”, and “3 thousand and 100” as 3,100 (Persian). */
function withScale(words: readonly NewsWord[], at: number, used: number, value: number, kind?: NumberKind): Read {
  const scale = words[at + used]?.facts.scale;
  if (scale === undefined) return { ...asNumber(words, at, used, value, kind), used };
  const rest = words[at + used + 1]?.latin === "و" ? Number(words[at + used + 2]?.folded) : Number.NaN;
  const more = rest < scale ? 2 : 0;
  const scaled = Math.round(value * scale * 1000) / 1000 + (more > 0 ? rest : 0);
  return { ...asNumber(words, at, used + 1 + more, scaled), used: used + 1 + more };
}

interface Numbered {
  readonly number?: StoryNumber;
}

function asNumber(words: readonly NewsWord[], at: number, used: number, value: number, kind?: NumberKind): Numbered {
  if (value >= 1990 && value <= 2039 && used === 1) return {};
  const next = at + used + Number(isOrdinalEnding(words[at + used], words[at + used - 1]?.gap));
  const after = words.slice(next, next + 3);
  const before = words.slice(Math.max(0, at - 2), at).toReversed();
  const month = monthOf(after[0], words[at]?.gap) ?? monthOf(before[0], before[0]?.gap);
  if (month !== undefined && Number.isInteger(value) && value >= 1 && value <= 31 && kind === undefined)
    return { number: { kind: "date", value: month * 100 + value, unit: 0 } };
  const unit = after[0] === undefined ? 0 : hashOf(after[0].latin.slice(0, 5));
  return { number: { kind: kind ?? kindFrom(before, after), value, unit } };
}

/** 41-й, 5-я. */
function isOrdinalEnding(word: NewsWord | undefined, gap: string | undefined): boolean {
  return gap === "-" && word !== undefined && word.folded.length <= 2 && !/^\d/.test(word.folded);
}

/** “12 may have died”, “300 march”: in English a month has a capital, in Uzbek a hyphen (9-may). */
function monthOf(word: NewsWord | undefined, gap: string | undefined): number | undefined {
  if (word !== undefined && /^(?:may|march)$/.test(word.original) && gap !== "-") return undefined;
  return word?.facts.month;
}

/** Words beside the number, nearest first. */
function kindFrom(before: readonly NewsWord[], after: readonly NewsWord[]): NumberKind {
  const beside = [after[0]?.facts.counts, before[0]?.facts.counts];
  const named = (["issue", "part"] as const).find((kind) => beside.includes(kind));
  if (named !== undefined) return named;
  const [next] = beside;
  if (after.slice(0, 2).some(({ facts }) => facts.counts === "years")) return "years";
  if (next === "pages" || next === "minutes") return next;
  const counts = [...after, ...before].map(({ facts }) => facts.counts);
  return counts.find((what) => what === "dead" || what === "injured") ?? "count";
}
