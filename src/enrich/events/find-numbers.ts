import { glues } from "../../text/word-stream.ts";
import { gapOf } from "../lexicon/sign.ts";
import { isParted } from "./asides-of.ts";
import type { Counted } from "./counted.ts";
import { type EventSign, has } from "./event-sign.ts";
import type { Report, ReportSentence } from "./report.ts";
import { sumParts } from "./sum-parts.ts";
import { wordText } from "./word-text.ts";

/** The numbers of a sentence that may count people: no years, days, pages, issues, parts of another number. */
export function findNumbers(report: Report, { signs }: ReportSentence): readonly Counted[] {
  const joined = joinNumbers(report, signs);
  const counted = withRanges(report, joined, signs).map((number) => withNoun(report, signs, number));
  return sumParts(report, signs, counted)
    .filter((number) => !isOther(signs, number))
    .map((number) => withBound(report, signs, number))
    .filter((number) => !isArticle(report, signs, number));
}

/** “twenty five”, “two hundred”, «بیست و پنج», in the order in which they are said. */
function joinNumbers(report: Report, signs: readonly EventSign[]): readonly Counted[] {
  const joined: Counted[] = [];
  for (const sign of signs) {
    const { meaning, from, to } = sign;
    if (meaning.role !== "number") continue;
    const last = joined.at(-1);
    if (last !== undefined && from <= last.to) continue;
    const value = last === undefined ? undefined : joinedValue(report, signs, last, { value: meaning.value, from });
    if (last === undefined || value === undefined) joined.push({ value: meaning.value, bound: "exact", from, to });
    else joined[joined.length - 1] = { ...last, value, to };
  }
  return joined.filter(({ value }) => value > 0);
}

/** What two numbers that stand together make, if they are one; an “and” may part them where they are words. */
function joinedValue(
  { stream, lexicon }: Report,
  signs: readonly EventSign[],
  last: Counted,
  next: { readonly value: number; readonly from: number },
): number | undefined {
  const isAnd = signs.some((sign) => has(sign, "and") && sign.from === last.to + 1 && sign.to === next.from - 1);
  const isWords = !/\d/.test(wordText(stream, last.to) + wordText(stream, next.from));
  if (next.from - last.to !== 1 && !(isAnd && isWords)) return undefined;
  if (lexicon.table.onesFirst === true && isWords && last.value < 10 && next.value >= 20 && next.value < 100)
    return last.value + next.value;
  if (isWords && next.value === dozen && last.value < 10) return last.value * dozen;
  return sumOf(last.value, next.value);
}

/** “two dozen”. */
const dozen = 12;

function sumOf(before: number, next: number): number | undefined {
  if (next === 1000 || (next === 100 && before < 10)) return before * next;
  if (before >= 1000 && next < 1000 && before % 1000 === 0) return before + next;
  if (before >= 100 && before % 100 === 0 && next < 100) return before + next;
  return before >= 10 && before < 100 && before % 10 === 0 && next < 10 ? before + next : undefined;
}

function withRanges(report: Report, numbers: readonly Counted[], signs: readonly EventSign[]): readonly Counted[] {
  return numbers.flatMap((number, index) => {
    const [before, next] = [numbers[index - 1], numbers[index + 1]];
    if (before !== undefined && isRange(report, before, number, signs)) return [];
    if (next === undefined || !isRange(report, number, next, signs)) return [number];
    return [{ ...number, bound: "range", upTo: next.value, to: next.to }];
  });
}

function isRange({ stream }: Report, low: Counted, high: Counted, signs: readonly EventSign[]): boolean {
  if (high.value <= low.value || high.from - low.to > 2) return false;
  if (high.from - low.to === 1) return stream.glue[high.from] === glues.hyphen;
  return signs.some((sign) => has(sign, "rangeJoin") && sign.from === low.to + 1 && sign.to === high.from - 1);
}

