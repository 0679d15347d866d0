import { kinds } from "../text/scripts.ts";
import { builtOf, chain, list } from "./ending-chains.ts";

/** Whether a name may end so, in a word of this script (of `kinds`); `rest` is folded and not empty. */
export function isAffix(rest: string, script: number): boolean {
  if (script === kinds.latin && rest.length < 2) return false;
  const { single, isBuilt } = affixes.get(script) ?? none;
  return single.has(rest) || (rest.length <= longestAffix && isBuilt(rest));
}

/** Whether a Russian or Ukrainian word may end so where its dictionary form's ending is cut off. */
export function isSlavicEnding(rest: string): boolean {
  return slavicEndings.has(rest);
}

/** Whether this may follow an apostrophe, or a zero-width non-joiner, after any word: ISIS's, IŞİD'in, کتاب‌ها. */
export function isDetachedEnding(rest: string, script: number): boolean {
  return rest === "s" || singleEndings.has(rest) || isAffix(rest, script);
}

/** No affix is longer, in folded units. */
export const longestAffix = 14;

/**
 * What Arabic, Persian and Urdu write together with the word that follows: wa, fa, bi, li, ka, and al-.
 * The longest first, so that the article goes with its preposition.
 */
export const proclitics = list("وبال وال فال بال کال ولل لل ال وب ول وک فب فل و ف ب ل ک");

/** What French, Italian and Catalan write before an apostrophe, elided: l'EI, dell'ISIS, qu'Al-Azaim. */
export const elisions: ReadonlySet<string> = new Set(
  list("l d qu s n j m t c jusqu lorsqu puisqu dell all dall nell sull quell un"),
);

/** The endings that a Slavic name's own dictionary form is taken to have; longest first. */
export const dictionaryEndings = list("ый ий ая яя ое ее ые ие ия ие а я о е ы и ь й");

const nounCases = "а о у ом ем е ы и ой ою ей ею ю я ам ями ами ах ов ев ь ью ию ии ия ию ием иям иях ями ям ях";
const adjectiveCases =
  "ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ую юю ых их ыми ими а у и і ої ій ого ому";
const slavicEndings: ReadonlySet<string> = new Set(list(`${nounCases} ${adjectiveCases}`));

const hyphenless = "ск овск евск".split(" ").flatMap((stem) => list(adjectiveCases).map((ending) => stem + ending));
const members = list("овец овца овцу овцем овцы овцев овцам овцами овцах");

/** Uzbek (1940), Kyrgyz, Kazakh, Karakalpak and Tatar: plural, possessive, case, and what may follow it. */
const turkicCyrillic = chain(
  "лар лер лор дар дер дор тар тер тор чилар чылар шылар шілер",
  "и ы у си сы су",
  "нинг нин нын нун дин дын дун тин тын тун ни ны ну ди ды ду ти ты ту га ге го ка ке ко на не да де до та те то нда нде дан ден дон тан тен тон нан нен ндан нден мен бен пен менен ча",
  "ги гы лик лык дик дык тик тык чи чы ши шы ми мы",
);
/** Tajik: ezafe, object, plural, and the copulas. */
export const tajik = chain("он хо ён", "и йи", "ро ву у ям анд");

/** Uzbek (1995), Turkmen (1993), Turkish and Azerbaijani; a lone vowel only after an apostrophe, for Khorasani is a surname. */
const turkicLatin = chain(
  "lar ler chilar çiler çylar",
  "i y u si sy su",
  "ning nin nyn nun yn un in ni ny nu ga ge qa ka ke na ne ya ye da de ta te nda nde dan den tan ten ndan nden gacha cha ca ce la le yla yle",
  "gi ki lik lyk liq chi ji ci dek day mi",
);

/** Persian plurals, ezafe and adjective; Uyghur plural and cases (both as folded: one yeh, one heh, one waw). */
const persian = chain("ها ان", "ی ای یی های");
export const uyghur = chain(
  "لار لهر لر",
  "ی سی",
  "نیڭ نی غا گه قا که دا ده تا ته دین تین دیکی تیکی نیڭکی",
  "لیق لیک چی مو",
);
/** Bengali and Malayalam: genitive, object, place. */
const indic = list("র ের এর কে তে রা দের ന്റെ ിന്റെ യുടെ ിൽ യിൽ ിലെ യിലെ");
const arabic = list("یه یون یین");

interface Affixes {
  readonly single: ReadonlySet<string>;
  readonly isBuilt: (rest: string) => boolean;
}

const none: Affixes = { single: new Set(), isBuilt: () => false };
const affixes: ReadonlyMap<number, Affixes> = new Map([
  [
    kinds.cyrillic,
    { single: new Set([...slavicEndings, ...hyphenless, ...members]), isBuilt: builtOf(turkicCyrillic, tajik) },
  ],
  [kinds.latin, { single: new Set(), isBuilt: builtOf(turkicLatin) }],
  [kinds.otherLetter, { single: new Set(indic), isBuilt: () => false }],
  [kinds.arabic, { single: new Set(arabic), isBuilt: builtOf(persian, uyghur) }],
]);

const singleEndings: ReadonlySet<string> = new Set(list("i e a y u n ن ی"));
