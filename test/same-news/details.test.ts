import { describe, expect, it } from "vitest";
import { soundOf } from "../../src/same-news/sound-of.ts";
import { detailOf, detailSlots, nameOfDetail, slotOf } from "../../src/same-news/words/detail-words.ts";
import { latinKey } from "../../src/text/latin-key.ts";
import type { DangerItem } from "./danger-cases.ts";
import { lastDecision } from "./last-decision.ts";

describe("details of two events in one town on one day", () => {
  it.each<[string, DangerItem, DangerItem]>([
    [
      "who was killed",
      [
        8,
        "en",
        "Gunmen kill prosecutor's driver in Herat",
        "Gunmen on a motorbike shot the driver in Herat on Monday.",
      ],
      [
        10,
        "en",
        "Gunmen kill university lecturer in Herat",
        "Gunmen on a motorbike shot the lecturer in Herat on Monday.",
      ],
    ],
    [
      "where they came from",
      [
        9,
        "ru",
        "В Казани сотрудники управления ФСБ по Татарстану задержали уроженца Киргизии по уголовному делу о финансировании запрещенной организации ИГИЛ",
        "Суд отправил мужчину в СИЗО.",
      ],
      [
        11,
        "ru",
        "В Казани сотрудники управления ФСБ по Татарстану задержали уроженца Туркмении по уголовному делу о финансировании запрещенной организации ИГИЛ",
        "Суд отправил мужчину в СИЗО.",
      ],
    ],
    [
      "what was blocked, as another language tells it",
      [9, "kk", "Алматыда Telegram-дағы 18 экстремистік арна бұғатталды", "Сот шешім шығарды."],
      [12, "ru", "В Алматы заблокированы 18 экстремистских аккаунтов в TikTok", "Решение принял суд."],
    ],
    [
      "the hour, though the toll is the same",
      [8, "de", "Drei Tote bei Explosion in Kabul", "Die Bombe explodierte am Montag früh am Morgen."],
      [20, "fr", "Kaboul : trois morts dans une explosion", "La bombe a explosé lundi soir."],
    ],
  ])("keep them apart: %s", (_, one, other) => {
    expect(lastDecision([one, other])).toMatchObject({ kind: "apart" });
  });

  it("do not where one of them is told below the other's headline", () => {
    const item = (hour: number, title: string): DangerItem => [
      hour,
      "en",
      title,
      "A bomb hit a minibus near the gate of the airport in Kabul on Monday, killing six people and wounding eleven.",
    ];

    expect(
      lastDecision([item(8, "Bomb on minibus in Kabul kills six"), item(9, "Six killed at Kabul airport")]).kind,
    ).toBe("join");
  });

  it("tie a claim to the attack of the day before: the bank in both", () => {
    const attack: DangerItem = [
      8,
      "ps",
      "په کندز کې د بانک مخې ته ځانمرګی برید، پنځه کسان مړه شوي",
      "چارواکي وايي، بریدګر د خلکو په کتار کې ځان والوزاوه.",
    ];
    const claim = (what: string): DangerItem => [
      23,
      "en",
      `ISIS-K claims suicide bombing ${what} in Kunduz`,
      "The Khorasan branch said that one of its members carried it out.",
    ];

    expect(lastDecision([attack, claim("of bank")])).toMatchObject({ kind: "join", news: [{ code: "claim" }] });
    expect(lastDecision([attack, claim("")]).kind).toBe("apart");
  });
});

describe("a small count", () => {
  const blast: DangerItem = [8, "en", "Three hurt as bomb explodes in Peshawar", "It had been left in a bin."];
  const other = (title: string): DangerItem => [11, "de", title, "Die Polizei sperrte die Umgebung ab."];

  it("shows one event only with something besides the hours and the way", () => {
    expect(lastDecision([blast, other("Drei Verletzte bei Explosion in Peschawar")]).kind).toBe("apart");
  });

  it("is borne out by a venue that both name", () => {
    const atCinema: DangerItem = [8, "en", "Three hurt as bomb explodes outside Peshawar cinema", "It was in a bin."];

    expect(lastDecision([atCinema, other("Drei Verletzte bei Explosion vor Kino in Peschawar")]).kind).toBe("join");
  });
});

describe("names across scripts", () => {
  const inArabic: DangerItem = [
    12,
    "ar",
    "مجلس الأمن يدرج عبد الباسط رحماني، ممول داعش خراسان، على قائمة العقوبات",
    "",
  ];
  const inEnglish = (name: string): DangerItem => [
    9,
    "en",
    "UN Security Council committee adds ISIS-K finance facilitator to sanctions list",
    `The committee on Monday approved the listing of ${name}, described as a financial facilitator of ISIS-K.`,
  ];

  it("show one event where nothing is counted and no place is named", () => {
    expect(lastDecision([inEnglish("Abdul Basit Rahmani"), inArabic])).toMatchObject({
      kind: "join",
      why: { code: "same-event" },
    });
    expect(lastDecision([inEnglish("Mir Wais Haqyar"), inArabic]).kind).toBe("apart");
  });

  it.each([
    ["Gothenburg", "غوتنبرغ"],
    ["Rahmani", "رحماني"],
    ["Шамсуддин", "Shamsuddin"],
    ["Dschalalabad", "Ҷалолобод"],
  ])("are heard alike: %s, %s", (one, other) => {
    expect(soundOf(latinKey(one))).toBe(soundOf(latinKey(other)));
  });
});

describe("detailOf", () => {
  it.each([
    ["market", "рынке bozorda базарда بازار السوق Markt marché"],
    ["cleric", "имама روحانی imams Prediger рӯҳонии"],
    ["tj", "Tajik таджика тоҷик Tadschike tadjike Tacik تاجیک"],
    ["telegram", "Telegram-дағы Телеграм تلگرام"],
    ["evening", "Abend soir вечером шомгоҳ شامگاه"],
  ])("knows %s in many languages", (name, words) => {
    expect([...new Set(words.split(" ").map((word) => nameOfDetail(detailOf(latinKey(word)))))]).toEqual([name]);
  });

  it("knows no detail in words that begin alike", () => {
    const others = ["magnitude", "Bangkok", "катары", "کسان", "трагедия", "Sudan"];

    expect(others.map((word) => detailOf(latinKey(word)))).toEqual(others.map(() => 0));
  });

  it("has a slot for each", () => {
    expect(detailSlots).toContain(slotOf(detailOf("market")));
  });
});
