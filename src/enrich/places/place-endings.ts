import { foldText } from "../../text/fold.ts";
import { kinds } from "../../text/scripts.ts";

/** How a form of a place's name stands in a text: as the name, in a case that says where, or as an adjective of it. */
export type Ending = "name" | "locative" | "adjective";

/**
 * What a name may end in. `noun`: any case of its script; `slavic`: a Russian case, its own ending being cut off; `adjective`: the
 * endings of adjectives alone; `whole`: nothing, as the words of a name before its last.
 */
export type Bend = "noun" | "slavic" | "adjective" | "whole";

/** What `rest` makes of a name of this script (of `kinds`) and length, or `undefined` when no name ends so; all folded. */
export function endingOf(rest: string, bend: Bend, script: number, length: number): Ending | undefined {
  if (bend === "slavic") return slavic.has(rest) ? "name" : skAdjective(rest);
  if (rest === "") return bend === "adjective" ? "adjective" : "name";
  if (bend === "whole") return undefined;
  if (bend === "adjective") return adjectives.has(rest) ? "adjective" : undefined;
  if (script === kinds.cyrillic) return cyrillicEnding(rest);
  if (script === kinds.latin) return latinEnding(rest, length);
  if (script !== kinds.arabic || length < 4) return undefined;
  if (arabicLocatives.has(rest)) return "locative";
  return arabicCases.has(rest) ? "name" : undefined;
}

/** The same for what follows an apostrophe or a zero-width non-joiner: Kabil'de, Kabul's. */
export function detachedEnding(rest: string): Ending | undefined {
  if (detachedLocatives.has(rest)) return "locative";
  return detachedCases.has(rest) ? "name" : undefined;
}

/** Longer than any ending. */
export const longestEnding = 10;

function cyrillicEnding(rest: string): Ending | undefined {
  if (cyrillicLocatives.has(rest)) return "locative";
  return cyrillicCases.has(rest) ? "name" : skAdjective(rest);
}

/** -ский after a name: кабульский, алматинской, согдийскую. */
function skAdjective(rest: string): Ending | undefined {
  const stem = skStems.find((start) => rest.startsWith(start));
  return stem !== undefined && adjectives.has(rest.slice(stem.length)) ? "adjective" : undefined;
}

function latinEnding(rest: string, length: number): Ending | undefined {
  if (rest === "s" && length > 3) return "name";
  if (length < 4) return undefined;
  if (latinLocatives.has(rest)) return "locative";
  if (latinCases.has(rest)) return "name";
  return rest === "er" ? "adjective" : undefined;
}

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(" ").map(foldText));
}

/** Russian, of a name whose own ending is cut off: Москв-, Казан-, Росси-, Грозн-. */
const slavic = list("а я ы и е у ю ой ою ей ею ью ии ию ией ем ом ого ому ым ых ами ям ах ам ях");

const skStems = ["инск", "ииск", "ьск", "нск", "ск"];
const adjectives = list("ии ый ая ое ие ого ому им ом ой ую ою их ими ий e en er es em a ar e");

const cyrillicLocatives = list(
  "да де до та те то дагы деги доги догу дегу тагы теги тогу тоги даги дағы дегі тағы тегі дан ден дон тан тен тон нан нен",
);
/** Russian after a consonant; Turkic; Tajik ezafe and object. */
const cyrillicCases = list(
  "а у е ом ем я ю и ро ву га ге го ка ке ко ни ны ну ди ды ду ти ты ту нинг нин нын нун дин дын дун тин тын тун гача",
);

const latinLocatives = list("da de ta te dagi daky däki daki deki taki teki dan den tan ten");
const latinCases = list("ga ka qa ni ning gacha ny nyň niň");

const detachedLocatives = list("da de ta te daki deki taki teki dan den tan ten");
const detachedCases = list("s a e i u ya ye yi yu na ne in un nin nun le la yle yla ga ka qa ni ning");

const arabicLocatives = list("دا دە تا تە دىن تىن دىكى تىكى");
const arabicCases = list("غا گە قا كە نى نىڭ");
