/**
 * Folds one character without looking at its neighbours: NFKC, lower case, marks off, one form for each letter that
 * keyboards and languages write in several ways. The empty string means that the character vanishes.
 */
export function foldLetter(char: string): string {
  if (vanishing.test(char)) return "";
  if (footnoteMarks.test(char)) return "*";
  let folded = foldOnce(char);
  if (folded.length > longestFold) return char;
  for (let again = foldOnce(folded); again !== folded; again = foldOnce(folded)) folded = again;
  return folded;
}

/** Digits set high or low are beside a word, not in it: ИГИЛ¹. */
const footnoteMarks = /^[\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089]$/;

/** A ligature of a whole formula (ﷺ is eighteen letters) stays one sign, or 100 KB of it would become 600. */
const longestFold = 6;

function foldOnce(text: string): string {
  const bare = text.normalize("NFKC").toLowerCase().normalize("NFD").replace(marks, "");
  return Array.from(bare.normalize("NFC"), sameLetter).join("");
}

function sameLetter(char: string): string {
  const known = letters.get(char);
  if (known !== undefined) return known;
  if (vanishing.test(char)) return "";
  if (/\p{Nd}/u.test(char)) return digitOf(char);
  if (/[\p{Pd}\u2212\u2043]/u.test(char)) return "-";
  if (/[\s\p{Cc}]/u.test(char)) return " ";
  if (/["«»“”„‟‹›″〝〞〟]/u.test(char)) return '"';
  return char;
}

/** Decimal digits of any script are in runs of ten that begin at a zero. */
function digitOf(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code < 0x80 ? char : String(code - zero);
}

/**
 * What is not read: controls of direction and width, soft hyphen, tatweel, and every apostrophe, the turned comma of Uzbek
 * oʻ gʻ, ayn and hamza of romanisations among them: people type nine kinds, or none.
 */
const vanishing = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}\p{Co}ـء'‘’‚‛`´′ʹʻʼʽʾʿˈˊˋꞌ＇՚]$/u;

/** Marks that only decorate: accents, Arabic harakat, Hebrew points, and the nukta. Vowel signs of Indian scripts stay. */
const marks = new RegExp(
  `[${[
    "\\u0300-\\u036f\\u0483-\\u0489\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f",
    "\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7",
    "\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u08d3-\\u08ff",
    "\\u093c\\u09bc\\u0a3c\\u0abc",
  ].join("")}]`,
  "gu",
);

/** “from … → to” in pairs; each row is one convention of writing. */
const rows: readonly string[] = [
  // Latin letters that Unicode does not take apart.
  "ı:i ß:ss æ:ae œ:oe ø:o đ:d ð:d ł:l ħ:h ŧ:t þ:th ə:e ŋ:n ɣ:g ƣ:g ƶ:z ɵ:o ꞑ:n",
  "ς:σ",
  // Cyrillic letters with a descender, bar or hook: on a Russian keyboard people type the plain one (точик for тоҷик).
  "қ:к ҡ:к ҝ:к ӄ:к ғ:г ґ:г ҕ:г ҳ:х һ:х ҷ:ч ҹ:ч ӌ:ч ң:н ӈ:н ҥ:н ү:у ұ:у ө:о ӫ:о ә:а ӛ:а і:и є:е ҙ:з ҫ:с ѓ:г ќ:к",
  // Arabic: yeh and kaf of each keyboard, the hehs, the vowels of Uyghur and Kurdish on a waw, alef wasla.
  "ي:ی ى:ی ے:ی ې:ی ۍ:ی ێ:ی ئ:ی ك:ک ڪ:ک ګ:گ ڬ:گ ة:ه ۃ:ه ہ:ه ھ:ه ە:ه ۀ:ه ۂ:ه ۇ:و ۆ:و ۈ:و ۉ:و ۊ:و ۋ:و ؤ:و ٱ:ا أ:ا إ:ا آ:ا",
  // Devanagari: candrabindu as anusvara.
  "ँ:ं",
];

const letters = new Map(rows.flatMap((row) => row.split(" ").map((pair) => toPair(pair.split(":")))));

function toPair([from = "", to = ""]: readonly string[]): readonly [string, string] {
  return [from, to];
}
