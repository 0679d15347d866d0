import { gapOf } from "../lexicon/sign.ts";
import { type EventSign, has } from "./event-sign.ts";
import type { Report } from "./report.ts";
import { first, near, type Signs, unless } from "./signs.ts";

/** A charge, a trial, a sentence, a remand. */
export function trialIn(signs: Signs): EventSign | undefined {
  return (
    first(signs, "trial") ??
    freedByCourt(signs) ??
    remandIn(signs) ??
    near(signs, "court", ["detained", "detains"], 5) ??
    sentenceIn(signs)
  );
}

/** “Court frees two suspects”. */
function freedByCourt(signs: Signs): EventSign | undefined {
  return first(signs, "court") && unless(signs, first(signs, "prisonDeed"), "prison", "dead", "kills");
}

/** “Anschlag vereitelt: drei Männer vor Gericht”: what was foiled is told first. */
export function foiledBeforeTrial(signs: Signs): EventSign | undefined {
  const foiled = near(signs, "foiled", ["plot", "attack", "method"], 6);
  const trial = first(signs, "trial");
  return foiled !== undefined && trial !== undefined && foiled.from < trial.from ? foiled : undefined;
}

/** Of those held before, some are sent to prison. */
function remandIn(signs: Signs): EventSign | undefined {
  const remanded = signs.findLast((sign) => has(sign, "remanded"));
  const isHeld = (sign: EventSign) => has(sign, "detained", "detains", "court") && sign.to < (remanded?.from ?? 0);
  return signs.some(isHeld) ? remanded : undefined;
}

/** “gets 12 years”, “the court gave him from 12 to 20 years”. */
function sentenceIn(signs: Signs): EventSign | undefined {
  const years = signs.find(
    (sign) => has(sign, "years") && signs.some((other) => has(other, "number") && sign.from - other.to === 1),
  );
  if (years === undefined || first(signs, "prisonDeed", "dead", "kills") !== undefined) return undefined;
  return signs.find((sign) => has(sign, "court") || (has(sign, "receives") && gapOf(sign, years) < 6)) && years;
}

/** “Three convicts escape”: what they did, where the verb that counts is this one. */
export function escapeOfConvicts(signs: Signs, { lexicon }: Report): EventSign | undefined {
  const deed = near(signs, "prisonDeed", ["prison"], 8);
  const trial = first(signs, "trial");
  if (deed === undefined || trial === undefined) return undefined;
  return lexicon.table.verbLast === deed.from > trial.from ? deed : undefined;
}
