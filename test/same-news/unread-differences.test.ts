import { describe, expect, it } from "vitest";
import type { DangerItem } from "./danger-cases.ts";
import { lastDecision } from "./last-decision.ts";

describe("what likeness alone shows", () => {
  it.each<[string, DangerItem, DangerItem]>([
    [
      "a town that no gazetteer has",
      [
        8,
        "en",
        "Bomb hits police van on ring road in Peshawar, three policemen dead",
        "The van was hit on Monday morning.",
      ],
      [9, "en", "Bomb hits police van near fort in Zorgul, three policemen dead", "The van was hit on Monday at noon."],
    ],
    [
      "a person whom nobody has read",
      [8, "en", "Gunmen kill cleric Abdul Shakur", "He was shot on Monday near his home."],
      [10, "en", "Gunmen kill cleric Nur Rahim", "He was shot on Monday on his way home."],
    ],
    [
      "seven flats, and seven years",
      [
        8,
        "de",
        "Razzia in Bremen: drei Festnahmen",
        "Die Polizei durchsuchte am Montag sieben Wohnungen mutmaßlicher IS-Anhänger.",
      ],
      [
        10,
        "de",
        "Sieben Jahre Haft für IS-Anhänger",
        "Ein Gericht verurteilte am Montag einen Mann wegen Mitgliedschaft im IS.",
      ],
    ],
    [
      "two listed, and two seized",
      [8, "en", "Police seize two copies of ISIS-K magazine", "The police said the copies were found in a shop."],
      [9, "ru", "США внесли в санкционный список двух членов ИГ-Хорасан", "Об этом сообщил Минфин."],
    ],
    [
      "four held, and four sentenced a day later",
      [8, "ru", "В Худжанде задержаны четверо сторонников ИГ-Хорасан", "Об этом сообщила прокуратура."],
      [32, "uz", "Xo‘jandda IShID-Xurosonning to‘rt a’zosi 12 yilga qamaldi", "Hukmni viloyat sudi chiqardi."],
    ],
  ])("joins no two events that differ in %s", (_, first, second) => {
    expect(lastDecision([first, second]).kind).toBe("apart");
  });

  it.each<[string, DangerItem, DangerItem]>([
    [
      "340 channels, in two languages",
      [8, "ru", "В Казахстане заблокировали 340 каналов с пропагандой ИГ", "Об этом сообщил КНБ."],
      [
        9,
        "en",
        "Kazakhstan blocks 340 channels with Islamic State propaganda",
        "The security committee said so on Monday.",
      ],
    ],
    [
      "a sentence, in two languages",
      [8, "kk", "Шымкентте лаңкестікті насихаттаған ер адам жеті жылға сотталды", "Үкім дүйсенбіде шықты."],
      [
        9,
        "ru",
        "Суд в Шымкенте приговорил мужчину к семи годам за пропаганду терроризма",
        "Приговор вынесен в понедельник.",
      ],
    ],
    [
      "a claim that is dated a day after the attack",
      [
        30,
        "en",
        "Suicide bomber kills five outside school in Kunduz",
        "He struck a queue outside a school in Kunduz on Tuesday.",
      ],
      [
        52,
        "en",
        "ISIS-K claims Kunduz school bombing",
        "In a message early on Wednesday the group said it was behind the suicide attack on the school queue in Kunduz.",
      ],
    ],
  ])("still joins %s", (_, first, second) => {
    expect(lastDecision([first, second]).kind).toBe("join");
  });
});
