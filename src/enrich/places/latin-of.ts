/**
 * A Cyrillic name in the Uzbek Latin alphabet of 1995, in which other languages are often spelled too: Қундуз, Qunduz. Nothing for names
 * in other scripts, and for short ones without a letter of Uzbek, which are soon another word.
 */
export function latinOf(name: string): string | undefined {
  if (name.length < (uzbekLetter.test(name) ? shortest : shortestElse) || /[^\p{Script=Cyrillic}\s\-'’]/u.test(name))
    return undefined;
  return Array.from(name, (letter) => {
    const latin = letters.get(letter.toLowerCase()) ?? letter;
    return letter === letter.toLowerCase() ? latin : latin.slice(0, 1).toUpperCase() + latin.slice(1);
  }).join("");
}

const shortest = 5;
const shortestElse = 8;
const uzbekLetter = /[қҳўғ]/iu;

const rows =
  "а:a б:b в:v г:g ғ:gʻ д:d е:e ё:yo ж:j ҷ:j з:z и:i ӣ:i й:y к:k қ:q л:l м:m н:n ң:ng о:o ў:oʻ ө:o п:p р:r с:s т:t у:u ӯ:oʻ ү:u ұ:u ф:f х:x ҳ:h ц:s ч:ch ш:sh щ:sh ъ: ы:i ь: э:e ю:yu я:ya і:i ә:a";
const letters = new Map(
  rows.split(" ").map((pair): [string, string] => {
    const [from = "", to = ""] = pair.split(":");
    return [from, to];
  }),
);
