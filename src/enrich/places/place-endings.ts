import { foldText } from "../../text/fold.ts";
import { kinds } from "../../text/scripts.ts";

/**
 * How a form of a place's name is used in a text: as the name, in a case that says where, with the Tajik ezafe (which a family name of the
 * place ends in too: Багдади), or as an adjective of it.
 */
export type Ending = "name" | "locative" | "ezafe" | "adjective";

/**
 * What a name may end in. `noun`: any case of its script; `hard`, `soft`, `long`, `many`: a Russian case, the name's own ending being cut
 * off (Москв-а, Казан-ь, Грозн-ый, Химк-и); `adjective`: only the endings of adjectives; `whole`: nothing, as the words of a name before its last.
 */
export type Bend = "noun" | "hard" | "soft" | "long" | "many" | "adjective" | "whole";

/** What `rest` makes of a name that ends in `last`, of this script (of `kinds`) and length, or `undefined` when no name ends so; all folded. */
export function endingOf(
  rest: string,
  bend: Bend,
  { script, length, last }: { readonly script: number; readonly length: number; readonly last: string },
): Ending | undefined {
  if (bend === "hard" || bend === "soft" || bend === "long" || bend === "many") return slavicEnding(rest, bend, last);
  if (rest === "") return bend === "adjective" ? "adjective" : "name";
  if (bend === "whole") return undefined;
  if (bend === "adjective") return adjectives.has(rest) ? "adjective" : undefined;
  if (startsVoiceless.test(rest) && !endsVoiceless.test(last)) return undefined;
  if (script === kinds.cyrillic) return cyrillicEnding(rest);
  if (script === kinds.latin) return latinEnding(rest, length, last);
  if (script !== kinds.arabic || length < 4) return undefined;
  if (arabicLocatives.has(rest)) return "locative";
  return arabicCases.has(rest) ? "name" : undefined;
}

/** Turkic -та, -ка come only after a voiceless letter: Бишкекте, but not Делика. */
const startsVoiceless = /^[ткtkq]/;
const endsVoiceless = /[птксшчфхцщptkqsşçcfxh]/;

/** The same for what follows an apostrophe or a zero-width non-joiner: Kabil'de, Kabul's. */
export function detachedEnding(rest: string): Ending | undefined {
  if (detachedLocatives.has(rest)) return "locative";
  return detachedCases.has(rest) ? "name" : undefined;
}

/** Longer than any ending. */
export const longestEnding = 10;

function slavicEnding(rest: string, bend: keyof typeof slavic, last: string): Ending | undefined {
  if (bend === "hard" && rest === "и") return takesI.test(last) ? "name" : undefined;
  return slavic[bend].has(rest) ? "name" : skAdjective(rest);
}

/** Риги, Калуги; but Бухары: «Бухари» is a man of it. */
const takesI = /[гкхжшщч]/;

function cyrillicEnding(rest: string): Ending | undefined {
  if (rest === "и") return "ezafe";
  if (cyrillicLocatives.has(rest)) return "locative";
  return cyrillicCases.has(rest) ? "name" : skAdjective(rest);
}

/** -ский after a name: кабульский, алматинской, согдийскую. */
function skAdjective(rest: string): Ending | undefined {
  const stem = skStems.find((start) => rest.startsWith(start));
  return stem !== undefined && adjectives.has(rest.slice(stem.length)) ? "adjective" : undefined;
}

function latinEnding(rest: string, length: number, last: string): Ending | undefined {
  if (length < 4) return undefined;
  if (rest === "s") return length > 4 && !/[aeiosz]/.test(last) ? "name" : undefined;
  if (latinLocatives.has(rest)) return "locative";
  if (latinCases.has(rest)) return "name";
  return rest === "er" ? "adjective" : undefined;
}

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(" ").map(foldText));
}

/** Russian, of a name whose own ending is cut off. */
const slavic = {
  hard: list("ы е у ой ою"),
  soft: list("и я е ю ей ею ью ем ём"),
  many: list("ах ам ами ях ям ями"),
  long: list("ый ий ой ая яя ое ее ые ие ого ому ым ом ых ую юю его ему им ем ей"),
};

const skStems = ["инск", "ииск", "ьск", "нск", "ск"];
const adjectives = list("ии ый ая ое ие ого ому им ом ой ую ою их ими ий e en er es em a ar e");

const cyrillicLocatives = list(
  "да де до та те то дагы деги доги догу дегу тагы теги тогу тоги даги дағы дегі тағы тегі дан ден дон тан тен тон нан нен",
);
/** Russian after a consonant; Turkic; Tajik “and” and object. */
const cyrillicCases = list(
  "а у е ом ем я ю ро ву га ге го ка ке ко ни ны ну ди ды ду ти ты ту нинг нин нын нун дин дын дун тин тын тун гача",
);

const latinLocatives = list("da de ta te dagi daky däki daki deki taki teki dan den tan ten");
const latinCases = list("ga ka qa ni ning gacha ny nyň niň yň");

const detachedLocatives = list("da de ta te daki deki taki teki dan den tan ten");
const detachedCases = list("s a e i u ya ye yi yu na ne in un nin nun le la yle yla ga ka qa ni ning");

const arabicLocatives = list("دا دە تا تە دىن تىن دىكى تىكى");
const arabicCases = list("غا گە قا كە نى نىڭ");
