import type { HijriCalendar } from "../../domain/calendar-day.ts";
import { halfNames, monthNames, weekdayNames } from "./calendar-names.generated.ts";
import { nameWords } from "./fold-name.ts";

/** What CLDR lacks: names of months that are in use beside those of its languages, January or Farvardin first. */
const otherMonths = {
  gregorian: [
    "үчтүн айы|كانون ثاني|tammuz",
    "бирдин айы|бирдин",
    "жалган куран",
    "чын куран|نیسان",
    "бугу|مایس",
    "кулжа",
    "теке",
    "баш оона|ئاۋغۇست",
    "аяк оона",
    "тогуздун айы|тогуздун|تشرین اول",
    "жетинин айы|жетинин|تشرین ثانی",
    "бештин айы|бештин|کانون اول",
  ],
  persian: [
    "hamal",
    "sawr|saur|sowr",
    "jawza|jauza",
    "saratan",
    "asad|amordad|امرداد",
    "sonbola|sunbula|sonboleh",
    "mizan",
    "aqrab",
    "qaws|qaus",
    "jadi|day",
    "dalw|dalv",
    "hut|hoot",
  ],
  islamic: [],
} as const;

export type Calendar = "gregorian" | HijriCalendar;

type Numbers = ReadonlyMap<string, number>;

const months: Readonly<Record<Calendar, Numbers>> = {
  gregorian: numbered(monthNames.gregorian, otherMonths.gregorian),
  persian: numbered(monthNames.persian, otherMonths.persian),
  islamic: numbered(monthNames.islamic, otherMonths.islamic),
};
const weekdays = numbered(weekdayNames);
const halves = numbered(halfNames);

/** Where among the words a name begins, and where what follows it does. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Named extends Stretch {
  /** The place of what is named in its list, from 1. */
  readonly number: number;
}

/**
 * The month (1–12) that a date's words name: whole or abbreviated, bent, of one word or of several. Where a word may be a weekday
 * as well (“mar., 9 juil.”, “Sen, 15 Jan”), another that can only be a month goes before it.
 */
export function findMonth(words: readonly string[], calendar: Calendar): Named | undefined {
  const named = namesAmong(words, months[calendar]);
  const sure = named.find(({ from, to }) => !weekdays.has(words.slice(from, to).join(" ")));
  return sure ?? named.at(-1) ?? bentMonth(words, months[calendar]);
}

/** 0 for Sunday; `undefined` where no word names a day, or several name different ones. */
export function findWeekday(words: readonly string[]): number | undefined {
  const found = new Set(namesAmong(words, weekdays).map(({ number }) => number - 1));
  return found.size === 1 ? [...found][0] : undefined;
}

/** The first half of the day that words name, and where they do. */
export function findHalf(words: readonly string[]): (Stretch & { readonly half: "am" | "pm" }) | undefined {
  const [found] = namesAmong(words.slice(0, mostWords), halves);
  return found && { half: found.number === 1 ? "am" : "pm", from: found.from, to: found.to };
}

const mostWords = 4;

/** Every name among the words, the longest that begins at a word only. */
function namesAmong(words: readonly string[], names: Numbers): readonly Named[] {
  return words.flatMap((_, from) => {
    for (let to = Math.min(from + mostWords, words.length); to > from; to -= 1) {
      const number = names.get(words.slice(from, to).join(" "));
      if (number !== undefined) return [{ number, from, to }];
    }
    return [];
  });
}

/** A word that begins as a name does: with an ending (“ноябри”, “22-noyabrda”), cut elsewhere, or misspelt at its end. */
function bentMonth(words: readonly string[], names: Numbers): Named | undefined {
  for (const [from, word] of words.entries()) {
    if (weekdays.has(word)) continue;
    for (let length = word.length; length >= 3; length -= 1) {
      const number = names.get(word.slice(0, length));
      if (number !== undefined) return { number, from, to: from + 1 };
    }
  }
  return undefined;
}

function numbered(...tables: readonly (readonly string[])[]): Numbers {
  return new Map(
    tables.flatMap((lists) =>
      lists.flatMap((names, at) => names.split("|").map((name) => [nameWords(name).join(" "), at + 1] as const)),
    ),
  );
}
