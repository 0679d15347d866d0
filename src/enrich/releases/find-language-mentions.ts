import { isCapital } from "../../text/split-camel.ts";
import type { WordStream } from "../../text/word-stream.ts";
import { gapBefore } from "../lexicon/sentence-ends.ts";
import { gapOf, shareLanguage } from "../lexicon/sign.ts";
import type { Sentence } from "./read-sentences.ts";
import { hasRole, type ReleaseSign } from "./release-sign.ts";
import { adjectiveLastLanguages } from "./words/all-languages.ts";

/** Languages named together (“in Uzbek and Tajik”), and how surely they are languages rather than peoples. */
export interface LanguageMention {
  readonly from: number;
  readonly to: number;
  /** BCP 47 tags, with the script where it is named. */
  readonly tags: readonly string[];
  readonly languages: number;
  /** Said to be a language (“o‘zbek tilida”); a bare “Uzbek” counts only right beside what is released. */
  readonly sure: boolean;
}

/** The languages, or peoples, that a sentence names. */
export function findLanguageMentions(sentence: Sentence): readonly LanguageMention[] {
  const judged = joinNeighbours(sentence).map((group) => ({
    ...group,
    sure: group.sure || isLanguage(group, sentence),
  }));
  return withScripts(judged, sentence);
}

type Draft = LanguageMention & Pick<ReleaseSign, "meaning">;

function joinNeighbours(sentence: Sentence): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const sign of sentence.signs) {
    const { meaning } = sign;
    if (meaning.role !== "language") continue;
    const last = drafts.at(-1);
    if (last !== undefined && isJoined(last, sign, sentence)) {
      const sure = last.sure || meaning.sure;
      const tags = [...new Set([...last.tags, ...meaning.tags])];
      drafts[drafts.length - 1] = {
        ...last,
        to: Math.max(last.to, sign.to),
        tags,
        languages: last.languages & sign.languages,
        sure,
      };
    } else drafts.push({ ...sign, tags: meaning.tags, sure: meaning.sure });
  }
  return drafts;
}

/** Nothing but commas, “and”, “one” or another “language” between them. */
function isJoined(last: Draft, next: ReleaseSign, { signs }: Sentence): boolean {
  const gap = gapOf(last, next);
  if (gap > 2 || (last.languages & next.languages) === 0) return false;
  for (let word = last.to + 1; word < next.from; word += 1)
    if (!signs.some((sign) => sign.from === word && hasRole(sign, "and", "languageNoun", "number"))) return false;
  return true;
}

function isLanguage(group: Draft, sentence: Sentence): boolean {
  const { signs } = sentence;
  const ours = signs.filter((sign) => shareLanguage(sign, group));
  if (ours.some((sign) => hasRole(sign, "languageNoun") && gapOf(sign, group) === 0 && isNounSide(sign, group)))
    return true;
  if (ours.some((sign) => isScript(sign, sentence) && gapOf(sign, group) <= 0)) return true;
  if (isBranch(group, sentence)) return true;
  const into = ours.some((sign) => hasRole(sign, "into") && sign.to === group.from - 1);
  return into && standsAlone(group, sentence);
}

/** “Al-Azaim Tajiki releases …”: a branch that is called after its language, and acts. */
function isBranch(group: Draft, { stream, signs }: Sentence): boolean {
  const acts = signs.some(
    (sign) => sign.from === group.to + 1 && hasRole(sign, "issued", "issuing") && shareLanguage(sign, group),
  );
  return acts && followsName(group.from, stream, signs);
}

/** Whether a capitalised word that means nothing here, as names do, is right before. */
export function followsName(word: number, stream: WordStream, signs: readonly ReleaseSign[]): boolean {
  const start = stream.from[word - 1] ?? 0;
  if (word === 0 || gapBefore(stream, word) !== " " || signs.some((sign) => sign.to === word - 1)) return false;
  return isCapital(stream.textOf(stream.fieldOf(start)), stream.buffer.starts[start] ?? 0);
}

/** “Language” follows its name where adjectives go before, and goes before it elsewhere. */
function isNounSide(noun: ReleaseSign, group: Draft): boolean {
  return noun.from > group.to || (group.languages & adjectiveLastLanguages) !== 0;
}

/** “in Uzbek, …” or “in Uzbek by …”, but not “in Uzbek prisons”. */
function standsAlone(group: Draft, { stream, signs }: Sentence): boolean {
  const next = group.to + 1;
  if (next >= stream.count || gapBefore(stream, next).trim() !== "") return true;
  return signs.some(
    (sign) =>
      sign.from === next &&
      hasRole(
        sign,
        "link",
        "tells",
        "and",
        "launched",
        "issued",
        "issuing",
        "spread",
        "announced",
        "translated",
        "languageNoun",
      ),
  );
}

/** A weak name of a script (“Latin”) needs “alphabet” or a language beside it. */
function isScript(sign: ReleaseSign, { signs }: Sentence): boolean {
  if (sign.meaning.role !== "script") return false;
  if (!sign.meaning.weak) return true;
  return signs.some((other) => hasRole(other, "scriptNoun", "language") && other !== sign && gapOf(other, sign) <= 0);
}

/** Gives each script to the language beside it, else to the nearest named before it, else to the first. */
function withScripts(groups: readonly LanguageMention[], sentence: Sentence): readonly LanguageMention[] {
  const scripts = sentence.signs.filter((sign) => isScript(sign, sentence));
  const owned = new Map<LanguageMention, string>();
  for (const sign of scripts) {
    const beside = groups.find((group) => gapOf(group, sign) <= 1);
    const owner = beside ?? groups.findLast((group) => group.to < sign.from) ?? groups[0];
    if (owner !== undefined && sign.meaning.role === "script") owned.set(owner, sign.meaning.script);
  }
  return groups.map((group) => {
    const script = owned.get(group);
    return script === undefined ? group : { ...group, tags: group.tags.map((tag) => withScript(tag, script)) };
  });
}

/** Only languages that are written in several scripts take one. */
function withScript(tag: string, script: string): string {
  return manyScripts.has(tag) ? `${tag}-${script}` : tag;
}

const manyScripts = new Set("uz tg kk ky tk kaa ug az tt fa ku".split(" "));
