import { gapOf } from "../lexicon/sign.ts";
import { isParted } from "./asides-of.ts";
import type { EventSign } from "./event-sign.ts";
import { has } from "./event-sign.ts";
import type { Report } from "./report.ts";
import { first, near, type Signs, unless } from "./signs.ts";

const harm = ["dead", "kills", "injured", "injures"] as const;
const culprits = ["attackers", "militants", "claimed", "claims", "unclaimed", "blames"] as const;

/** “Explosives found in Khash”: what is found did not go off. */
export function foundIn(signs: Signs): EventSign | undefined {
  return unless(signs, first(signs, "method") && first(signs, "finds"), ...harm, ...culprits, "attack", "detained");
}

/** “Swiss hostage freed”: the kidnapping was another day's. */
export function freedIn(signs: Signs): EventSign | undefined {
  const taken = signs.find(isKidnapping);
  const freed = signs.find((sign) => has(sign, "prisonDeed") && !isKidnapping(sign) && sign.from !== taken?.from);
  return taken && unless(signs, freed, "dead", "kills", "attackers", "claims");
}

function isKidnapping({ meaning }: EventSign): boolean {
  return meaning.role === "method" && meaning.method === "kidnapping";
}

/** «Прошли учения: «террористы» захватили школу». */
export function drillIn(signs: Signs): EventSign | undefined {
  return unless(signs, first(signs, "drill"), ...harm, "claimed", "detained");
}

/** “Suriyada qamalgan ayollar qaytarildi”: where verbs come last, what became of them is the last. */
export function returnedIn(signs: Signs, { lexicon }: Report): EventSign | undefined {
  const held = first(signs, "detained");
  const back = signs.find((sign) => has(sign, "prisonDeed") && held !== undefined && sign.from > held.to);
  return lexicon.table.verbLast ? unless(signs, back, "prison", "forces", ...harm) : undefined;
}

/** “Two groups of the Taliban clash”. */
export function infightingIn(signs: Signs): EventSign | undefined {
  const infighting = first(signs, "infighting");
  return infighting && unless(signs, first(signs, "operation", "method", "attack", ...harm), "forces", "detained");
}

/** “More than 100 are held in prisons of Iraq”: no arrest is told. */
export function heldInPrison(signs: Signs): EventSign | undefined {
  return unless(signs, near(signs, "detained", ["prison"], 6), "forces", "court", "operation", "militants");
}

/** “2,000 members are jailed, says a ministry”: so many have no trial together. */
export function talliedIn(signs: Signs): EventSign | undefined {
  const isMany = signs.some(
    ({ meaning }) => meaning.role === "number" && meaning.value >= fewest && meaning.value !== 1000,
  );
  return isMany
    ? first(signs, "trial") && unless(signs, first(signs, "says"), "court", "dead", "kills", "years")
    : undefined;
}

const fewest = 500;
/** How many sentences of a text may take back what its title seems to tell. */
const told = 2;

/** The text says that a blast was an accident, or that an attack was a match; nobody is named who meant it. */
export function takenBack(title: Signs, texts: readonly Signs[]): EventSign | undefined {
  const signs = [...title, ...texts.slice(0, told).flat()];
  const isBlast = title.some(({ meaning }) => meaning.role === "method" && meaning.method === "bombing");
  const [accident, leisure] = [first(signs, "accident"), first(signs, "leisure")];
  if (isBlast && accident !== undefined) {
    const isNot = signs.some((sign) => has(sign, "not") && gapOf(sign, accident) < 3);
    return isNot ? undefined : unless(signs, accident, ...culprits, "plot");
  }
  return unless(signs, leisure, ...culprits, ...harm, "method", "forces", "victims");
}

/** What is denied of what was counted: “deny that two were seized”, but not “nine killed; X deny it”. */
export function isDeniedCount(signs: Signs, denies: EventSign, { stream, lexicon }: Report): boolean {
  const { verbLast } = lexicon.table;
  return signs
    .filter((sign) => has(sign, "number"))
    .every(
      ({ from, to }) =>
        (verbLast ? to < denies.from : from > denies.to) &&
        !isParted(stream, Math.min(to, denies.to), Math.max(from, denies.from)),
    );
}
