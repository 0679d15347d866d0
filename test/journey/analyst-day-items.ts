import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Handling } from "../../src/domain/handling.ts";
import { Seeded } from "./seeded.ts";

/** One item of the invented day; `at` in minutes since midnight UTC. */
export interface DayItem {
  readonly at: number;
  readonly source: keyof typeof daySources;
  readonly language: string;
  readonly title: string;
  readonly text: string;
}

export const daySources = {
  pamir: { name: "Pamir Radio", handling: "open" },
  wire: { name: "Steppe Wire", handling: "open" },
  desk: { name: "Хабар Деск", handling: "open" },
  amu: { name: "Amu Post", handling: "open" },
  gazette: { name: "Valley Gazette", handling: "open" },
  monitor: { name: "Border Monitor", handling: "open" },
  mirror: { name: "Outlet mirror", handling: "sensitive" },
  partner: { name: "Partner feed", handling: "restricted" },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly handling: Handling }>>;

const open = ["pamir", "wire", "desk", "amu", "gazette", "monitor"] as const;
const Headlines = z.array(z.looseObject({ lang: z.string(), text: z.string() }));

const endings: Readonly<Record<string, string>> = {
  en: "Officials gave no further details, and the report could not be verified.",
  ru: "Подробности не сообщаются, проверить сообщение не удалось.",
  "uz-Latn": "Tafsilotlar hozircha maʼlum emas.",
  "uz-Cyrl": "Тафсилотлар ҳозирча маълум эмас.",
  tg: "Тафсилот ҳоло маълум нест.",
  fa: "جزئیات بیشتری منتشر نشده است.",
};

