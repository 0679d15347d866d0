import type { EventKind, Toll } from "../../domain/event.ts";
import { gapOf } from "../releases/sign.ts";
import { isParted } from "./asides-of.ts";
import { type EventSign, type EventSignRole, has } from "./event-sign.ts";
import { type Counted, findNumbers } from "./find-numbers.ts";
import { type Report, type ReportSentence, spanOf, telling } from "./report.ts";

export interface Tolls {
  readonly dead?: Toll;
  readonly injured?: Toll;
  readonly detained?: Toll;
}

type Fate = keyof Tolls;

/** A number with what became of those it counts. */
interface Fated {
  readonly fate: Fate;
  readonly count: Counted;
}

/**
 * How many an item says were killed, hurt and detained in its event. A number belongs to the nearest word for a fate that may
 * count it; what counts nobody, or might count others, is left out. The title goes before the text.
 */
export function findTolls(report: Report, kind: EventKind): Tolls {
  if (!counting.has(kind)) return {};
  const fated = telling(report).flatMap((sentence) => fatesOf(report, sentence, kind));
  const tollOf = (fate: Fate): { [key in Fate]?: Toll } => {
    const first = fated.find((each) => each.fate === fate && counts(kind, fate));
    if (first === undefined) return {};
    const bounded = fated.find(
      ({ fate: other, count }) => other === fate && count.value === first.count.value && count.bound !== "exact",
    );
    return { [fate]: toToll(report, (first.count.bound === "exact" && bounded?.count) || first.count) };
  };
  return { ...tollOf("dead"), ...tollOf("injured"), ...tollOf("detained") };
}

const counting: ReadonlySet<EventKind> = new Set<EventKind>([
  "attack",
  "plot-foiled",
  "arrest",
  "operation",
  "leadership",
  "prison",
  "recruitment",
  "threat",
  "other",
]);

/** Who is held in an accident is no militant; of a hoax it is told who was caught. */
function counts(kind: EventKind, fate: Fate): boolean {
  return kind === "threat" ? fate === "detained" : fate !== "detained" || kind !== "other";
}

/** Attackers who died are not an attack's victims; of forces' operations all the dead are told. */
function isOtherSide({ noun }: Counted, { meaning: { role } }: EventSign, kind: EventKind): boolean {
  if (kind !== "attack" || fates[role] === "detained" || noun === undefined) return false;
  return has(noun, "attackers", "militants");
}

function toToll(report: Report, { value, bound, upTo, from, to }: Counted): Toll {
  return { value, bound, ...(upTo !== undefined && { upTo }), where: spanOf(report, { from, to }) };
}

const fates: Partial<Readonly<Record<EventSignRole, Fate>>> = {
  dead: "dead",
  kills: "dead",
  toll: "dead",
  injured: "injured",
  injures: "injured",
  detained: "detained",
  detains: "detained",
};

/** Each number of a sentence with its fate, in order; then each fate that speaks of one person without a number. */
function fatesOf(report: Report, sentence: ReportSentence, kind: EventKind): readonly Fated[] {
  const words = sentence.signs.filter((sign) => fates[sign.meaning.role] !== undefined);
  if (words.length === 0) return [];
  const pairs = findNumbers(report, sentence)
    .flatMap((count) => words.map((word) => ({ count, word, cost: costOf(report, sentence, count, word) })))
    .filter(({ count, word, cost }) => cost <= dearest && !isOtherSide(count, word, kind))
    .sort((one, other) => one.cost - other.cost);
  const taken = new Set<Counted | EventSign>();
  const fated: Fated[] = [];
  for (const { count, word } of pairs) {
    const fate = fates[word.meaning.role];
    if (taken.has(count) || taken.has(word) || fate === undefined) continue;
    taken.add(count).add(word);
    fated.push({ fate, count });
  }
  const lone = words.filter((word) => !taken.has(word) && !fated.some(({ fate }) => fate === fates[word.meaning.role]));
  const singles = lone.flatMap((word) => singleOf(report, sentence, word, kind));
  return [...fated.sort((one, other) => one.count.from - other.count.from), ...singles];
}

/** Beyond this a number and a word for a fate have nothing to do with each other. */
const dearest = 11;

/** How far a number stands from a word for a fate, with what speaks against their belonging together. */
function costOf(report: Report, { signs }: ReportSentence, count: Counted, word: EventSign): number {
  const gap = gapOf(count, word);
  if (gap < 0) return dearest + 1;
  const isBefore = count.from < word.from;
  const [first, last] = isBefore ? [count, word] : [word, count];
  const between = signs.filter((sign) => sign.from > first.to && sign.to < last.from);
  const fatesBetween = between.filter((sign) => fates[sign.meaning.role] !== undefined).length;
  const numbersBetween = between.filter((sign) => has(sign, "number")).length;
  return (
    gap +
    sideCost(report, word, isBefore) +
    (isParted(report.stream, first.to, last.from) ? 4 : 0) +
    8 * fatesBetween +
    5 * numbersBetween +
    (count.noun === undefined && gap > 2 ? 6 : 0)
  );
}

function sideCost({ lexicon }: Report, { meaning: { role, heads } }: EventSign, isBefore: boolean): number {
  if (heads === true) return isBefore ? 6 : 0;
  if (role === "toll") return isBefore ? 3 : 0;
  if (lexicon.table.verbLast) return isBefore ? 0 : 7;
  if (role === "kills" || role === "injures" || role === "detains") return isBefore ? 9 : 0;
  return isBefore ? 0 : 1;
}

/** How far a person may stand from what became of him, in words: a name may lie between. */
const personReach = 5;

/** “a soldier was killed”, “killing an imam”: one. */
function singleOf(report: Report, { signs }: ReportSentence, word: EventSign, kind: EventKind): readonly Fated[] {
  const fate = fates[word.meaning.role];
  if (fate === undefined || has(word, "toll") || !report.lexicon.table.bareNounIsOne) return [];
  const person = signs.find(
    (sign) =>
      has(sign, "people", "victims", "militants", "commander", "leader") &&
      sign.plural === false &&
      !isOfSeveral(signs, sign) &&
      !(kind === "attack" && fate !== "detained" && has(sign, "militants")) &&
      gapOf(sign, word) >= 0 &&
      gapOf(sign, word) < personReach &&
      sideCost(report, word, sign.from < word.from) < 5 &&
      !isParted(report.stream, Math.min(sign.to, word.to), Math.max(sign.from, word.from)) &&
      !hasBetween(report, signs, sign, word),
  );
  if (person === undefined) return [];
  return [{ fate, count: { value: 1, bound: "exact", from: person.from, to: person.to, noun: person } }];
}

/** “several people”, “dozens of soldiers” where nouns after a number have no ending. */
function isOfSeveral(signs: readonly EventSign[], person: EventSign): boolean {
  return signs.some((sign) => has(sign, "several") && sign.to < person.from && gapOf(sign, person) < 3);
}

/** Whether a word that may own either lies between. Where the verb comes last, what happened lies between a person and his fate. */
function hasBetween({ lexicon }: Report, signs: readonly EventSign[], one: EventSign, other: EventSign): boolean {
  const [first, last] = one.from < other.from ? [one, other] : [other, one];
  return signs.some(
    (sign) =>
      sign.from > first.to &&
      sign.to < last.from &&
      (has(sign, "number", "dead", "kills", "injured", "injures", "detained", "detains", "people", "victims") ||
        (!lexicon.table.verbLast && has(sign, "attack", "method"))),
  );
}
