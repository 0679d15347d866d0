import { gapBefore, type Sentence } from "./read-sentences.ts";
import { gapOf, hasRole, type Noun, type Sign, shareLanguage } from "./sign.ts";

/** How far from its noun a verb of issuing may stand, in words: the verb of a Turkic sentence comes last. */
const reach = 14;

export type ReleaseVerb =
  | { readonly kind: "issued"; readonly sign: Sign }
  | { readonly kind: "denied" }
  | { readonly kind: "none" };

/** The nearest word that says that the thing was put out; “denied” where all such words are negated or a state body's. */
export function findReleaseVerb(noun: Noun, sentence: Sentence, named: boolean): ReleaseVerb {
  const roles = named ? namedRoles : plainRoles;
  const near = sentence.signs
    .filter((sign) => hasRole(sign, ...roles) && shareLanguage(sign, noun))
    .filter((sign) => gapOf(sign, noun) >= 0 && gapOf(sign, noun) <= reach)
    .sort((one, other) => gapOf(one, noun) - gapOf(other, noun));
  if (near.length === 0) return { kind: "none" };
  const sign = near.find((each) => !isDenied(each, sentence) && !isOfficial(each, noun, sentence));
  return sign === undefined ? { kind: "denied" } : { kind: "issued", sign };
}

const plainRoles = ["issued", "spread", "announced"] as const;
/** Where a language is named beside the noun, opening a thing, translating it and its being new count too. */
const namedRoles = [...plainRoles, "launched", "translated", "fresh"] as const;

/** “did not publish”, «нашр накард». */
export function isDenied(issuing: Sign, { signs }: Sentence): boolean {
  return signs.some((sign) => hasRole(sign, "not") && shareLanguage(sign, issuing) && gapOf(sign, issuing) < 2);
}

/** A ministry that publishes a video, whichever of verb and noun comes first; a rival only where it opens the sentence, as its subject. */
function isOfficial(issuing: Sign, noun: Noun, { stream, signs }: Sentence): boolean {
  const begin = issuing.from < noun.from ? issuing : noun;
  return signs.some(
    (sign) =>
      (hasRole(sign, "officials") || (hasRole(sign, "rivals") && opens(sign, stream))) &&
      shareLanguage(sign, issuing) &&
      sign.to < begin.from &&
      gapOf(sign, begin) <= 5 &&
      isOneClause(stream, sign.to + 1, begin.from),
  );
}

function opens(sign: Sign, stream: Sentence["stream"]): boolean {
  return sign.from === 0 || /[^\s]/.test(gapBefore(stream, sign.from));
}

function isOneClause(stream: Sentence["stream"], from: number, to: number): boolean {
  for (let word = from; word <= to; word += 1) if (/[,:;—–]/.test(gapBefore(stream, word))) return false;
  return true;
}
