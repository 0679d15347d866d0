/** Beginnings of month names, long enough to be one month's alone, January to December. A word that begins so is that month. */
const beginnings: readonly (readonly string[])[] = [
  [
    "jan",
    "янв",
    "qaňtar",
    "қаңтар",
    "қаң",
    "үчтүн",
    "үчт",
    "бирдин",
    "ýanw",
    "yanv",
    "جنور",
    "ژانوی",
    "يناير",
    "ocak",
    "січ",
  ],
  ["feb", "фев", "ақп", "fev", "бирдин", "فبرو", "فوری", "فوريه", "فبراير", "şubat", "лют"],
  ["mar", "мар", "наур", "жалган", "mart", "مارچ", "مارس", "берез"],
  ["apr", "апр", "сәу", "апре", "аперел", "اپریل", "آوریل", "ابريل", "أبريل", "nisan", "квіт"],
  ["may", "mai", "май", "мая", "мамыр", "маи", "مئی", "مه", "مايو", "mayıs", "трав", "майи"],
  ["jun", "июн", "маус", "iyun", "июнь", "جون", "ژوئن", "يونيو", "haziran", "черв", "июни"],
  ["jul", "июл", "шіл", "iyul", "июль", "جولای", "ژوئی", "يوليو", "temmuz", "лип", "июли"],
  ["aug", "авг", "там", "avg", "август", "اگست", "اوت", "أغسطس", "ağustos", "серп", "авгус"],
  ["sep", "сен", "қырк", "sen", "سپتامبر", "سپتمبر", "سبتمبر", "eylül", "верес"],
  ["oct", "окт", "қаз", "okt", "اکتبر", "اکتوبر", "أكتوبر", "ekim", "жовт"],
  ["nov", "ноя", "қараша", "қар", "noy", "نوامبر", "نومبر", "نوفمبر", "kasım", "лист"],
  ["dec", "дек", "желт", "dek", "دسامبر", "دسمبر", "ديسمبر", "aralık", "груд"],
];

/** 1–12 for a month's name or its customary abbreviation in English, Russian, Ukrainian, Uzbek, Tajik, Kyrgyz, Kazakh, Turkmen, Turkish, Persian, Pashto or Arabic. */
export function monthOf(word: string): number | undefined {
  const folded = word.toLowerCase();
  const at = beginnings.findIndex((month) => month.some((beginning) => folded.startsWith(beginning)));
  return at < 0 ? undefined : at + 1;
}
