import { describe, expect, it } from "vitest";
import type { DangerItem } from "./danger-cases.ts";
import { lastDecision } from "./last-decision.ts";

describe("names that nobody has read", () => {
  it.each<[string, DangerItem, DangerItem]>([
    [
      "en",
      [
        8,
        "en",
        "Gunmen open fire on police checkpoint in Vorkan, Pakistan",
        "The gunmen fled on motorcycles on Monday.",
      ],
      [
        9,
        "en",
        "Police checkpoint near Tulmesh comes under gunmen's fire in Pakistan",
        "On Monday the gunmen fled on motorcycles.",
      ],
    ],
    [
      "ru",
      [8, "ru", "Боевики обстреляли полицейский пост в Воркане, Пакистан", "Нападавшие скрылись в понедельник."],
      [9, "ru", "Пакистан: полицейский пост близ Тульмеша обстреляли боевики", "В понедельник нападавшие скрылись."],
    ],
  ])("may be two towns, however alike the wording: %s", (_, first, second) => {
    expect(lastDecision([first, second]).kind).toBe("apart");
  });
});

describe("what comes in series", () => {
  it.each<[string, DangerItem, DangerItem]>([
    [
      "lists",
      [8, "en", "US sanctions three ISIS-K facilitators", "The Treasury said so on Monday."],
      [10, "ru", "Британия ввела санкции против трёх членов ИГ-Хорасан", "Об этом сообщил Лондон в понедельник."],
    ],
    [
      "bans",
      [8, "ru", "Суд запретил четыре канала ИГ-Хорасан", "Решение принято в понедельник."],
      [10, "tr", "Mahkeme DEAŞ-Horasan'ın dört kanalını engelledi", "Karar pazartesi alındı."],
    ],
    [
      "seizures",
      [8, "en", "Police seize five ISIS-K books", "The police said so on Monday."],
      [10, "de", "Behörden sperren fünf Kanäle des IS-Khorasan", "Das teilte die Polizei am Montag mit."],
    ],
    [
      "trials",
      [8, "ru", "В Душанбе осуждены двое сторонников ИГ-Хорасан", "Суд вынес приговор в понедельник."],
      [10, "en", "Two ISIS-K members convicted in Dushanbe", "A court ruled in another case on financing."],
    ],
  ])("is not one measure for a small number and a day: %s", (_, first, second) => {
    expect(lastDecision([first, second]).kind).toBe("apart");
  });
});
