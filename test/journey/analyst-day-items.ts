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
const Headline = z.object({ lang: z.string(), text: z.string() });
const Reported = z.strictObject({
  time: z.string(),
  source: z.enum(["pamir", "wire", "desk", "amu", "gazette", "monitor", "mirror", "partner"]),
  language: z.string(),
  title: z.string(),
  text: z.string(),
});

const endings: Readonly<Record<string, string>> = {
  en: "Officials gave no further details, and the report could not be verified.",
  ru: "Подробности не сообщаются, проверить сообщение не удалось.",
  "uz-Latn": "Tafsilotlar hozircha maʼlum emas.",
  "uz-Cyrl": "Тафсилотлар ҳозирча маълум эмас.",
  tg: "Тафсилот ҳоло маълум нест.",
  fa: "جزئیات بیشتری منتشر نشده است.",
};

/** An invented day of a team: the news that several sources report, the headlines of `test/data` as singles and noise; in order. */
export function analystDay(seed: number, count = 200): readonly DayItem[] {
  const random = new Seeded(seed);
  const reported = linesOf("reported-day.jsonl", Reported).map(
    ({ time, ...item }): DayItem => ({ ...item, at: minutesOf(time) }),
  );
  const singles = linesOf("headlines.jsonl", Headline).map(({ lang, text }): DayItem => {
    const at = random.next() < 0.8 ? random.between(4 * 60, 17 * 60) : random.between(0, 24 * 60 - 1);
    const more = `${text}. ${endings[lang] ?? ""}`.trim();
    return { at, source: random.oneOf(open), language: lang, title: text, text: more };
  });
  return [...reported, ...singles.slice(0, count - reported.length)].toSorted((a, b) => a.at - b.at);
}

function linesOf<S extends z.ZodType>(name: string, schema: S): readonly z.output<S>[] {
  const file = readFileSync(join(import.meta.dirname, "..", "data", name), "utf8");
  return file
    .trim()
    .split("\n")
    .map((line) => schema.parse(JSON.parse(line)));
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
