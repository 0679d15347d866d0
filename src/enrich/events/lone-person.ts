import type { EventKind } from "../../domain/event.ts";
import { gapOf } from "../lexicon/sign.ts";
import { isParted } from "./asides-of.ts";
import { type EventSign, has } from "./event-sign.ts";
import { fateOf } from "./fate.ts";
import type { Report, ReportSentence } from "./report.ts";
import type { Signs } from "./signs.ts";

/** How far a person may stand from what became of him, in words: a name may lie between, before a verb that comes last a place too. */
const personReach = 5;
const reachOfLast = 8;

/** “a soldier was killed”, “killing an imam”: whom a word for a fate speaks of, where it is one person without a number. */
export function lonePerson(
  report: Report,
  { signs }: ReportSentence,
  word: EventSign,
  kind: EventKind,
): EventSign | undefined {
  const fate = fateOf(word);
  const { verbLast, bareNounIsOne } = report.lexicon.table;
  if (fate === undefined || has(word, "toll") || !bareNounIsOne) return undefined;
  const isNear = (sign: EventSign) =>
    gapOf(sign, word) >= 0 && gapOf(sign, word) < (verbLast || isLast(sign, word) ? reachOfLast : personReach);
  return signs
    .filter((sign) => has(sign, "people", "victims", "militants", "commander", "leader", "attackers") && isNear(sign))
    .find(
      (sign) =>
        sign.plural === false &&
        !isGroup(signs, sign) &&
        !isCounted(signs, sign) &&
        !isOfSeveral(signs, sign) &&
        !isJoined(signs, sign) &&
        !isAgent(signs, sign) &&
        !(fate !== "detained" && (has(sign, "attackers") || (kind === "attack" && has(sign, "militants")))) &&
        sideCost(report, word, sign.from < word.from) < 5 &&
        !isParted(report.stream, Math.min(sign.to, word.to), Math.max(sign.from, word.from)) &&
        !hasBetween(report, signs, sign, word),
    );
}

/** A participle that closes what is told of a person: “Gouverneur bei Anschlag getötet”. */
function isLast(person: EventSign, word: EventSign): boolean {
  return person.from < word.from && has(word, "dead", "injured", "detained");
}

/** What speaks against a word's counting what stands before it, or behind it. */
export function sideCost({ lexicon }: Report, { meaning: { role, heads } }: EventSign, isBefore: boolean): number {
  if (heads === true) return isBefore ? 6 : 0;
  if (role === "toll") return isBefore ? 3 : 0;
  if (lexicon.table.verbLast) return isBefore ? 0 : 7;
  if (role === "kills" || role === "injures" || role === "detains") return isBefore ? 9 : 0;
  return isBefore ? 0 : 1;
}

/** “a cell”, “a terrorist group”. */
function isGroup(signs: Signs, { from, to }: EventSign): boolean {
  return signs.some((sign) => has(sign, "collective") && (sign.from === from || sign.from === to + 1));
}

/** “in the murder of five compatriots”: the number may be of another deed. */
function isCounted(signs: Signs, { from }: EventSign): boolean {
  return signs.some((sign) => has(sign, "number") && sign.to === from - 1);
}

/** “several people”, “dozens of soldiers” where nouns after a number have no ending. */
function isOfSeveral(signs: Signs, person: EventSign): boolean {
  return signs.some((sign) => has(sign, "several") && sign.to < person.from && gapOf(sign, person) < 3);
}

/** “wounded by a man”: who did it. */
function isAgent(signs: Signs, person: EventSign): boolean {
  return signs.some((sign) => has(sign, "agent") && sign.to < person.from && person.from - sign.to <= 2);
}

/** “an imam and a worshipper”: more than one. */
function isJoined(signs: Signs, person: EventSign): boolean {
  const isPerson = (sign: EventSign) => has(sign, "people", "victims");
  return signs.some(
    (and) =>
      has(and, "and") &&
      ((and.from - person.to === 1 && signs.some((sign) => isPerson(sign) && sign.from - and.to === 1)) ||
        (person.from - and.to === 1 && signs.some((sign) => isPerson(sign) && and.from - sign.to === 1))),
  );
}

/** Whether a word that may own either lies between. Where the verb comes last, what happened lies between a person and his fate. */
function hasBetween({ lexicon }: Report, signs: Signs, one: EventSign, other: EventSign): boolean {
  const [first, last] = one.from < other.from ? [one, other] : [other, one];
  const comesLast = lexicon.table.verbLast || isLast(one, other);
  return signs.some(
    (sign) =>
      sign.from > first.to &&
      sign.to < last.from &&
      (has(sign, "number", "several", "dead", "kills", "injured", "injures", "detained", "detains", "people") ||
        has(sign, "victims", "says") ||
        (!comesLast && has(sign, "attack", "method"))),
  );
}
