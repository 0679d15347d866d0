export interface NamedMonth {
  /** 1–12. */
  readonly month: number;
  /** Of the solar Hijri calendar of Iran and Afghanistan, otherwise of ours. */
  readonly calendar: "gregorian" | "solar-hijri";
}

/**
 * The month that a word names, whole or abbreviated: English, Russian, Ukrainian, Uzbek, Tajik, Kyrgyz, Kazakh, Turkmen, Uyghur,
 * Turkish, Azerbaijani, Persian, Dari, Pashto, Urdu, Arabic.
 */
export function monthOf(word: string): NamedMonth | undefined {
  const folded = foldWord(word);
  for (let length = Math.min(folded.length, longestBeginning); length >= 2; length -= 1) {
    const found = byBeginning.get(folded.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Beginnings of month names, January to December, each long enough to be of only one month. */
const gregorian = [
  "jan yan ýan янв січ ocak қаң үчтүн ژانوی جنور یانۋار ینایر",
  "feb fev few фев лют şub ақп бирдин فوری فبرو فرور فېۋرال فبرایر",
  "mar мар берез нау жалган مارس مارچ مارت",
  "apr апр квіт nis сәу чын آوری اپری ئاپرېل ابری",
  "may mai maý май мая трав мам бугу مه می مۍ مئی مای",
  "jun iyun iýun июн черв haz мау кулжа ژوئن جون ئىیۇن یونی",
  "jul iyul iýul июл лип tem шіл теке ژوئی جول ئىیۇل یولی",
  "aug avg awg avq авг серп ağu там баш اوت آگست اگست اګست ئاۋغ اغسط",
  "sep sen сен верес eyl қыр аяк سپت ستمب سېنت سبتم",
  "oct okt окт жовт eki қаз тогуз اکت ئۆکت",
  "nov noy noý ноя лист kas қар жетин نوامب نومب نویاب نوفمب",
  "dec dek дек груд ara жел бештин دسام دسم دېکاب دیسم",
];

/** Farvardin to Esfand as in Iran, then as in Afghanistan in Dari and in Pashto. */
const solarHijri = [
  "فروردین حمل وری",
  "اردیبهشت ثور غویی",
  "خرداد جوزا غبرګولی",
  "تیر سرطان چنګاښ",
  "مرداد امرداد اسد زمری",
  "شهریور سنبله وږی",
  "مهر میزان تله",
  "آبان عقرب لړم",
  "آذر قوس لیندۍ",
  "دی جدی مرغومی",
  "بهمن دلو سلواغه",
  "اسفند حوت کب",
];

/** The longest that fits counts: `مه` is May, `مهر` is not. */
const byBeginning = new Map([...beginnings(gregorian, "gregorian"), ...beginnings(solarHijri, "solar-hijri")]);
const longestBeginning = Math.max(...[...byBeginning.keys()].map(({ length }) => length));

function beginnings(
  months: readonly string[],
  calendar: NamedMonth["calendar"],
): readonly (readonly [string, NamedMonth])[] {
  return months.flatMap((words, at) =>
    words.split(" ").map((word) => [foldWord(word), { month: at + 1, calendar }] as const),
  );
}

/** Arabic and Persian forms of one letter as one. */
function foldWord(word: string): string {
  return word.normalize("NFC").toLowerCase().replace(/[يى]/g, "ی").replaceAll("ك", "ک").replace(/[أإ]/g, "ا");
}
