import { isParted } from "./asides-of.ts";
import type { Counted } from "./counted.ts";
import { type EventSign, has } from "./event-sign.ts";
import { fateOf } from "./fate.ts";
import type { Report } from "./report.ts";
import type { Signs } from "./signs.ts";

/** “three policemen and two civilians”, “a soldier and two passers-by”: one count, of all of them. */
export function sumParts(report: Report, signs: Signs, numbers: readonly Counted[]): readonly Counted[] {
  const fromEnd: Counted[] = [];
  for (const number of numbers.map((each) => withLone(report, signs, each)).toReversed()) {
    const next = fromEnd.at(-1);
    if (next === undefined || !isJoined(report, signs, number, next)) fromEnd.push(number);
    else fromEnd[fromEnd.length - 1] = { ...next, value: number.value + next.value, from: number.from };
  }
  return fromEnd.reverse();
}

/** How far the two may stand apart, with what describes the first: “trois policiers pakistanais et deux civils”. */
const widest = 4;

function isJoined({ stream }: Report, signs: Signs, number: Counted, next: Counted): boolean {
  const { noun } = number;
  if (!isPerson(signs, noun) || !(isPerson(signs, next.noun) || endsInFate(signs, next))) return false;
  if (number.bound === "range" || next.bound === "range") return false;
  if (next.from <= noun.to || next.from - noun.to > widest) return false;
  const between = signs.filter((sign) => sign.from > noun.to && sign.to < next.from && !has(sign, "place"));
  const isAnd = between.some((sign) => has(sign, "and")) && between.every((sign) => isAndBefore(sign, next));
  const isListed = between.length === 0 && next.value > 1 && isSum(signs, next) && isParted(stream, noun.to, next.from);
  return (isAnd || isListed) && !haveFates(signs, number, next);
}

/** A word for “and” may also be one for “or”, or join a range. */
function isAndBefore(sign: EventSign, next: Counted): boolean {
  return has(sign, "and", "rangeJoin") && sign.to === next.from - 1;
}

/** Whether an “and” lies within what it counts. */
function isSum(signs: Signs, { from, noun }: Counted): boolean {
  return signs.some((sign) => has(sign, "and") && sign.from > from && noun !== undefined && sign.to < noun.from);
}

/** “killed three policemen and two civilians were hurt”: each has a fate of his own. */
function haveFates(signs: Signs, number: Counted, next: Counted): boolean {
  const before = signs.findLast((sign) => fateOf(sign) !== undefined && sign.to < number.from);
  const end = next.noun?.to ?? next.to;
  const after = signs.find((sign) => fateOf(sign) !== undefined && sign.from > end && sign.from - end <= 3);
  return before !== undefined && after !== undefined && fateOf(before) !== fateOf(after);
}

/** One person more, who stands before the number or after what it counts without a number of his own. */
function withLone({ stream, lexicon }: Report, signs: Signs, number: Counted): Counted {
  const { noun } = number;
  if (!isPerson(signs, noun) || !lexicon.table.bareNounIsOne || number.bound === "range") return number;
  const isLone = (sign: EventSign) => has(sign, "people", "victims") && sign.plural === false;
  const before = signs.find((sign) => has(sign, "and") && sign.to === number.from - 1);
  const first = before && signs.find((sign) => isLone(sign) && sign.to === before.from - 1 && !isCounted(signs, sign));
  if (first !== undefined) return { ...number, value: number.value + 1, from: first.from };
  const whose = signs.find((sign) => has(sign, "place") && sign.from === noun.to + 1)?.to ?? noun.to;
  const after = signs.find((sign) => has(sign, "and") && sign.from === whose + 1);
  const last = after && signs.find((sign) => isLone(sign) && sign.from > after.to && sign.from - after.to <= 2);
  if (last === undefined || isParted(stream, noun.to, last.from) || isCounted(signs, last)) return number;
  return haveFates(signs, number, { ...number, noun: last })
    ? number
    : { ...number, value: number.value + 1, noun: last };
}

function isPerson(signs: Signs, noun: EventSign | undefined): noun is EventSign {
  return (
    noun !== undefined &&
    has(noun, "people", "victims") &&
    !signs.some((sign) => sign.from === noun.from && fateOf(sign) !== undefined)
  );
}

/** “four foreigners and three Afghans were wounded”: no word for people, but a fate right behind. */
function endsInFate(signs: Signs, { noun, to }: Counted): boolean {
  const behind = signs.filter((sign) => sign.from > to && sign.from - to <= 4 && !has(sign, "place"));
  const [next] = behind;
  return noun === undefined && next !== undefined && next.from - to > 1 && fateOf(next) !== undefined;
}

function isCounted(signs: Signs, person: EventSign): boolean {
  return signs.some((sign) => has(sign, "number", "several") && sign.to < person.from && person.from - sign.to <= 3);
}
