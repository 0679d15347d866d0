import { foldText } from "./fold.ts";

/**
 * A word of a name as sounds. Small letters are what `spelling-schemes.ts` has rows for; `I U A` are long vowels, `X G K O` letters
 * of Cyrillic that stand for two sounds (х г к о), `3` the break between two vowels, where Arabic has ayn or hamza. Doubled letters are one sound. `undefined` for a word that is not read: another
 * script, a digit, an abbreviation.
 */
export function readSounds(word: string): readonly string[] | undefined {
  const letters = foldText(word);
  const pairs = /\p{Script=Cyrillic}/u.test(letters) ? cyrillic : latin;
  const original = pairs === cyrillic ? word.toLowerCase().normalize("NFC") : letters;
  const sounds: string[] = [];
  for (let at = 0; at < original.length; ) {
    const [from, to] = pairs.find(([written]) => original.startsWith(written, at)) ?? [];
    if (from === undefined || to === undefined) return undefined;
    at += from.length;
    for (const sound of to) if (sound !== sounds.at(-1)) sounds.push(sound);
  }
  return sounds.length < 2 ? undefined : sounds;
}

type Reading = readonly [written: string, sounds: readonly string[]];

/** “written:sound,sound”, the longest first. */
function readings(table: string): readonly Reading[] {
  const pairs = table.split(" ").map((pair): Reading => {
    const [written = "", sounds = ""] = pair.split(":");
    return [written, sounds === "" ? [] : sounds.split(",")];
  });
  return pairs.sort(([one], [other]) => other.length - one.length);
}

/** As the press romanises: ALA-LC and BGN/PCGN without their marks, and the Latin alphabets of Uzbek (1995), Turkish, Azerbaijani, Turkmen. */
const latin = readings(
  "aee:a,3,I aou:a,3,U ae:a,3,e ai:a,3,i au:a,3,u sh:sh kh:kh gh:gh ch:ch zh:zh th:th dh:dh ph:f ck:k dj:j aa:A ee:I oo:U ou:U iy:I uw:U " +
    "a:a b:b c:j d:d e:e f:f g:g h:h i:i j:j k:k l:l m:m n:n o:o p:p q:q r:r s:s t:t u:u v:v w:w x:kh y:y z:z",
);

/** Russian and, with their own letters, Tajik, Uzbek, Kyrgyz, Kazakh, Ukrainian (BGN/PCGN 1947–2019; where it has kh, h and kh are apart no more). */
const cyrillic = readings(
  "аи:a,3,i ау:a,3,u аэ:a,3,e ае:a,3,e дж:j кх:kh гх:gh ье:e ьа:a ий:I ый:I а:a б:b в:v г:G ғ:gh ґ:g д:d е:e ё:y,o є:e ж:zh җ:j ҷ:j з:z и:i ӣ:I і:i ї:i й:y к:K қ:q л:l " +
    "м:m н:n ң:n о:O ө:o ў:u п:p р:r с:s т:t у:u ӯ:u ү:u ұ:u ф:f х:X ҳ:h һ:h ц:s ч:ch ш:sh щ:sh ъ: ы:i ь: э:e ю:y,u я:y,a ә:a",
);
