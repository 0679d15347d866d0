import { type EventSign, has } from "./event-sign.ts";
import { isDeniedCount } from "./no-attack.ts";
import type { Report } from "./report.ts";
import { first, type Signs, unless } from "./signs.ts";

/** Beside them a film or a match is what was struck, seized, or put out. */
const ofRealDeeds = [
  ...(["attackers", "militants", "forces", "actor", "claimed", "detained", "detains"] as const),
  ...(["block", "publish", "victims"] as const),
] as const;

/** A film, a match: what is told of deeds in it happened to nobody; so does a book about a trial. */
export function leisureIn(signs: Signs): EventSign | undefined {
  const leisure = unless(signs, first(signs, "leisure"), ...ofRealDeeds);
  const trial = first(signs, "trial");
  const isAbout = trial !== undefined && leisure !== undefined && leisure.to < trial.from;
  return isAbout ? unless(signs, leisure, "people", "number", "court") : unless(signs, leisure, "trial");
}

/** “The Taliban deny that …”, «خبر … رد شو»: whose part it is to deny what nobody has counted. */
export function deniedIn(signs: Signs, report: Report): EventSign | undefined {
  const governs = ({ meaning }: EventSign) =>
    meaning.role === "actor" && meaning.found.actor.governsSince !== undefined;
  const isDenier = (sign: EventSign) => has(sign, "forces", "target") || governs(sign);
  const denies = first(signs, "denies");
  if (denies === undefined || !isDeniedCount(signs, denies, report)) return undefined;
  if (first(signs, "involvement") !== undefined)
    return signs.some(governs) ? unless(signs, denies, "dead", "responsibility") : undefined;
  const isTold = signs.some((sign) => isDenier(sign) || has(sign, "detained", "detains"));
  return isTold ? unless(signs, denies, "responsibility") : undefined;
}
