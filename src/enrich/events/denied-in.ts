import { type EventSign, has } from "./event-sign.ts";
import { first, type Signs, unless } from "./signs.ts";

/** Beside them a film or a match is what was struck, seized, or put out. */
const ofRealDeeds = [
  ...(["attackers", "militants", "forces", "actor", "claimed", "detained", "detains"] as const),
  ...(["block", "publish", "victims", "trial"] as const),
] as const;

/** A film, a match: what is told of deeds in it happened to nobody. */
export function leisureIn(signs: Signs): EventSign | undefined {
  return unless(signs, first(signs, "leisure"), ...ofRealDeeds);
}

/** “The Taliban deny that …”, «خبر … رد شو»: whose part it is to deny what nobody has counted. */
export function deniedIn(signs: Signs): EventSign | undefined {
  const isDenier = ({ meaning }: EventSign) =>
    meaning.role === "forces" ||
    meaning.role === "target" ||
    (meaning.role === "actor" && meaning.found.actor.governsSince !== undefined);
  const denies = unless(signs, first(signs, "denies"), "number", "responsibility", "involvement");
  return signs.some((sign) => isDenier(sign) || has(sign, "detained", "detains")) ? denies : undefined;
}
