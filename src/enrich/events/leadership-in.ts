import { gapOf } from "../lexicon/sign.ts";
import { isParted } from "./asides-of.ts";
import { type EventSign, has } from "./event-sign.ts";
import type { Report } from "./report.ts";
import { first, type Signs } from "./signs.ts";

/** A leader of a group, with what became of him. */
export function leadershipIn(signs: Signs, report: Report): EventSign | undefined {
  const leader = signs.find(
    (sign) =>
      has(sign, "leader", "appoint") &&
      (isStruck(signs, sign, report) || !speaks(signs, sign, report)) &&
      signs.some((group) => has(group, "actor") && gapOf(group, sign) >= 0 && gapOf(group, sign) < 4),
  );
  if (leader === undefined) return undefined;
  const fate = first(signs, "dead", "kills", "detained", "detains", "appoint", "operation");
  return fate === undefined ? undefined : leader;
}

/** «کشته شدن مسئول استخبارات داعش»: a fate that heads him; or where verbs come last, one that follows and counts nobody else. */
function isStruck(signs: Signs, leader: EventSign, { lexicon }: Report): boolean {
  if (signs.some(({ meaning, to }) => meaning.heads === true && to < leader.from && leader.from - to <= 4)) return true;
  if (!lexicon.table.verbLast) return false;
  const after = signs.filter((sign) => sign.from > leader.to);
  const [next] = after.filter((sign) =>
    has(sign, "dead", "kills", "detained", "detains", "says", "people", "militants"),
  );
  return next !== undefined && has(next, "dead", "kills", "detained", "detains") && next.meaning.heads !== true;
}

/** “a Taliban spokesman says”, and where the verb comes last «سخنگوی طالبان از بازداشت … خبر داد». */
function speaks(signs: Signs, leader: EventSign, { stream, lexicon }: Report): boolean {
  const isDone = (sign: EventSign) => has(sign, "dead", "kills", "detained", "detains");
  const isLast = !signs.some((sign) => sign.from > leader.to && isDone(sign));
  // “Three killed, says a Taliban spokesman”.
  if (isLast && signs.some((says) => has(says, "says") && says.to < leader.from && leader.from - says.to <= 3))
    return true;
  return signs.some(
    (says) =>
      has(says, "says") &&
      says.from > leader.to &&
      (says.from - leader.to <= 3 || (lexicon.table.verbLast && !isParted(stream, leader.to, says.from))),
  );
}
