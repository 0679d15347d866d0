import { gapOf, shareLanguage } from "../lexicon/sign.ts";
import type { NamedNoun } from "./assign-languages.ts";
import { findCount } from "./find-count.ts";
import { isAbout } from "./publisher.ts";
import type { Sentence } from "./read-sentences.ts";
import { hasRole, type Noun, type ReleaseSign } from "./release-sign.ts";
import { stanceOf } from "./stance.ts";

/** Whether a sentence announces the thing that a noun names, rather than reporting on it. */
export function isReleased(noun: NamedNoun, sentence: Sentence): boolean {
  const { group } = noun;
  if (group === undefined && !needsNoLanguage(noun, sentence)) return false;
  if (isAbout(noun, sentence) || (noun.kind === "statement" && claims(sentence, noun))) return false;
  const stance = stanceOf(noun, sentence, group === undefined ? plainRoles : namedRoles);
  switch (stance.kind) {
    case "against":
      return false;
    case "none":
      return noun.numbered === "magazine" || (group?.sure === true && gapOf(group, noun) <= beside);
    case "issued":
      return noun.kind !== "outlet" || group?.sure === true || hasRole(stance.sign, "launched", "fresh");
  }
}

const plainRoles = ["issued", "issuing", "spread", "announced"] as const;
/** Where a language is named beside the noun, opening a thing, translating it and its being new count too. */
const namedRoles = [...plainRoles, "launched", "translated", "fresh"] as const;

/** How near, in words, a language makes a noun a release without a word of issuing: “two books in Uzbek”. */
const beside = 5;

/** Where no language is named: channels and transfers of money are in all news, and a magazine that publishes is an author. */
function needsNoLanguage(noun: NamedNoun, sentence: Sentence): boolean {
  switch (noun.kind) {
    case "outlet":
    case "translation":
      return false;
    case "magazine":
    case "material":
      return noun.numbered !== undefined || isNew(noun, sentence) || (findCount(noun, sentence)?.value ?? 1) > 1;
    case "video":
    case "audio":
      return !sentence.signs.some((sign) => hasRole(sign, "event") && shareLanguage(sign, noun) && isNear(sign, noun));
    default:
      return true;
  }
}

function isNew(noun: Noun, { signs }: Sentence): boolean {
  return signs.some((sign) => hasRole(sign, "fresh") && shareLanguage(sign, noun) && gapOf(sign, noun) <= 2);
}

/** “video of the attack”, «hujum videosi». */
function isNear(event: ReleaseSign, noun: Noun): boolean {
  return gapOf(event, noun) <= (event.from > noun.to ? 2 : 1);
}

function claims({ signs }: Sentence, noun: Noun): boolean {
  return signs.some((sign) => hasRole(sign, "claim") && shareLanguage(sign, noun));
}
