import { gapOf, shareLanguage } from "../lexicon/sign.ts";
import type { NamedNoun } from "./assign-languages.ts";
import { endsClause, isOneClause } from "./clauses.ts";
import { findCount } from "./find-count.ts";
import { isAbout, namesIn, publishersOf } from "./publisher.ts";
import { dominantLanguages, type Sentence } from "./read-sentences.ts";
import { hasRole, type Noun, type ReleaseSign } from "./release-sign.ts";
import { type Stance, stanceOf } from "./stance.ts";
import { verbLastLanguages } from "./words/all-languages.ts";

/** Whether a sentence announces the thing that a noun names, rather than reporting on it. */
export function isReleased(noun: NamedNoun, sentence: Sentence): boolean {
  const { group } = noun;
  if (isAbout(noun, sentence) || (noun.kind === "statement" && claims(sentence, noun))) return false;
  const stance = stanceOf(noun, sentence, group === undefined ? plainRoles : namedRoles);
  if (group === undefined && !needsNoLanguage(noun, stance, sentence)) return false;
  switch (stance.kind) {
    case "against":
      return false;
    case "none":
      return noun.numbered === "magazine" || isToldAlone(noun, sentence);
    case "issued":
      return noun.kind !== "outlet" || group?.sure === true || hasRole(stance.sign, "launched", "fresh");
  }
}

const plainRoles = ["issued", "issuing", "spread", "announced"] as const;
/** Where a language is named beside the noun, opening a thing, translating it and its being new count too. */
const namedRoles = [...plainRoles, "launched", "translated", "fresh"] as const;

/** Without a verb a work is the news where its language is said, or that it is new and whose; where verbs come last, an unknown one after it is a deed. */
function isToldAlone(noun: NamedNoun, sentence: Sentence): boolean {
  const { group } = noun;
  const isSaid = group?.sure === true && gapOf(group, noun) <= beside;
  if (!isSaid && !(isNew(noun, sentence) && isNamed(noun, sentence))) return false;
  const languages = dominantLanguages(noun.languages & (group?.languages ?? noun.languages), sentence);
  const isLast = (languages & verbLastLanguages) !== 0;
  if (!isLast) return isOpening(noun, sentence);
  return noun.kind === "translation" || endsClause(Math.max(noun.to, group?.to ?? 0), sentence);
}

/**
 * Whether a clause begins with a work or the group whose it is; of “analyst dissects the group's videos in Tajik”, where it begins with who
 * does something with them, a verb that nobody knows is no release.
 */
function isOpening(noun: NamedNoun, sentence: Sentence): boolean {
  const names = namesIn(sentence).filter((name) => name.to < noun.from && isOneClause(sentence, name, noun));
  const first = Math.min(noun.from, ...names.map(({ from }) => from));
  let others = 0;
  for (let word = first - 1; word >= sentence.from && isOneClause(sentence, { from: word, to: word }, noun); word -= 1)
    if (!sentence.signs.some((sign) => sign.from <= word && sign.to >= word && describes(sign))) others += 1;
  return others < 2;
}

/** What may go before a work, as a part of how it is named: “two new books”, “in Tajik: …”. */
function describes(sign: ReleaseSign): boolean {
  return hasRole(sign, "fresh", "number", "ordinal", "atLeast", "moreThan", "about", "language", "into", "link");
}

/** “new Al-Azaim video”, « nouvelle vidéo de l'EI-K ». */
function isNamed(noun: Noun, sentence: Sentence): boolean {
  if (noun.kind === "outlet" || sentence.signs.some((sign) => hasRole(sign, "others"))) return false;
  return namesIn(sentence).some((name) => gapOf(name, noun) <= 3 && isOneClause(sentence, name, noun));
}

/** How near, in words, a language makes a noun a release without a word of issuing: “two books in Uzbek”. */
const beside = 5;

/** Where no language is named: channels and transfers of money are in all news, and a magazine that publishes is an author. */
function needsNoLanguage(noun: NamedNoun, stance: Stance, sentence: Sentence): boolean {
  switch (noun.kind) {
    case "outlet":
    case "translation":
      return false;
    case "magazine":
    case "material":
      return noun.numbered !== undefined || isNew(noun, sentence) || (findCount(noun, sentence)?.value ?? 1) > 1;
    case "video":
    case "audio":
      return !showsEvent(noun, sentence) || isIssuedByGroup(noun, stance, sentence);
    default:
      return true;
  }
}

/** “video of the attack”: anybody films that. */
function showsEvent(noun: Noun, sentence: Sentence): boolean {
  return sentence.signs.some(
    (sign) => hasRole(sign, "event") && shareLanguage(sign, noun) && isNear(sign, noun, sentence),
  );
}

/** “the group releases video of the attack”; not “video of the group's attack is out”. */
function isIssuedByGroup(noun: Noun, stance: Stance, sentence: Sentence): boolean {
  if (stance.kind !== "issued") return false;
  const { sign } = stance;
  const isActive = sign.to < noun.from || (hasRole(sign, "issued") && (sign.languages & verbLastLanguages) !== 0);
  if (!isActive || !hasRole(sign, "issued", "spread")) return false;
  const acts = sentence.signs.filter((other) => hasRole(other, "event"));
  return publishersOf(noun, sentence).some(
    (name) => name.to < noun.from && !acts.some(({ from }) => from === name.to + 1),
  );
}

function isNew(noun: Noun, { signs }: Sentence): boolean {
  return signs.some((sign) => hasRole(sign, "fresh") && shareLanguage(sign, noun) && gapOf(sign, noun) <= 2);
}

/** “video of the attack”, «hujum videosi». */
function isNear(event: ReleaseSign, noun: Noun, sentence: Sentence): boolean {
  const isAfter = event.from > noun.to;
  const [from, to] = isAfter ? [noun.to, event.from] : [event.to, noun.from];
  const between = namesIn(sentence).filter((name) => name.from > from && name.to < to);
  const named = between.reduce((words, name) => words + name.to + 1 - name.from, 0);
  return gapOf(event, noun) - named <= (isAfter ? 2 : 1);
}

function claims({ signs }: Sentence, noun: Noun): boolean {
  return signs.some((sign) => hasRole(sign, "claim") && shareLanguage(sign, noun));
}
