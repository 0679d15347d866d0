import type { WordStream } from "../../text/word-stream.ts";
import { gapBefore } from "../lexicon/sentence-ends.ts";
import { gapOf } from "../lexicon/sign.ts";
import { isParted } from "./asides-of.ts";
import { type EventMeaning, type EventSign, has } from "./event-sign.ts";
import type { Report } from "./report.ts";
import { first, type Signs } from "./signs.ts";

/** “21 terrorists killed”, “kill 17 militants”; not “militants kill 17”. */
export function militantsKilled(signs: Signs, report: Report): EventSign | undefined {
  if (isAttackOnRulers(signs)) return undefined;
  return signs.find((sign) => {
    if (!has(sign, "dead", "kills")) return false;
    const struck = signs.some(
      (other) =>
        isOfGroup(signs, other) &&
        !isAmong(signs, other) &&
        !isItsOwner(signs, other, report) &&
        isObjectOf(report, other, sign) &&
        gapOf(other, sign) >= 0 &&
        gapOf(other, sign) < (report.lexicon.table.verbLast ? reachOfLast : reach),
    );
    const others = signs.some(
      (other) =>
        has(other, "victims", "people") &&
        !isOfGroup(signs, other) &&
        gapOf(other, sign) < 3 &&
        isObjectOf(report, other, sign),
    );
    return struck && !others;
  });
}

/** “Attack on Taliban post kills four fighters”: theirs, since they govern. */
function isAttackOnRulers(signs: Signs): boolean {
  const isPostOf = (actor: EventSign) =>
    signs.some((post) => has(post, "target") && (post.from === actor.to + 1 || post.to === actor.from - 1));
  const rules = (sign: EventSign) =>
    sign.meaning.role === "actor" && sign.meaning.found.actor.governsSince !== undefined && isPostOf(sign);
  return first(signs, "attack") !== undefined && first(signs, "foiled") === undefined && signs.some(rules);
}

/** In words; before a verb that comes last the place may lie between. */
const reach = 5;
const reachOfLast = 8;

/** Militants, or “ISIS-K men”. */
function isOfGroup(signs: Signs, sign: EventSign): boolean {
  if (has(sign, "militants", "commander")) return true;
  // “bomba ustası olduğu belirtilen kişi”.
  const isSaidToBe = signs.some((blames) => has(blames, "blames") && blames.to === sign.from - 1);
  if (has(sign, "people") && isSaidToBe && first(signs, "militants") !== undefined) return true;
  return has(sign, "people") && signs.some((group) => has(group, "actor") && group.to === sign.from - 1);
}

/** «پاسگاه طالبان»: whose post it was, since they govern. */
function isItsOwner(signs: Signs, { from, to }: EventSign, { lexicon }: Report): boolean {
  if (lexicon.table.headFirst !== true || !signs.some((post) => has(post, "target") && post.to === from - 1))
    return false;
  return signs.some(
    ({ meaning, ...name }) =>
      meaning.role === "actor" &&
      name.from === from &&
      name.to === to &&
      meaning.found.actor.governsSince !== undefined,
  );
}

function isAmong(signs: Signs, sign: EventSign): boolean {
  return signs.some((among) => has(among, "among") && among.to < sign.from && sign.from - among.to < 4);
}

/** Whether it may be whom a deed struck: before a verb that comes last, else after one that is done to others. */
function isObjectOf({ lexicon, stream }: Report, sign: EventSign, deed: EventSign): boolean {
  if (deed.meaning.heads === true) return sign.from > deed.to;
  if (lexicon.table.verbLast) return sign.to < deed.from;
  // “Four dead; ISIS-K men suspected”: who is named behind a comma is not who died; “Killed: three commanders” tells it.
  if (has(deed, "dead")) return sign.to < deed.from || !isParted(stream, deed.to, sign.from) || isLed(stream, deed);
  return sign.from > deed.to;
}

function isLed(stream: WordStream, deed: EventSign): boolean {
  return gapBefore(stream, deed.to + 1).includes(":");
}

/** “police gun down two suspects”, “jets bomb TTP camps”: a force, then militants or a group that it strikes. */
export function forcesStrike(signs: Signs, { lexicon }: Report): EventSign | undefined {
  return lexicon.table.verbLast ? forcesStrikeLast(signs) : forcesStrikeFirst(signs);
}

function forcesStrikeFirst(signs: Signs): EventSign | undefined {
  return signs.find(
    (sign) =>
      has(sign, "kills", "method", "attack") &&
      signs.some((force) => has(force, "forces") && force.to < sign.from && gapOf(force, sign) < 2) &&
      signs.some(
        (other) => has(other, "militants", "commander", "actor") && other.from > sign.to && gapOf(other, sign) < 4,
      ),
  );
}

function forcesStrikeLast(signs: Signs): EventSign | undefined {
  const force = first(signs, "forces");
  return signs.find(
    (sign) =>
      has(sign, "kills") &&
      signs.some(
        (other) =>
          has(other, "militants", "commander", "actor") &&
          force !== undefined &&
          other.from > force.to &&
          other.to < sign.from &&
          gapOf(other, sign) < 4,
      ),
  );
}

/** “Clashes kill four”, but not a strike of nobody's that killed people, nor a bus that clashed with a lorry. */
export function operationIn(signs: Signs): EventSign | undefined {
  const operation = first(signs, "operation");
  if (operation === undefined || first(signs, "forces", "militants", "commander", "actor", "topic") !== undefined)
    return operation;
  const isOther = signs.some(({ meaning }) => meaning.role === "method" || isTransport(meaning));
  return isOther && first(signs, "dead", "kills", "injured") !== undefined ? undefined : operation;
}

function isTransport(meaning: EventMeaning): boolean {
  return meaning.role === "target" && meaning.target === "transport";
}
