import { gapOf } from "../lexicon/sign.ts";
import { type EventSign, has } from "./event-sign.ts";
import type { Signs } from "./signs.ts";

/** How far whom a verb befalls may stand from it. */
const reach = 3;

/** Without the words that tell of a fate only beside whom it befell: “holds seven suspects”, not “holds talks”. */
export function withoutIdle(signs: readonly EventSign[], { verbLast }: { readonly verbLast: boolean }): Signs {
  if (!signs.some(({ meaning }) => meaning.weak === true)) return signs;
  return signs.filter((sign) => sign.meaning.weak !== true || befalls(signs, sign, verbLast));
}

function befalls(signs: Signs, word: EventSign, verbLast: boolean): boolean {
  const isPassive = has(word, "dead", "injured", "detained");
  return signs.some((sign) => {
    const isAfter = sign.from > word.to;
    const gap = gapOf(sign, word);
    if (gap < 0 || (verbLast && isAfter) || (!verbLast && !isAfter && !isPassive)) return false;
    if (has(sign, "people", "militants", "attackers", "commander", "victims")) return gap < reach;
    return (
      has(sign, "number") && gap === 0 && !signs.some((other) => has(other, "measure") && isRightAfter(other, sign))
    );
  });
}

function isRightAfter(sign: EventSign, number: EventSign): boolean {
  return sign.from > number.to && sign.from - number.to <= 2;
}