/** Whether it counts something else, or is a name. */
function isOther(signs: readonly EventSign[], { value, from, to }: Counted): boolean {
  const beside = (word: number, ...roles: Parameters<typeof has>[1][]) =>
    signs.some((sign) => has(sign, ...roles) && (sign.from === word || sign.to === word));
  if (beside(from - 1, "label", "month", "agent") || beside(to + 1, "month")) return true;
  if (signs.some((sign) => has(sign, "among") && sign.to < from && from - sign.to <= 3)) return true;
  if (signs.some((sign) => has(sign, "included") && sign.from > to && sign.from - to <= 4)) return true;
  const counts = beside(to + 1, "people", "victims", "militants", "attackers");
  if (!counts && value >= 1900 && value < 2100) return true;
  return !counts && isMeasure(signs, to);
}

function isMeasure(signs: readonly EventSign[], to: number): boolean {
  const near = (word: number) => signs.some((sign) => has(sign, "measure", "years") && sign.from === word);
  const known = (word: number) =>
    signs.some(
      (sign) => has(sign, "people", "victims", "militants", "dead", "injured", "detained") && sign.from === word,
    );
  // “18 yıl hapis”: how long, in a phrase for a sentence.
  if (signs.some((sign) => has(sign, "trial") && sign.from === to + 1 && sign.to > sign.from)) return true;
  const parts = signs.some((sign) => has(sign, "in", "from", "and", "among") && sign.from === to + 1);
  return near(to + 1) || (near(to + 2) && !known(to + 1) && !parts);
}

function withBound({ lexicon }: Report, signs: readonly EventSign[], number: Counted): Counted {
  if (number.bound === "range") return number;
  const behind = signs.find((sign) => sign.from === number.to + 1 && has(sign, "people", "victims"))?.to ?? number.to;
  const beside = (role: "atLeast" | "upTo") =>
    signs.find(
      (sign) =>
        has(sign, role) &&
        (sign.to === number.from - 1 ||
          ((lexicon.table.verbLast || sign.to > sign.from) && [number.to + 1, behind + 1].includes(sign.from))),
    );
  const [least, most] = [beside("atLeast"), beside("upTo")];
  const bound = least ?? most;
  if (bound === undefined) return number;
  return {
    ...number,
    bound: least === undefined ? "up-to" : "at-least",
    from: Math.min(number.from, bound.from),
    to: Math.max(number.to, bound.to),
  };
}

/** “mit einem Messer”: a word for one that may be an article counts only before whom it counts. */
function isArticle({ lexicon, stream }: Report, signs: readonly EventSign[], { from, to, noun }: Counted): boolean {
  if (from !== to || !lexicon.articles.has(wordText(stream, from))) return false;
  const counts = (sign: EventSign) => has(sign, "dead", "injured", "detained") && sign.from - to <= 2 && sign.from > to;
  return noun === undefined && !signs.some(counts);
}

const longestNounPhrase = 6;

function withNoun({ stream }: Report, signs: readonly EventSign[], number: Counted): Counted {
  const blocking = signs.find(
    (sign) =>
      sign.from > number.to && has(sign, "dead", "injured", "detained", "kills", "number", "in", "method", "attack"),
  );
  const noun = signs
    .filter((sign) => has(sign, "people", "victims", "militants", "attackers", "commander", "forces"))
    .filter((sign) => sign.from > number.to && gapOf(sign, number) < longestNounPhrase)
    .filter((sign) => blocking === undefined || sign.from <= blocking.from)
    .find((sign) => !isParted(stream, number.to, sign.from));
  return noun === undefined ? number : { ...number, noun: lastOf(signs, noun) };
}

/** The head of “police officers”, which comes last. */
function lastOf(signs: readonly EventSign[], noun: EventSign): EventSign {
  const next = signs.find(
    (sign) => sign.from === noun.to + 1 && has(sign, "people", "victims", "militants", "attackers"),
  );
  return next ?? noun;
}
