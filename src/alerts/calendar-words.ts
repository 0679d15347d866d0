/** Sunday is 0, as `Date` counts. `key` is of `latinKey`, whole. */
export function weekdayOf(key: string): number | undefined {
  return find(weekdays, key);
}

/** January is 1. */
export function monthOf(key: string): number | undefined {
  return find(months, key);
}

type Table = readonly (readonly [RegExp, number])[];

function find(table: Table, key: string): number | undefined {
  return table.find(([pattern]) => pattern.test(key))?.[1];
}

/** English · Russian · Uzbek · Tajik · Kyrgyz · Kazakh · Turkish · Persian · Pashto · Arabic; “^” is the begin of the word. */
const weekdays = tableOf([
  [1, "monday ponedelnik dushanba dushanbe$ duyshombu duyshembi duisenbi duysenbi pazartesi دوشنبه دوشنبی اثنین$"],
  [2, "tuesday vtornik seshanba sheyshembi seysenbi salı sali$ سهشنبه سشنبه سهشنبی ثلاثا"],
  [3, "wednesday sred[ueyi]$ chorshanba sharshembi sarsenbi carsamba چهارشنبه چارشنبه اربعا"],
  [4, "thursday chetverg payshanba panjshanbe beyshembi beysenbi persembe پنجشنبه خمیس"],
  [5, "friday pyatnits pyatnis juma$ jumada juma jumma cuma$ cumag جمعه جمعی"],
  [6, "saturday subbot shanba ishembi senbi cumartesi شنبه شنبی سبت$"],
  [0, "sunday voskresen yakshanba jekshembi jeksenbi pazar$ pazarg یکشنبه یکشنبی احد$"],
]);

const months = tableOf([
  [1, "january jan$ yanvar kantar ocak ینایر ژانویه جنوری"],
  [2, "february feb$ fevral akpan subat فبرایر فوریه فبروری"],
  [3, "march mart nauriz مارس مارچ"],
  [4, "april aprel saur nisan ابریل اوریل اپریل"],
  [5, "may$ maya$ mayd mayis mamir مایو مه$ می$"],
  [6, "june jun$ iyun mausim haziran یونیو ژوین جون$"],
  [7, "july jul$ iyul shilde temmuz یولیو ژوییه جولای"],
  [8, "august aug$ avgust tamiz agustos اغسطس اوت$ اگست"],
  [9, "september sep$ sent kirkuyek eylul سبتمبر سپتامبر"],
  [10, "october oct$ oktyabr oktabr kazan$ ekim$ اکتوبر اکتبر"],
  [11, "november nov$ noyabr karasha kasim نوفمبر نوامبر نومبر"],
  [12, "december dec$ dekabr jeltoksan aralik دیسمبر دسامبر دسمبر"],
]);

function tableOf(rows: readonly (readonly [number, string])[]): Table {
  return rows.map(([value, words]) => [new RegExp(`^(?:${words.replaceAll(" ", "|")})`), value]);
}
