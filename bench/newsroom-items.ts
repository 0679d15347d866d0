import type { Item } from "../src/domain/item.ts";
import type { Seeded } from "../test/journey/seeded.ts";

const places = {
  en: ["Kunduz", "Herat", "Peshawar", "Osh", "Khujand", "Vienna"],
  ru: ["Кундузе", "Герате", "Пешаваре", "Оше", "Худжанде", "Вене"],
  fa: ["قندوز", "هرات", "پیشاور", "اوش", "خجند", "وین"],
} as const;

/** `%` is a place, `#` a number. */
type Telling = readonly [title: string, text: string];
type Tellings = Readonly<Record<"en" | "ru" | "fa", readonly [Telling, ...Telling[]]>>;

const told: Tellings = {
  en: [
    [
      "Blast near mosque in % kills #",
      "At least # people were wounded when a device went off in %, a hospital said. No group has claimed it.",
    ],
    [
      "Police in % hold # over plot",
      "Investigators in % said that # men were detained on suspicion of planning an attack.",
    ],
  ],
  ru: [
    [
      "Взрыв у рынка в %: # погибших",
      "Не менее # человек ранены при взрыве в %, сообщили в больнице. Ответственность никто не взял.",
    ],
    [
      "В % задержали # подозреваемых",
      "По данным следствия, в % задержаны # человек, которых подозревают в подготовке нападения.",
    ],
  ],
  fa: [
    [
      "انفجار در % # کشته بر جای گذاشت",
      "به گفته یک شفاخانه دست‌کم # تن در % زخمی شدند. کسی مسوولیت آن را نپذیرفته است.",
    ],
    ["پولیس % # مظنون را بازداشت کرد", "مقام‌ها در % می‌گویند # تن به ظن طرح‌ریزی حمله بازداشت شدند."],
  ],
};
const ordinary: Tellings = {
  en: [
    [
      "Council of % opens bridge after # months",
      "Traffic over the river in % moves again; the repair took # months and cost less than planned, the mayor said on Monday.",
    ],
    [
      "% exporters see # per cent more orders",
      "Growers around % sold # per cent more dried apricots abroad this season, the chamber of commerce reports in its survey.",
    ],
    [
      "Team of % wins after # penalties",
      "The match in % was level after extra time; # penalties were taken before the visitors missed, and the crowd stayed until late.",
    ],
  ],
  ru: [
    [
      "В % открыли мост после # месяцев ремонта",
      "Движение через реку в % восстановлено; ремонт занял # месяцев и обошёлся дешевле, сообщил мэр в понедельник.",
    ],
    [
      "Экспортёры в % получили на # процентов больше заказов",
      "Садоводы в % продали за границу на # процентов больше кураги, говорится в обзоре торговой палаты.",
    ],
  ],
  fa: [
    [
      "پل % پس از # ماه باز شد",
      "رفت‌وآمد بر روی دریا در % از سر گرفته شد؛ بازسازی # ماه طول کشید و شهردار روز دوشنبه از آن خبر داد.",
    ],
    [
      "صادرات میوه % # درصد بیشتر شد",
      "باغداران % امسال # درصد بیشتر میوه خشک به بیرون فروختند، گزارش اتاق تجارت می‌گوید.",
    ],
  ],
};

const languages = ["en", "ru", "fa"] as const;

/** What one in twenty adds, which is what the starter watches look for. */
const naming = {
  en: "ISIS-K is suspected.",
  ru: "Подозревают ИГИЛ-Хорасан.",
  fa: "گمان بر داعش خراسان است.",
} as const;

/** Invented: what a newsroom's feed brings in three languages, a quarter of it attacks and arrests, a fifth of which name the group. */
export function newsroomItem(number: number, random: Seeded, now: number): Item {
  const language = random.oneOf(languages);
  const [title, text] = random.oneOf(number % 4 === 0 ? told[language] : ordinary[language]);
  const place = random.oneOf(places[language]);
  const count = String(2 + random.between(0, 40));
  const filled = (words: string) => words.replaceAll("%", place).replaceAll("#", count);
  const id = number.toString(16).padStart(16, "0");
  return {
    ...{ id, keys: [id], sourceKey: "wire", basis: "guid", guid: id, language },
    title: filled(title),
    text: [filled(text), ...(number % 20 === 0 ? [naming[language]] : []), `${number}.`].join(" "),
    link: `https://wire.example/${number}`,
    published: new Date(now).toISOString(),
    seenAt: now,
  };
}