/** The news that several tell, as [time, source, language, title, text]. */
const told: readonly (readonly [string, DayItem["source"], string, string, string])[] = [
  [
    "05:10",
    "pamir",
    "tg",
    "«Ал-Азоим» китоби нав ба забони тоҷикӣ нашр кард",
    "Таҳлилгарон мегӯянд, ки китоб 64 саҳифа дорад.",
  ],
  [
    "05:25",
    "desk",
    "ru",
    "«Аль-Азаим» выпустил новую книгу на таджикском языке",
    "По словам аналитиков, в книге 64 страницы.",
  ],
  [
    "05:40",
    "wire",
    "en",
    "Al-Azaim releases new book in Tajik, monitors say",
    "The 64-page book is the outlet's second in Tajik this month, analysts say.",
  ],
  [
    "06:30",
    "gazette",
    "en",
    "Monitors: Al-Azaim has released a new book in Tajik",
    "The 64-page book is the outlet's second in Tajik this month.",
  ],
  ["06:31", "mirror", "tg", "Ал-Азоим: китоби нав", "Номи китоб ва матни муқаддима."],
  [
    "07:05",
    "desk",
    "ru",
    "Суд в Душанбе осудил пятерых за вербовку в ИГ-Хорасан",
    "Пятеро жителей Хатлона получили от 9 до 15 лет.",
  ],
  [
    "07:20",
    "pamir",
    "tg",
    "Додгоҳ дар Душанбе панҷ нафарро барои ҷалб ба ДОИШ-Хуросон зиндонӣ кард",
    "Панҷ сокини Хатлон аз 9 то 15 сол гирифтанд.",
  ],
  [
    "07:45",
    "wire",
    "en",
    "Dushanbe court jails five over ISIS-K recruitment",
    "Five residents of Khatlon were sentenced to between 9 and 15 years.",
  ],
  ["08:00", "mirror", "uz-Cyrl", "Ал-Азоим: ўзбек тилида янги нашида", "Матн ва аудио ҳақида."],
  ["09:15", "partner", "en", "Partner note on ISIS-K facilitators", "Names and places that are not for this channel."],
  [
    "10:00",
    "monitor",
    "en",
    "Voice of Khurasan issue 41 is out, with a call to translators",
    "The magazine has 52 pages; ISIS-K's outlet Al-Azaim signs it.",
  ],
  [
    "10:20",
    "wire",
    "en",
    "ISIS-K's Al-Azaim puts out Voice of Khurasan issue 41",
    "The 52-page issue calls for translators.",
  ],
  ["11:00", "amu", "fa", "داعش خراسان مسئولیت حمله به ایست بازرسی در ننگرهار را پذیرفت", "دو نگهبان زخمی شدند."],
  ["13:00", "amu", "fa", "انفجار در مسجدی در قندوز؛ انگشت اتهام به سوی داعش خراسان", "دست‌کم ۴ نفر کشته شدند."],
  [
    "13:03",
    "wire",
    "en",
    "Blast hits mosque in Kunduz, at least 4 dead; ISIS-K suspected",
    "Police say a device went off during midday prayers in Kunduz.",
  ],
  [
    "13:05",
    "gazette",
    "en",
    "Blast hits mosque in Kunduz, at least 4 dead; ISIS-K suspected",
    "Police say a device went off during midday prayers in Kunduz.",
  ],
  [
    "13:08",
    "desk",
    "ru",
    "Взрыв в мечети в Кундузе: не менее 4 погибших, подозревают ИГ-Хорасан",
    "Взрыв произошёл во время полуденной молитвы.",
  ],
  [
    "13:15",
    "monitor",
    "en",
    "Kunduz mosque blast: toll rises to 7, ISIS-K suspected",
    "A hospital in Kunduz counts 7 dead and 20 wounded.",
  ],
  [
    "13:22",
    "wire",
    "en",
    "Kunduz mosque blast death toll rises to 11",
    "The ISIS-K affiliate has not commented, a hospital says.",
  ],
  [
    "13:40",
    "wire",
    "en",
    "ISIS-K claims Kunduz mosque blast",
    "A statement carried by its outlet claims the attack in Kunduz that killed 11.",
  ],
  [
    "13:42",
    "gazette",
    "en",
    "ISIS-K claims Kunduz mosque blast",
    "A statement carried by its outlet claims the attack in Kunduz that killed 11.",
  ],
  [
    "13:44",
    "pamir",
    "tg",
    "ДОИШ-Хуросон масъулияти таркиш дар масҷиди Қундузро ба дӯш гирифт",
    "11 нафар кушта шуданд.",
  ],
  ["13:55", "amu", "en", "Taliban deny ISIS-K role in Kunduz mosque blast", "A spokesman blames a gas cylinder."],
  ["14:10", "mirror", "ar", "بيان عن تفجير قندوز", "نص البيان من ولاية خراسان."],
  ["15:30", "pamir", "uz-Latn", "Al-Azaim oʻzbek tilida audio kitob chiqardi", "Audio kitob 3 soat davom etadi."],
  ["19:30", "desk", "ru", "На границе задержан курьер ИГ-Хорасан", "У задержанного нашли деньги и телефоны."],
  [
    "20:10",
    "monitor",
    "en",
    "Al-Azaim announces Uzbek translation of an older book",
    "The notice gives no date for the Uzbek translation.",
  ],
  ["21:00", "partner", "en", "Partner note on ISIS-K routes", "Not for this channel."],
  ["23:30", "amu", "fa", "بازداشت سه عضو داعش خراسان در هرات", "سه نفر در هرات بازداشت شدند."],
];

/** An invented day of a desk: what several tell, the headlines of `test/data` as singles and noise, some of them told twice; in order. */
export function analystDay(seed: number, count = 200): readonly DayItem[] {
  const random = new Seeded(seed);
  const file = readFileSync(join(import.meta.dirname, "..", "data", "headlines.jsonl"), "utf8");
  const headlines = Headlines.parse(
    file
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  );
  const clustered = told.map(([time, source, language, title, text]) => ({
    at: minutesOf(time),
    source,
    language,
    title,
    text,
  }));
  const singles = headlines.slice(0, count - told.length).map(({ lang, text }): DayItem => {
    const at = random.next() < 0.8 ? random.between(4 * 60, 17 * 60) : random.between(0, 24 * 60 - 1);
    return {
      at,
      source: random.oneOf(open),
      language: lang,
      title: text,
      text: `${text}. ${endings[lang] ?? ""}`.trim(),
    };
  });
  return [...clustered, ...singles].toSorted((a, b) => a.at - b.at);
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
