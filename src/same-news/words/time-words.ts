import type { Endings } from "../word-key.ts";

/** Sunday is 0, as `Date` counts. `key` is of `latinKey`, whole. */
export function weekdayOf(key: string, endings: Endings): number | undefined {
  return find(weekdays[endings], key);
}

/** January is 1. */
export function monthOf(key: string, endings: Endings): number | undefined {
  return find(months[endings], key);
}

type Table = readonly (readonly [RegExp, number])[];
type Row = readonly [value: number, few: string, chained: string];

function find(table: Table, key: string): number | undefined {
  return table.find(([pattern]) => pattern.test(key))?.[1];
}

/**
 * The letters that names begin with; “$” is the end of the word. First English, Persian, Pashto, Arabic; then Russian,
 * Uzbek, Tajik, Kyrgyz, Kazakh, Turkish: a Russian “sent…” is a month, an English one is not.
 */
const weekdays = tablesOf([
  [
    1,
    "monday دوشنبه دوشنبی اثنین$ الاثنین$",
    "ponedelnik dushanba dushanbe$ duyshombu duyshembi duisenbi duysenbi pazartesi",
  ],
  [2, "tuesday سهشنبه سشنبه سهشنبی ثلاثا الثلاثا", "vtornik seshanba sheyshembi seysenbi salı sali$"],
  [3, "wednesday چهارشنبه چارشنبه اربعا الاربعا", "sred[ueyi]$ chorshanba sharshembi sarsenbi carsamba"],
  [4, "thursday پنجشنبه خمیس الخمیس", "chetverg payshanba panjshanbe beyshembi beysenbi persembe"],
  [5, "friday جمعه جمعی الجمعه", "pyatnits pyatnis juma$ jumada juma jumma cuma$ cumag"],
  [6, "saturday شنبه شنبی سبت$ السبت$", "subbot shanba ishembi senbi cumartesi"],
  [0, "sunday یکشنبه یکشنبی احد$ الاحد$", "voskresen yakshanba jekshembi jeksenbi pazar$ pazarg"],
]);

const months = tablesOf([
  [1, "january jan$ ینایر ژانویه جنوری", "yanvar kantar ocak"],
  [2, "february feb$ فبرایر فوریه فبروری", "fevral akpan subat"],
  [3, "march$ مارس مارچ", "mart nauriz"],
  [4, "april apr$ ابریل اوریل اپریل", "aprel saur nisan"],
  [5, "may$ مایو مه$ می$", "may$ maya$ mayd mayis mamir"],
  [6, "june jun$ یونیو ژوین جون$", "iyun mausim haziran"],
  [7, "july jul$ یولیو ژوییه جولای", "iyul shilde temmuz"],
  [8, "august$ aug$ اغسطس اوت$ اگست", "avgust tamiz agustos"],
  [9, "september sept$ sep$ سبتمبر سپتامبر", "sentyabr sentabr kirkuyek eylul"],
  [10, "october oct$ اکتوبر اکتبر", "oktyabr oktabr kazan$ ekim$"],
  [11, "november nov$ نوفمبر نوامبر نومبر", "noyabr karasha kasim"],
  [12, "december dec$ دیسمبر دسامبر دسمبر", "dekabr jeltoksan aralik"],
]);

function tablesOf(rows: readonly Row[]): Readonly<Record<Endings, Table>> {
  return {
    few: rows.map(([value, few]) => [beginsWith(few), value]),
    chained: rows.map(([value, , words]) => [beginsWith(words), value]),
  };
}

function beginsWith(words: string): RegExp {
  return new RegExp(`^(?:${words.replaceAll(" ", "|")})`);
}

const parts = [
  /^(?:morning|breakfast|utr[aoe]|utren|ertalab|erteng|sabah|subh|pagoh|صبح|سهار|صباح)/,
  /^(?:midday|noon|lunch|afternoon|polden|dnev|tush$|tushki|chosht|ogle|tal[td]us|ظهر|غرم)/,
  /^(?:evening|tonight|night|vecher|kech$|kechki|kechkur|shom|aksam|keshki|عصر|ماښام|مسا)/,
];

/** Morning, midday, evening as one bit each: what distinguishes two bulletins of one day. `key` is a `latinKey`. */
export function partOfDay(key: string): number {
  const part = parts.findIndex((pattern) => pattern.test(key));
  return part === -1 ? 0 : 1 << part;
}
