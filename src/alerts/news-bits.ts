import { latinKey } from "../text/latin-key.ts";
import { segment } from "../text/segment.ts";
import { weekdayOf } from "./calendar-words.ts";
import { stageOf } from "./news-stages.ts";

/** The stages of events that a text speaks of; bits of `news-stages.ts`. */
export function stagesIn(text: string): number {
  return bitsOf(text, stageOf);
}

/** The weekdays that a text names; bit 0 is Sunday. */
export function weekdaysIn(text: string): number {
  return bitsOf(text, (key) => {
    const day = weekdayOf(key);
    return day === undefined ? 0 : 1 << day;
  });
}

/** Morning, midday, evening: what tells two bulletins of one day apart. */
export function partsOfDayIn(title: string): number {
  return bitsOf(title, (key) =>
    partsOfDay.reduce((bits, pattern, part) => bits | (pattern.test(key) ? 1 << part : 0), 0),
  );
}

const partsOfDay = [
  /^(?:morning|breakfast|utr[aoe]|utren|ertalab|erteng|sabah|subh|pagoh|صبح|سهار|صباح)/,
  /^(?:midday|noon|lunch|afternoon|polden|dnev|tush$|tushki|chosht|ogle|tal[td]us|ظهر|غرم)/,
  /^(?:evening|tonight|night|vecher|kech$|kechki|kechkur|shom|aksam|keshki|عصر|ماښام|مسا)/,
];

function bitsOf(text: string, bitOf: (key: string) => number): number {
  return segment(text).reduce((bits, { start, end }) => bits | bitOf(latinKey(text.slice(start, end))), 0);
}
