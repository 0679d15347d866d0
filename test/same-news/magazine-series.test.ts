import { describe, expect, it } from "vitest";
import type { DangerItem } from "./danger-cases.ts";
import { lastDecision } from "./last-decision.ts";

describe("issues of two magazines with one number", () => {
  it.each<[string, DangerItem, DangerItem]>([
    [
      "uz, ru",
      [8, "uz", "“Xuroson ovozi” jurnalining 27-soni chiqdi", ""],
      [11, "ru", "ИГ-Хорасан опубликовал 27-й номер журнала на пуштунском языке", ""],
    ],
    [
      "fa, en",
      [8, "fa", "شمارهٔ ۲۷ مجلهٔ «صدای خراسان» داعش منتشر شد", ""],
      [11, "en", "ISIS-K publishes issue 27 of its Uzbek-language magazine", ""],
    ],
    [
      "en, ru",
      [8, "en", "ISIS-K publishes issue 27 of its Uzbek-language magazine", ""],
      [11, "ru", "Вышел журнал ИГ-Хорасан «Голос Хорасана» № 27", ""],
    ],
  ])("are two where a language names one and a title the other: %s", (_, first, second) => {
    expect(lastDecision([first, second]).kind).toBe("apart");
  });

  it("are one where both give the title", () => {
    const decision = lastDecision([
      [8, "fa", "شمارهٔ ۲۷ مجلهٔ «صدای خراسان» داعش منتشر شد", ""],
      [11, "ru", "Вышел журнал ИГ-Хорасан «Голос Хорасана» № 27", ""],
    ]);

    expect(decision.kind).toBe("join");
  });
});
