import { gapOf } from "../lexicon/sign.ts";
import { type EventSign, has } from "./event-sign.ts";
import { militantsKilled } from "./forces-strike.ts";
import type { Report } from "./report.ts";
import { first, near, type Signs } from "./signs.ts";

/** “killed two men plotting an attack”. */
export function plotterKilled(signs: Signs, { lexicon }: Report): EventSign | undefined {
  if (lexicon.table.verbLast) return plotterKilledLast(signs);
  if (first(signs, "forces", "blames") === undefined || first(signs, "dead", "kills") === undefined) return undefined;
  return near(signs, "plot", ["attack", "method"], 4);
}

/** “hujum rejalashtirgan ikki shaxs yo‘q qilindi”: the attack, that it was planned, then who was killed. */
function plotterKilledLast(signs: Signs): EventSign | undefined {
  return signs.find(
    (sign) =>
      has(sign, "plot") &&
      signs.some((deed) => has(deed, "attack", "method") && deed.to < sign.from && gapOf(deed, sign) < 2) &&
      signs.some((fate) => has(fate, "dead", "kills") && fate.from > sign.to),
  );
}

/** “man arrested over planned attack”. */
export function plotterDetained(signs: Signs): EventSign | undefined {
  return first(signs, "detained", "detains") && near(signs, "plot", ["attack", "method"], 2);
}

/** A cell is foiled too, unless it is told that they were killed: “infiltration foiled, 14 militants dead”. */
export function foiledIn(signs: Signs, report: Report): EventSign | undefined {
  const deed = near(signs, "foiled", ["plot", "attack", "method", "target"], 9);
  if (deed !== undefined || militantsKilled(signs, report) !== undefined) return deed;
  return near(signs, "foiled", ["militants", "topic"], 9);
}

/** Who was arrested had an attack in mind, as the first sentences tell. */
export function plotterHeld(scopes: readonly Signs[]): EventSign | undefined {
  return scopes.map((signs) => near(signs, "plot", ["attack", "method", "target"], 4)).find((each) => each);
}
