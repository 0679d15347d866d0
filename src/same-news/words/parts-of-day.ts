const parts = [
  /^(?:morning|breakfast|utr[aoe]|utren|ertalab|erteng|sabah|subh|pagoh|صبح|سهار|صباح)/,
  /^(?:midday|noon|lunch|afternoon|polden|dnev|tush$|tushki|chosht|ogle|tal[td]us|ظهر|غرم)/,
  /^(?:evening|tonight|night|vecher|kech$|kechki|kechkur|shom|aksam|keshki|عصر|ماښام|مسا)/,
];

/** Morning, midday, evening as one bit each: what tells two bulletins of one day apart. `key` is a `latinKey`. */
export function partOfDay(key: string): number {
  const part = parts.findIndex((pattern) => pattern.test(key));
  return part === -1 ? 0 : 1 << part;
}
