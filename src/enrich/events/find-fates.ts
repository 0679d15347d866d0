import type { EventKind } from "../../domain/event.ts";
import { gapOf } from "../lexicon/sign.ts";
import { isParted } from "./asides-of.ts";
import type { Counted } from "./counted.ts";
import { type EventSign, has } from "./event-sign.ts";
import { type Fate, fateOf } from "./fate.ts";
import { findNumbers } from "./find-numbers.ts";
import { lonePerson, sideCost } from "./lone-person.ts";
import type { Report, ReportSentence } from "./report.ts";
import type { Signs } from "./signs.ts";

/** A number with what became of those it counts. */
export interface Fated {
  readonly fate: Fate;
  readonly count: Counted;
}

/** Each number of a sentence with its fate, in order; then each fate that speaks of one person without a number. */
export function findFates(report: Report, sentence: ReportSentence, kind: EventKind): readonly Fated[] {
  const words = sentence.signs.filter(
    (sign) =>
      fateOf(sign) !== undefined && !isUncounted(report, sentence.signs, sign) && !isAccusation(sentence, sign, kind),
  );
  if (words.length === 0) return [];
  const numbers = findNumbers(report, sentence);
  const fated = paired(report, sentence, kind, { words, numbers });
  const isTold = (word: EventSign) => fated.some(({ fate }) => fate === fateOf(word));
  const lone = words
    .filter((word) => !isTold(word) && !isBothFates(report, sentence, word))
    .flatMap((word): readonly Fated[] => {
      const [fate, person] = [fateOf(word), lonePerson(report, sentence, word, kind)];
      if (fate === undefined || person === undefined) return [];
      return [{ fate, count: { value: 1, bound: "exact", from: person.from, to: person.to, noun: person } }];
    });
  return [...fated.sort((one, other) => one.count.from - other.count.from), ...lone];
}

interface Parts {
  readonly words: readonly EventSign[];
  readonly numbers: readonly Counted[];
}

function paired(report: Report, sentence: ReportSentence, kind: EventKind, { words, numbers }: Parts): Fated[] {
  const pairs = numbers
    .flatMap((count) => words.map((word) => ({ count, word, cost: costOf(report, sentence, count, word) })))
    .filter(({ count, word, cost }) => cost <= dearest && !isOtherSide(count, word, kind))
    .sort((one, other) => one.cost - other.cost);
  const taken = new Set<Counted | EventSign>();
  const fated: Fated[] = [];
  for (const { count, word } of pairs) {
    const fate = fateOf(word);
    if (taken.has(count) || taken.has(word) || fate === undefined) continue;
    taken.add(count).add(word);
    if (!isBothFates(report, sentence, word)) fated.push({ fate, count });
  }
  return fated;
}

/** “dozens wounded”, “wounding several”: nobody has counted them. */
function isUncounted({ stream, lexicon }: Report, signs: Signs, word: EventSign): boolean {
  const isAhead = word.meaning.heads === true || (!lexicon.table.verbLast && has(word, "kills", "injures", "detains"));
  return signs.some(
    (sign) =>
      has(sign, "several") &&
      (isAhead ? sign.from > word.to : sign.to < word.from) &&
      gapOf(sign, word) < 2 &&
      !isParted(stream, Math.min(sign.to, word.to), Math.max(sign.from, word.from)) &&
      !signs.some((other) => has(other, "number") && isBetween(other, sign, word)),
  );
}

/** “held for killing two officials”: what somebody is accused of is another event. */
function isAccusation({ signs }: ReportSentence, word: EventSign, kind: EventKind): boolean {
  if (kind !== "arrest" || fateOf(word) === "detained") return false;
  return signs.some((sign) => has(sign, "blames") && sign.to < word.from && word.from - sign.to <= 3);
}

/** “40 killed and wounded”, «۴۰ کشته و زخمی»: how many of them died is not told. */
function isBothFates({ stream }: Report, { signs }: ReportSentence, word: EventSign): boolean {
  if (!has(word, "dead", "injured")) return false;
  const other = signs.find(
    (sign) => has(sign, has(word, "dead") ? "injured" : "dead") && gapOf(sign, word) >= 0 && gapOf(sign, word) < 2,
  );
  if (other === undefined) return false;
  const [first, last] = word.from < other.from ? [word, other] : [other, word];
  if (isParted(stream, first.to, last.from)) return false;
  // “blessés ont succombé”: nothing but an auxiliary between.
  const isOne = gapOf(first, last) === 0 || !signs.some((sign) => isBetween(sign, first, last));
  const joined = isOne || signs.some((sign) => has(sign, "and") && isBetween(sign, first, last));
  return joined && !signs.some((sign) => has(sign, "number", "several") && isJoinedTo(sign, first, last));
}

/** Between the two, or right behind them. */
function isJoinedTo(sign: EventSign, first: EventSign, last: EventSign): boolean {
  return isBetween(sign, first, last) || (sign.from > last.to && sign.from - last.to <= 2);
}

function isBetween(sign: EventSign, one: EventSign, other: EventSign): boolean {
  return sign.from > Math.min(one.to, other.to) && sign.to < Math.max(one.from, other.from);
}

/** Attackers who died are not an attack's victims; of forces' operations all the dead are told. */
function isOtherSide({ noun }: Counted, word: EventSign, kind: EventKind): boolean {
  if (kind !== "attack" || fateOf(word) === "detained" || noun === undefined) return false;
  return has(noun, "attackers", "militants");
}

/** Beyond this a number and a word for a fate have nothing to do with each other. */
const dearest = 11;

/** How far a number stands from a word for a fate, with what speaks against their belonging together. */
function costOf(report: Report, { signs }: ReportSentence, count: Counted, word: EventSign): number {
  const gap = gapOf(count, word);
  if (gap < 0) return count.from <= word.from && count.to >= word.to ? 0 : dearest + 1;
  const isBefore = count.from < word.from;
  const [first, last] = isBefore ? [count, word] : [word, count];
  const between = signs.filter((sign) => sign.from > first.to && sign.to < last.from);
  const fatesBetween = between.filter((sign) => fateOf(sign) !== undefined).length;
  const numbersBetween = between.filter((sign) => has(sign, "number")).length;
  return (
    gap +
    sideCost(report, word, isBefore) +
    (isParted(report.stream, first.to, last.from) ? 4 : 0) +
    8 * fatesBetween +
    5 * numbersBetween +
    (count.noun === undefined && gap > 2 && !has(word, "toll") ? 6 : 0)
  );
}
