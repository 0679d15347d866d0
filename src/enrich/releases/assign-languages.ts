import { gapBefore } from "../lexicon/sentence-ends.ts";
import { gapOf, shareLanguage } from "../lexicon/sign.ts";
import { isYear } from "./find-count.ts";
import type { LanguageMention } from "./find-language-mentions.ts";
import { between } from "./find-nouns.ts";
import type { Sentence } from "./read-sentences.ts";
import { hasRole, type Noun } from "./release-sign.ts";
import { adjectiveLastLanguages } from "./words/all-languages.ts";

export interface NamedNoun extends Noun {
  readonly group?: LanguageMention | undefined;
}

/** How far a language may be from its noun, in words, when it is surely one. */
const reach = 16;
/** How far, when it is a bare adjective: “Tajik audio”, “new Uzbek religious book”. */
const bareReach = 2;

/** Gives each language of a sentence to the noun it speaks of: the nearest, and what is coordinated with that. */
export function assignLanguages(
  nouns: readonly Noun[],
  groups: readonly LanguageMention[],
  sentence: Sentence,
): readonly NamedNoun[] {
  const given = new Map<Noun, LanguageMention>();
  for (const group of groups) {
    const translated = nouns.find((noun) => isTranslatedInto(noun, given.get(noun), group, sentence));
    if (translated !== undefined) {
      given.set(translated, group);
      continue;
    }
    const able = nouns.filter(
      (noun) =>
        !given.has(noun) &&
        !isSource(noun, group, groups) &&
        partsOf(noun).some((part) => mayOwn(part, group, sentence)),
    );
    const nearest = able.reduce<Noun | undefined>(
      (best, noun) => (best === undefined || gapOf(noun, group) < gapOf(best, group) ? noun : best),
      undefined,
    );
    if (nearest !== undefined) given.set(nearest, group);
    else withFurther(given, group, sentence);
  }
  return nouns.map((noun, index) => {
    const group = given.get(noun) ?? shared(noun, [nouns[index - 1], nouns[index + 1]], given, sentence);
    return { ...noun, group };
  });
}

/** “Tajik book translated into Russian”: what it was in gives way. */
function isTranslatedInto(
  noun: Noun,
  first: LanguageMention | undefined,
  group: LanguageMention,
  { signs }: Sentence,
): boolean {
  if (first === undefined || first.sure || !group.sure || group.from < noun.to) return false;
  return signs.some((sign) => hasRole(sign, "translated") && sign.from > noun.to && sign.to < group.from);
}

/** “Uzbek translation of the Pashto book”: of two languages the one beside the book is what it was translated from. */
function isSource(noun: Noun, group: LanguageMention, groups: readonly LanguageMention[]): boolean {
  if (noun.kind !== "translation" || noun.of === undefined) return false;
  const gap = gapOf(noun, group);
  return gapOf({ ...noun, ...noun.of }, group) < gap && groups.some((other) => gapOf(noun, other) < gap);
}

/** Of “issue of the magazine” both nouns. */
function partsOf(noun: Noun): readonly Noun[] {
  return noun.of === undefined ? [noun] : [noun, { ...noun, ...noun.of }];
}

/** “two videos in Tajik and one in Uzbek”: the noun of the first is that of the second. */
function withFurther(given: Map<Noun, LanguageMention>, group: LanguageMention, { signs }: Sentence): void {
  for (const [noun, first] of given) {
    const isCounted = signs.some(
      (sign) =>
        hasRole(sign, "number") &&
        !isYear(sign) &&
        sign.from > first.to &&
        sign.to < group.from &&
        shareLanguage(sign, noun),
    );
    if (!isCounted || group.from - first.to > 5) continue;
    given.set(noun, { ...first, to: group.to, tags: [...new Set([...first.tags, ...group.tags])] });
  }
}

function mayOwn(noun: Noun, group: LanguageMention, sentence: Sentence): boolean {
  const gap = gapOf(noun, group);
  if (gap < 0 || (noun.languages & group.languages) === 0) return false;
  if (noun.kind === "outlet" && hasVerbBetween(noun, group, sentence)) return false;
  if (group.sure) return gap <= reach;
  const comesAfter = group.from > noun.to;
  if (gap > bareReach || (comesAfter && (noun.languages & adjectiveLastLanguages) === 0)) return false;
  return isUnbroken(noun, group, sentence);
}

/** “The channel now publishes in Tajik” opens no channel. */
function hasVerbBetween(noun: Noun, group: LanguageMention, { signs }: Sentence): boolean {
  const [from, to] = noun.from < group.from ? [noun.to, group.from] : [group.to, noun.from];
  return signs.some(
    (sign) =>
      sign.from > from && sign.to < to && hasRole(sign, "issued", "issuing", "spread", "translated", "announced"),
  );
}

/** Only adjectives, as far as can be seen, between a bare language and its noun. */
function isUnbroken(noun: Noun, group: LanguageMention, { stream, signs }: Sentence): boolean {
  const [from, to] = noun.from < group.from ? [noun.to, group.from] : [group.to, noun.from];
  for (let word = from + 1; word <= to; word += 1) if (/[^\s-]/.test(gapBefore(stream, word))) return false;
  return !signs.some(
    (sign) =>
      sign.from > from &&
      sign.to < to &&
      hasRole(sign, "people", "others", "link", "issued", "issuing", "spread", "into"),
  );
}

/** “a book and two videos in Uzbek”: both are in Uzbek; in “two Uzbek books and five videos” only the books. */
function shared(
  noun: Noun,
  neighbours: readonly (Noun | undefined)[],
  given: ReadonlyMap<Noun, LanguageMention>,
  { signs }: Sentence,
): LanguageMention | undefined {
  for (const other of neighbours) {
    const group = other === undefined ? undefined : given.get(other);
    if (other === undefined || group === undefined || gapOf(noun, other) > 4 || !shareLanguage(noun, other)) continue;
    const middle = between(signs, noun, other);
    const isInside = group.from > Math.min(noun.to, other.to) && group.to < Math.max(noun.from, other.from);
    const isOwn = group.to < Math.min(noun.from, other.from) && middle.some((sign) => hasRole(sign, "number"));
    if (!isInside && !isOwn && middle.some((sign) => hasRole(sign, "and"))) return group;
  }
  return undefined;
}
